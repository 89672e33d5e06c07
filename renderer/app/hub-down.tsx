import { useEffect, useState } from 'react';
import type { HubState } from '#shared/bridge/bridge.ts';
import { hubDownWords } from '#shared/i18n/hub-down.ts';
import { clockText } from '../lib/format.ts';
import { useWords } from '../lib/language.tsx';
import styles from './bar.module.css';
import { SaveDiagnosis } from './save-diagnosis.tsx';

/** By this machine's clock: the hub that would tell the site's is the one that is down. */
const machineZone = new Intl.DateTimeFormat().resolvedOptions().timeZone;

/** In the desktop app: since when the hub is down, and that it is being started again. In a browser each page tells that it is cut off. */
export function HubDown() {
  const t = useWords(hubDownWords);
  const [state, setState] = useState<HubState | null>(null);
  useEffect(() => window.keyturn?.onHubState(setState), []);
  if (state?.state !== 'down') return null;
  return (
    <div className={styles.bar} role="alert">
      <p>{t('down', { time: clockText(state.since, machineZone) })}</p>
      <SaveDiagnosis className={styles.button} />
    </div>
  );
}
