import { type FormEvent, useState } from 'react';
import { verifyWords } from '#shared/i18n/verify.ts';
import { useWords } from '../../lib/language.tsx';
import { Button } from '../../ui/button.tsx';
import styles from './verify.module.css';

/** Of papers made one by one, and of those made for many homes at once. */
const paperNumber = /^[A-Z]{2}-\d{8}-(\d{4,}|P\d{5,})$/;

/** For whoever has no QR code at hand: the number as it stands at the top of the paper. */
export function NumberForm({ onNumber }: { readonly onNumber: (number: string) => void }) {
  const t = useWords(verifyWords);
  const [text, setText] = useState('');
  const [wrong, setWrong] = useState(false);
  function submit(event: FormEvent) {
    event.preventDefault();
    const number = text.trim().toUpperCase();
    if (paperNumber.test(number)) onNumber(number);
    else setWrong(true);
  }
  return (
    <form className={styles.card} onSubmit={submit}>
      <p>{t('askNumber')}</p>
      <label className={styles.field}>
        {t('numberLabel')}
        <input
          className={styles.input}
          value={text}
          autoCapitalize="characters"
          autoComplete="off"
          aria-invalid={wrong}
          onChange={(event) => {
            setText(event.target.value);
            setWrong(false);
          }}
        />
      </label>
      {wrong ? (
        <p className={styles.refused} role="alert">
          {t('numberWrong')}
        </p>
      ) : null}
      <Button kind="main" type="submit">
        {t('check')}
      </Button>
    </form>
  );
}
