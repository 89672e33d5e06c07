import { receptionWords } from '#shared/i18n/reception.ts';
import { clockText } from '../../lib/format.ts';
import { useWords } from '../../lib/language.tsx';
import { useSite } from '../../lib/site.tsx';
import { useFeedState } from '../../lib/use-hub.tsx';
import styles from './offline-banner.module.css';

/** Says plainly since when the screen is cut off, so that nobody relies on what it shows. */
export function OfflineBanner() {
  const t = useWords(receptionWords);
  const feed = useFeedState();
  const { timeZone } = useSite();
  if (feed.kind !== 'cut-off') return null;
  return (
    <p className={styles.banner} role="alert">
      {t('cutOff', { time: clockText(feed.since, timeZone) })}
    </p>
  );
}
