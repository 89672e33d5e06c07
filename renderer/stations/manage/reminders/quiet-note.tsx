import { type QuietSpan, quietSpanAt } from '#shared/domain/reminders/quiet-hours.ts';
import { localTime } from '#shared/domain/time/business-day.ts';
import { reminderWords } from '#shared/i18n/reminders.ts';
import { useHubNow } from '../../../features/queue/use-hub-now.ts';
import { useWords } from '../../../lib/language.tsx';
import { useSite } from '../../../lib/site.tsx';
import styles from './reminders.module.css';

/** The quiet span it is in at the site right now, or null (H5). */
export function useQuietNow(spans: readonly QuietSpan[]): QuietSpan | null {
  const site = useSite();
  const now = useHubNow(30_000);
  return quietSpanAt(spans, localTime(now, site.timeZone).slice(11, 16));
}

/** When nobody is rung, and loudly while it is so. */
export function QuietNote({ spans }: { readonly spans: readonly QuietSpan[] }) {
  const t = useWords(reminderWords);
  const now = useQuietNow(spans);
  if (now) {
    return (
      <p className={styles.quiet} role="note">
        {t('quietNow', { to: now.to })}
      </p>
    );
  }
  if (spans.length === 0) return null;
  const all = spans.map(({ from, to }) => `${from}–${to}`).join(t('separator'));
  return <p className={styles.soft}>{t('quiet', { spans: all })}</p>;
}
