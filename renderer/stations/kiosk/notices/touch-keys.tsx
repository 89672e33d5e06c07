import { kioskNoticeWords } from '#shared/i18n/kiosk-notices.ts';
import { useWords } from '../../../lib/language.tsx';
import styles from './touch-keys.module.css';

const rows = ['1234567890', 'QWERTYUIOP', 'ASDFGHJKL', 'ZXCVBNM'] as const;

type Props = { readonly typed: string; readonly onTyped: (typed: string) => void; readonly onClose: () => void };

/** The kiosk's own keys: there is no keyboard at a kiosk, and Chinese is found by its first letters. */
export function TouchKeys({ typed, onTyped, onClose }: Props) {
  const t = useWords(kioskNoticeWords);
  return (
    <fieldset className={styles.keys} aria-label={t('keysLabel')}>
      {rows.map((row) => (
        <div key={row} className={styles.row}>
          {Array.from(row).map((letter) => (
            <button key={letter} type="button" className={styles.key} onClick={() => onTyped(typed + letter)}>
              {letter}
            </button>
          ))}
        </div>
      ))}
      <div className={styles.row}>
        <button type="button" className={styles.wide} onClick={onClose}>
          {t('closeKeys')}
        </button>
        <button type="button" className={styles.wide} onClick={() => onTyped(`${typed} `)}>
          {t('space')}
        </button>
        <button type="button" className={styles.wide} onClick={() => onTyped('')}>
          {t('clear')}
        </button>
        <button type="button" className={styles.wide} onClick={() => onTyped(typed.slice(0, -1))}>
          {t('erase')}
        </button>
      </div>
    </fieldset>
  );
}
