import { assertNever } from '#shared/domain/assert-never.ts';
import { overviewWords } from '#shared/i18n/manage-overview.ts';
import type { DeskView } from '#shared/protocol/floor.ts';
import { useLanguage, useWords } from '../../../lib/language.tsx';
import { useSite } from '../../../lib/site.tsx';
import { Card } from '../parts/page.tsx';
import { type Concern, isAboutLines, isUrgent } from './attention.ts';
import { concernText } from './concern-text.ts';
import styles from './overview.module.css';
import { RemedyList } from './remedy-list.tsx';
import type { StageNames } from './stage-names.ts';
import type { LookAhead } from './use-outlook.ts';

type Props = {
  readonly concerns: readonly Concern[];
  readonly names: StageNames;
  readonly outlook: LookAhead;
  readonly desks: readonly DeskView[];
};

/** What needs the supervisor, the most urgent first; says plainly when nothing does. */
export function AttentionList({ concerns, names, outlook, desks }: Props) {
  const t = useWords(overviewWords);
  return (
    <Card title={t('attention')}>
      {concerns.length === 0 ? (
        <p className={styles.allWell}>{t('allWell')}</p>
      ) : (
        <ul className={styles.concerns}>
          {concerns.map((concern) => (
            <ConcernLine key={keyOf(concern)} concern={concern} names={names} />
          ))}
        </ul>
      )}
      {concerns.some(isAboutLines) || (outlook.data?.remedies.length ?? 0) > 0 ? (
        <RemedyList outlook={outlook.data} failed={outlook.failed} desks={desks} names={names} />
      ) : null}
    </Card>
  );
}

function ConcernLine({ concern, names }: { readonly concern: Concern; readonly names: StageNames }) {
  const { language } = useLanguage();
  const { timeZone } = useSite();
  const { what, hint } = concernText(concern, names, language, timeZone);
  return (
    <li className={styles.concern} data-urgent={isUrgent(concern)}>
      <strong>{what}</strong>
      <span>{hint}</span>
    </li>
  );
}

function keyOf(concern: Concern): string {
  switch (concern.kind) {
    case 'no-desk':
    case 'too-long':
    case 'long':
      return concern.stage.stageId;
    case 'paused':
      return concern.desk.id;
    case 'trouble':
      return `${concern.trouble.stationName} ${concern.trouble.code} ${concern.trouble.at}`;
    default:
      return assertNever(concern, 'concern');
  }
}
