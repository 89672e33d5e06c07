import { type ReactNode, useState } from 'react';
import { KioskButton } from '../kiosk-button.tsx';
import styles from './search-field.module.css';
import { TouchKeys } from './touch-keys.tsx';

type Props = {
  readonly button: string;
  readonly label: string;
  readonly typed: string;
  readonly onTyped: (typed: string) => void;
  /** Beside the button while nobody searches. */
  readonly children?: ReactNode;
};

/** One touch opens the field with the kiosk's own keys; a real keyboard types into it as well. */
export function SearchField({ button, label, typed, onTyped, children }: Props) {
  const [open, setOpen] = useState(typed !== '');
  if (!open) {
    return (
      <div className={styles.closed}>
        <KioskButton onClick={() => setOpen(true)}>{button}</KioskButton>
        {children}
      </div>
    );
  }
  const close = () => {
    onTyped('');
    setOpen(false);
  };
  return (
    <div className={styles.open}>
      <label className={styles.label}>
        {label}
        <input
          className={styles.field}
          value={typed}
          inputMode="none"
          autoComplete="off"
          onChange={(event) => onTyped(event.target.value)}
        />
      </label>
      <TouchKeys typed={typed} onTyped={onTyped} onClose={close} />
    </div>
  );
}
