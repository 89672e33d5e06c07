import { useState } from 'react';
import { assistantWords } from '#shared/i18n/assistant.ts';
import type { ShellRole } from '#shared/bridge/bridge.ts';
import type { SetupBridge, SetupProgress } from '#shared/bridge/setup.ts';
import { useWords } from '../../lib/language.tsx';
import { Button } from '../../ui/button.tsx';
import { PrintersAtHub } from './printers-at-hub.tsx';
import styles from './setup.module.css';
import { usePolled } from './use-polled.ts';

const lookEveryMs = 500;
const notYet: SetupProgress = { state: 'starting', admin: null };
const titles = { starting: 'startingTitle', slow: 'slowTitle', up: 'upTitle' } as const;
const texts = { starting: 'startingText', slow: 'slowText', up: 'upText' } as const;

type Props = {
  readonly bridge: SetupBridge;
  /** New stations that print: their printers can be tried and changed now. */
  readonly printing: readonly ShellRole[];
};

/** The hub starts; the first PIN of a new site is shown, once; printers just chosen can be tried; then the windows open. */
export function Started({ bridge, printing }: Props) {
  const t = useWords(assistantWords);
  const { state, admin } = usePolled(bridge.readProgress, lookEveryMs).value ?? notYet;
  const [noted, setNoted] = useState(false);
  return (
    <div className={styles.started}>
      <h2 className={styles.question} aria-live="polite">
        {t(titles[state])}
      </h2>
      <p>{t(texts[state])}</p>
      {admin === null ? null : (
        <section className={styles.admin}>
          <h3>{t('adminTitle')}</h3>
          <p>{t('adminText', { login: admin.login })}</p>
          <p className={styles.pin}>{admin.pin}</p>
          <p className={styles.hint}>{t('adminOnce')}</p>
          <label className={styles.tick}>
            <input type="checkbox" checked={noted} onChange={(event) => setNoted(event.target.checked)} />
            {t('adminNoted')}
          </label>
        </section>
      )}
      {printing.length > 0 && state === 'up' ? <PrintersAtHub bridge={bridge} roles={printing} /> : null}
      <Button
        kind="main"
        className={styles.tall}
        disabled={state === 'starting' || (admin !== null && !noted)}
        onClick={() => void bridge.openStations(null)}
      >
        {t('openStations')}
      </Button>
    </div>
  );
}
