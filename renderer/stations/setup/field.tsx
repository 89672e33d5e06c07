import { useEffect, useId, useState } from 'react';
import { ScreenKeys } from './screen-keys.tsx';
import styles from './setup.module.css';

type Props = {
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly digits?: boolean;
  readonly secret?: boolean;
};

/** One line to fill in, with what it is for below it, and keys of its own where a finger touched it. */
export function Field({ label, hint, value, onChange, digits = false, secret = false }: Props) {
  const id = useId();
  const [byFinger, setByFinger] = useState(false);
  useEffect(() => {
    if (!byFinger) return undefined;
    document.getElementById(id)?.scrollIntoView({ block: 'center' });
    // Another field takes the keys; a button does not: it would move away from under the finger.
    const leave = ({ target }: FocusEvent) => {
      if (target instanceof HTMLInputElement && target.id !== id) setByFinger(false);
    };
    document.addEventListener('focusin', leave);
    return () => document.removeEventListener('focusin', leave);
  }, [byFinger, id]);
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        type={secret ? 'password' : 'text'}
        inputMode="none"
        // Once the touch is over: what scrolls before would move from under the finger.
        onClick={({ nativeEvent }) =>
          setByFinger(nativeEvent instanceof PointerEvent && nativeEvent.pointerType === 'touch')
        }
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
      />
      {byFinger ? (
        <ScreenKeys
          digits={digits}
          onKey={(key) => onChange(value + key)}
          onErase={() => onChange(value.slice(0, -1))}
          onClose={() => setByFinger(false)}
        />
      ) : null}
      {hint === undefined ? null : (
        <p id={`${id}-hint`} className={styles.hint}>
          {hint}
        </p>
      )}
    </div>
  );
}
