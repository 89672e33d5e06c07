import { useState } from 'react';
import { createPortal } from 'react-dom';
import type { KeyturnBridge, Leaving } from '#shared/bridge/bridge.ts';
import { leaveStationWords } from '#shared/i18n/leave-station.ts';
import { useWords } from '../../lib/language.tsx';
import styles from './leave-station.module.css';
import { useForgetting } from './use-forgetting.ts';

const rows = ['1234567890', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm._-'] as const;

type Field = 'login' | 'pin';
type Props = { readonly leave: KeyturnBridge['leave']; readonly onBack: () => void };

/** Login and PIN on the screen's own keys: the system's keyboard is not to be trusted at a locked screen. */
export function LeaveDialog({ leave, onBack }: Props) {
  const t = useWords(leaveStationWords);
  const [typed, setTyped] = useState<Readonly<Record<Field, string>>>({ login: '', pin: '' });
  const [field, setField] = useState<Field>('login');
  const [said, setSaid] = useState<Leaving | 'asking' | null>(null);
  const resting = useForgetting(onBack);
  const type = (change: (text: string) => string) => {
    resting();
    setSaid(null);
    setTyped((now) => ({ ...now, [field]: change(now[field]).slice(0, 64) }));
  };
  const ask = async () => {
    setSaid('asking');
    const answer = await leave(typed);
    setSaid(answer.ok ? answer.value : 'wrong-pin');
    if (!answer.ok || answer.value !== 'left') setTyped((now) => ({ ...now, pin: '' }));
  };
  const shown = { login: typed.login, pin: '\u2022'.repeat(typed.pin.length) };
  return createPortal(
    <div className={styles.over}>
      <dialog open className={styles.dialog} aria-modal="true" aria-label={t('title')}>
        <h2>{t('title')}</h2>
        <p>{t('explain')}</p>
        <div className={styles.fields}>
          {(['login', 'pin'] as const).map((one) => (
            <button key={one} type="button" aria-pressed={field === one} onClick={() => setField(one)}>
              <small>{t(one)}</small>
              <output aria-label={t(one)}>{shown[one]}</output>
            </button>
          ))}
        </div>
        <output className={styles.said}>{said === null ? '' : t(said)}</output>
        <fieldset className={styles.keys} aria-label={t('keys')}>
          {rows.map((row) => (
            <div key={row} className={styles.row}>
              {Array.from(row).map((key) => (
                <button key={key} type="button" onClick={() => type((text) => text + key)}>
                  {key}
                </button>
              ))}
            </div>
          ))}
        </fieldset>
        <div className={styles.row}>
          <button type="button" onClick={onBack}>
            {t('back')}
          </button>
          <button type="button" onClick={() => type((text) => text.slice(0, -1))}>
            {t('erase')}
          </button>
          <button
            type="button"
            className={styles.main}
            disabled={typed.login === '' || typed.pin === '' || said === 'asking'}
            onClick={() => void ask()}
          >
            {t('leave')}
          </button>
        </div>
      </dialog>
    </div>,
    document.body,
  );
}
