import { manageWords } from '#shared/i18n/manage.ts';
import { overviewWords } from '#shared/i18n/manage-overview.ts';
import { clockText } from '../../../lib/format.ts';
import { type Translate, useLanguage, useWords } from '../../../lib/language.tsx';
import { useSite } from '../../../lib/site.tsx';
import { ownName } from '../parts/own-name.ts';
import { Card } from '../parts/page.tsx';
import { type Concern, isUrgent } from './attention.ts';
import styles from './overview.module.css';
import type { StageNames } from './stage-names.ts';

type Props = { readonly concerns: readonly Concern[]; readonly names: StageNames };
type Word = keyof (typeof overviewWords)['zh-CN'];

/** What needs the supervisor, the most urgent first; says plainly when nothing does. */
export function AttentionList({ concerns, names }: Props) {
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
    </Card>
  );
}

function ConcernLine({ concern, names }: { readonly concern: Concern; readonly names: StageNames }) {
  const t = useWords(overviewWords);
  const { separator } = manageWords[useLanguage().language];
  const { language } = useLanguage();
  const site = useSite();
  const [what, hint] = ((): readonly [string, string] => {
    switch (concern.kind) {
      case 'no-desk':
        return [
          t('noDesk', { stage: names(concern.stage), count: concern.stage.waiting }),
          concern.couldOpen.length > 0
            ? t('noDeskHint', {
                desks: concern.couldOpen
                  .slice(0, 6)
                  .map((desk) => ownName(desk, language))
                  .join(separator),
              })
            : t('noDeskHintNone'),
        ];
      case 'too-long':
      case 'long':
        return [
          t(concern.kind === 'long' ? 'long' : 'tooLong', { stage: names(concern.stage), minutes: concern.minutes }),
          t('tooLongHint', { count: concern.stage.waiting, open: concern.stage.openDesks }),
        ];
      case 'paused': {
        const desk = ownName(concern.desk, language);
        const reason = concern.desk.pauseReason;
        return [
          reason === null ? t('paused', { desk }) : t('pausedReason', { desk, reason }),
          t('pausedHint', { staff: concern.desk.staffName ?? '' }),
        ];
      }
      case 'trouble': {
        const { stationName, code, at } = concern.trouble;
        return [
          t('trouble', { station: stationName, what: troubleText(t, code) }),
          t('troubleHint', { time: clockText(at, site.timeZone) }),
        ];
      }
    }
  })();
  return (
    <li className={styles.concern} data-urgent={isUrgent(concern)}>
      <strong>{what}</strong>
      <span>{hint}</span>
    </li>
  );
}

function troubleText(t: Translate<Word>, code: string): string {
  if (code === 'voice-failed') return t('troubleVoiceFailed');
  if (code === 'voice-silent') return t('troubleVoiceSilent');
  return t('troubleOther', { code });
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
  }
}
