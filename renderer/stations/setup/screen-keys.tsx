import { assistantWords } from '#shared/i18n/assistant.ts';
import { useWords } from '../../lib/language.tsx';
import styles from './screen-keys.module.css';

const digitRows = ['12345', '67890'] as const;
const letterRows = ['1234567890', 'qwertyuiop', 'asdfghjkl_', 'zxcvbnm.:-'] as const;

type Props = {
  readonly digits: boolean;
  readonly onKey: (key: string) => void;
  readonly onErase: () => void;
  readonly onClose: () => void;
};

/** Keys for a finger, at a machine that has no keyboard: the system's own do not come up in every kiosk. */
export function ScreenKeys({ digits, onKey, onErase, onClose }: Props) {
  const t = useWords(assistantWords);
  return (
    // The field keeps the focus while a finger types.
    <fieldset className={styles.keys} aria-label={t('keys')} onPointerDown={(event) => event.preventDefault()}>
      {(digits ? digitRows : letterRows).map((row) => (
        <div key={row} className={styles.row}>
          {Array.from(row).map((key) => (
            <button key={key} type="button" tabIndex={-1} onClick={() => onKey(key)}>
              {key}
            </button>
          ))}
        </div>
      ))}
      <div className={styles.row}>
        <button type="button" tabIndex={-1} onClick={onErase}>
          {t('erase')}
        </button>
        <button type="button" tabIndex={-1} onClick={onClose}>
          {t('keysAway')}
        </button>
      </div>
    </fieldset>
  );
}
