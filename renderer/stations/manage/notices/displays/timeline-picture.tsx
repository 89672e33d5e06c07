import { noticePlanWords } from '#shared/i18n/manage-notice-plan.ts';
import { useWords } from '../../../../lib/language.tsx';
import { useSite } from '../../../../lib/site.tsx';
import { momentText } from '../../parts/moment-text.ts';
import styles from '../notices.module.css';
import type { Seen, TimelineRow } from './timeline.ts';

const percent = (share: number) => `${(share * 100).toFixed(3)}%`;

/** When each was seen in the period, a row for each. */
export function Timeline({ rows, period }: { readonly rows: readonly TimelineRow[]; readonly period: Seen }) {
  const t = useWords(noticePlanWords);
  const { timeZone } = useSite();
  const at = (moment: number) => momentText(moment, timeZone);
  return (
    <div className={styles.timeline}>
      {rows.map(({ key, name, bars }) => (
        <div key={key} className={styles.timeRow}>
          <span>{name}</span>
          <ul className={styles.track} aria-label={t('timeline', { name, count: bars.length })}>
            {bars.map(({ left, width, seen }) => (
              <li
                key={seen.from}
                className={styles.bar}
                style={{ left: percent(left), width: percent(width) }}
                title={t('rowBar', { from: at(seen.from), to: at(seen.to) })}
                aria-label={t('rowBar', { from: at(seen.from), to: at(seen.to) })}
              />
            ))}
          </ul>
        </div>
      ))}
      <div className={styles.timeEnds} aria-hidden="true">
        <span>{at(period.from)}</span>
        <span>{at(period.to)}</span>
      </div>
    </div>
  );
}
