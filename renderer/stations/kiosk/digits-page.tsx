import { type Dispatch, useEffect, useState } from 'react';
import { kioskWords } from '#shared/i18n/kiosk.ts';
import { useWords } from '../../lib/language.tsx';
import styles from './digits-page.module.css';
import type { KioskEvent } from './kiosk-flow.ts';
import { KioskButton } from './kiosk-button.tsx';

const count = 4;

const withDigit = (digit: string) => (typed: string) => (typed.length < count ? typed + digit : typed);
const withoutLast = (typed: string) => typed.slice(0, -1);

/** The last four digits of the phone, on the kiosk's own keys or a keyboard. */
export function DigitsPage({ dispatch }: { readonly dispatch: Dispatch<KioskEvent> }) {
  const t = useWords(kioskWords);
  const [digits, setDigits] = useState('');
  const complete = digits.length === count;

  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (/^\d$/.test(event.key)) setDigits(withDigit(event.key));
      else if (event.key === 'Backspace') setDigits(withoutLast);
    };
    window.addEventListener('keydown', hear);
    return () => window.removeEventListener('keydown', hear);
  }, []);

  const confirm = () => {
    if (complete) dispatch({ type: 'digits-entered', last4: digits, key: crypto.randomUUID() });
  };
  return (
    <form
      className={styles.digits}
      onSubmit={(event) => {
        event.preventDefault();
        confirm();
      }}
    >
      <output className={styles.slots} aria-label={t('digitsEntered', { count: digits.length })}>
        {Array.from({ length: count }, (_, index) => (
          <span key={index} className={index === digits.length ? styles.next : styles.slot} aria-hidden="true">
            {digits[index] ?? ''}
          </span>
        ))}
      </output>
      <div className={styles.keys}>
        {['1', '2', '3', '4', '5', '6', '7', '8', '9'].map((digit) => (
          <KioskButton key={digit} className={styles.key} onClick={() => setDigits(withDigit(digit))}>
            {digit}
          </KioskButton>
        ))}
        <KioskButton disabled={digits === ''} onClick={() => setDigits(withoutLast)}>
          {t('digitErase')}
        </KioskButton>
        <KioskButton className={styles.key} onClick={() => setDigits(withDigit('0'))}>
          0
        </KioskButton>
        <KioskButton kind="main" type="submit" disabled={!complete}>
          {t('digitConfirm')}
        </KioskButton>
      </div>
    </form>
  );
}
