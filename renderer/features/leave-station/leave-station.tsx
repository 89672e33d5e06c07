import { type ReactNode, useState } from 'react';
import { LeaveDialog } from './leave-dialog.tsx';
import styles from './leave-station.module.css';
import { useLongPress } from './use-long-press.ts';

/**
 * The way out of a locked screen, for who knows it: five seconds on the mark of the house, then login and PIN, proved
 * outside the page. In a browser there is nothing to leave, and nothing happens.
 */
export function LeaveStation({ children }: { readonly children: ReactNode }) {
  const [open, setOpen] = useState(false);
  const shell = window.keyturn;
  const held = useLongPress(() => setOpen(true));
  if (shell === undefined) return children;
  return (
    <>
      <span className={styles.mark} {...held}>
        {children}
      </span>
      {open ? <LeaveDialog leave={shell.leave} onBack={() => setOpen(false)} /> : null}
    </>
  );
}
