import { caseWords } from '#shared/i18n/cases.ts';
import { deskWords } from '#shared/i18n/desk.ts';
import type { CaseView } from '#shared/protocol/case-view.ts';
import type { Workplace } from '#shared/protocol/floor.ts';
import { CaseLoose } from '../../../features/cases/case-loose.tsx';
import type { Sending } from '../../../features/cases/use-sending.ts';
import { useWords } from '../../../lib/language.tsx';
import { HomeFacts } from '../home-facts.tsx';
import { RouteTimes } from '../route-times.tsx';
import type { House } from '../use-house.ts';
import styles from './case-facts.module.css';

type Props = {
  readonly workplace: Workplace;
  readonly house: House;
  readonly caseView: CaseView;
  readonly sending: Sending;
};

/** The home, its owners and the visit so far, and what of the case is still loose: papers to come, keys in custody. */
export function CaseFacts({ workplace, house, caseView, sending }: Props) {
  const t = useWords(caseWords);
  const desk = useWords(deskWords);
  const unit = workplace.units.find(({ id }) => id === caseView.unit?.id);
  return (
    <section className={styles.facts} aria-label={t('homeAndOwners')}>
      <h2 className={styles.title}>{unit?.label ?? t('homeAndOwners')}</h2>
      {unit ? <HomeFacts unit={unit} /> : <p>{desk('noHome')}</p>}
      <CaseLoose caseView={caseView} sending={sending} />
      <RouteTimes route={workplace.route} house={house} />
    </section>
  );
}
