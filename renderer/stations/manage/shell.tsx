import type { ReactNode } from 'react';
import { Nav } from './nav.tsx';
import { RecoveryNotice } from './recovery/recovery-notice.tsx';
import styles from './shell.module.css';
import { CutOffLine, TopBar } from './top-bar.tsx';

/** The frame around every page: the way elsewhere on the left, connection and person above. */
export function Shell({ children }: { readonly children: ReactNode }) {
  return (
    <div className={styles.frame}>
      <div className={styles.nav}>
        <Nav />
      </div>
      <div className={styles.column}>
        <TopBar />
        <CutOffLine />
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a page longer than the screen is scrolled with the keys */}
        <main className={styles.main} tabIndex={0}>
          <RecoveryNotice />
          {children}
        </main>
      </div>
    </div>
  );
}
