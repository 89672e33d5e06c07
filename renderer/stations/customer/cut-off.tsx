import { useState } from 'react';
import { customerWords } from '#shared/i18n/customer.ts';
import { useHubNow } from '../../features/queue/use-hub-now.ts';
import { clockText } from '../../lib/format.ts';
import { useWords } from '../../lib/language.tsx';
import { useSite } from '../../lib/site.tsx';
import { useFeedState } from '../../lib/use-hub.tsx';
import styles from './frame.module.css';

/** Says since when the screen is cut off, by the hub's clock: what is on it stays to be read, but nothing can be answered. */
export function CutOff() {
  const t = useWords(customerWords);
  const { timeZone } = useSite();
  const { kind } = useFeedState();
  const hubNow = useHubNow(1000);
  const [since, setSince] = useState<number | null>(null);
  if (kind === 'cut-off' && since === null) setSince(hubNow);
  if (kind === 'live' && since !== null) setSince(null);
  if (since === null) return null;
  return (
    <p className={styles.cutOff} role="alert">
      {t('cutOff', { time: clockText(since, timeZone) })}
    </p>
  );
}
