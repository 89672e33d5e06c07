import type { Playlist } from '#shared/domain/notices/playlist.ts';
import { noticePlanWords } from '#shared/i18n/manage-notice-plan.ts';
import { manageWords } from '#shared/i18n/manage.ts';
import { noticeWords } from '#shared/i18n/notices.ts';
import { useWords } from '../../../../lib/language.tsx';
import styles from '../notices.module.css';
import { clockOf, type DaySpan, daySpans } from './day-spans.ts';

const hours = [0, 6, 12, 18, 24];

/** The day of a screen from midnight to midnight. */
export function DayPicture({ name, slots }: { readonly name: string; readonly slots: Playlist }) {
  const t = useWords(noticePlanWords);
  const m = useWords(manageWords);
  const n = useWords(noticeWords);
  const said = ({ groups }: DaySpan) =>
    groups === null ? t('everything') : groups.map((group) => n(`group-${group}`)).join(m('separator'));
  return (
    <div className={styles.dayPicture}>
      <ol className={styles.day} aria-label={t('dayPicture', { screen: name })}>
        {daySpans(slots).map((span) => (
          <li
            key={span.from}
            data-narrow={span.groups !== null}
            style={{ flexGrow: span.to - span.from }}
            title={`${clockOf(span.from)}–${clockOf(span.to)} ${said(span)}`}
          >
            <span className={styles.spanWords}>
              {said(span)}
              <small>
                {clockOf(span.from)}–{clockOf(span.to)}
              </small>
            </span>
          </li>
        ))}
      </ol>
      <div className={styles.hours} aria-hidden="true">
        {hours.map((hour) => (
          <span key={hour}>{clockOf(hour * 60)}</span>
        ))}
      </div>
    </div>
  );
}
