import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { KeyturnBridge, Leaving } from '#shared/bridge/bridge.ts';
import { leaveStationWords } from '#shared/i18n/leave-station.ts';
import { useWords } from '../../lib/language.tsx';
import styles from './leave-station.module.css';
import { useForgetting } from './use-forgetting.ts';

const rows = ['1234567890', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm._-'] as const;
const longest = 64;

type Field = 'login' | 'pin';
type Props = { readonly leave: KeyturnBridge['leave']; readonly onBack: () => void };

/** The key that opened this is still held down; nobody types a letter twice by holding it. */
function dropHeld(event: KeyboardEvent): void {
  if (event.repeat && event.key.length === 1) event.preventDefault();
}

/**
 * Login and PIN on the screen's own keys, or on a keyboard somebody brought: the system's own keyboard is not to be trusted at a
 * locked screen, and does not come up.
 */
export function LeaveDialog({ leave, onBack }: Props) {
  const t = useWords(leaveStationWords);
  const [typed, setTyped] = useState<Readonly<Record<Field, string>>>({ login: '', pin: '' });
  const [field, setField] = useState<Field>('login');
  const [said, setSaid] = useState<Leaving | 'asking' | null>(null);
  const dialog = useRef<HTMLDialogElement>(null);
  const resting = useForgetting(onBack);
  useEffect(() => dialog.current?.showModal(), []);
  const write = (where: Field, change: (text: string) => string) => {
    resting();
    setSaid(null);
    setTyped((now) => ({ ...now, [where]: change(now[where]).slice(0, longest) }));
  };
  const ask = async (event: FormEvent) => {
    event.preventDefault();
    setSaid('asking');
    const answer = await leave(typed);
    setSaid(answer.ok ? answer.value : 'wrong-pin');
    if (!answer.ok || answer.value !== 'left') setTyped((now) => ({ ...now, pin: '' }));
  };
  return (
    <dialog ref={dialog} className={styles.dialog} aria-label={t('title')} onClose={onBack}>
      <form className={styles.form} onSubmit={(event) => void ask(event)}>
        <h2>{t('title')}</h2>
        <p>{t('explain')}</p>
        <div className={styles.fields}>
          {(['login', 'pin'] as const).map((one) => (
            <label key={one} className={field === one ? styles.active : undefined}>
              {t(one)}
              <input
                type={one === 'pin' ? 'password' : 'text'}
                inputMode="none"
                autoComplete="off"
                autoCapitalize="none"
                spellCheck={false}
                value={typed[one]}
                onFocus={() => setField(one)}
                onKeyDown={dropHeld}
                onChange={({ target }) => write(one, () => target.value)}
              />
            </label>
          ))}
        </div>
        <output className={styles.said}>{said === null ? '' : t(said)}</output>
        {/* The field keeps the focus while a finger types. */}
        <fieldset className={styles.keys} aria-label={t('keys')} onPointerDown={(event) => event.preventDefault()}>
          {rows.map((row) => (
            <div key={row} className={styles.row}>
              {Array.from(row).map((key) => (
                <button key={key} type="button" onClick={() => write(field, (text) => text + key)}>
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
          <button type="button" onClick={() => write(field, (text) => text.slice(0, -1))}>
            {t('erase')}
          </button>
          <button
            type="submit"
            className={styles.main}
            disabled={typed.login === '' || typed.pin === '' || said === 'asking'}
          >
            {t('leave')}
          </button>
        </div>
      </form>
    </dialog>
  );
}
