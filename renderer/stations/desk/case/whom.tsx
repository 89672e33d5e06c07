import { caseWords } from '#shared/i18n/cases.ts';
import type { CaseView } from '#shared/protocol/case-view.ts';
import { useWords } from '../../../lib/language.tsx';
import styles from './whom.module.css';

type Props = {
  readonly caseView: CaseView;
  readonly shownFacts: boolean;
  readonly onFacts: () => void;
  readonly onSituation: () => void;
  readonly onEscort: () => void;
};

/** Who is here and how, in a few words, with the way to change it; and the page of the home. */
export function Whom({ caseView, shownFacts, onFacts, onSituation, onEscort }: Props) {
  const t = useWords(caseWords);
  const { situation, owners, agentName, escort } = caseView;
  const here = owners.filter(({ present }) => present).length;
  const said = [
    here === owners.length ? t('allOwnersHere', { count: here }) : t('someOwnersHere', { here, count: owners.length }),
    agentName ? t('agentIs', { name: agentName }) : null,
    situation.spouseAbsent ? t('spouseAbsent') : null,
    situation.minor ? t('minor') : null,
    situation.succession === 'none' ? null : t(`succession-${situation.succession}`),
    situation.paymentChanged ? t('paymentChanged') : null,
  ].filter((one) => one !== null);
  return (
    <div className={styles.whom}>
      <button type="button" className={styles.entry} aria-pressed={shownFacts} onClick={onFacts}>
        <span className={styles.name}>
          {t('homeAndOwners')} <kbd>F1</kbd>
        </span>
      </button>
      <button type="button" className={styles.entry} onClick={onSituation}>
        <span className={styles.name}>{t('whoIsHere')}</span>
        {said.map((words) => (
          <span key={words} className={styles.said}>
            {words}
          </span>
        ))}
      </button>
      <button type="button" className={styles.entry} onClick={onEscort}>
        <span className={styles.name}>{t('escort')}</span>
        <span className={styles.said}>{escort?.name ?? t('noEscort')}</span>
      </button>
    </div>
  );
}
