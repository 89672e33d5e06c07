import { useEffect, useState } from 'react';
import { appWords } from '#shared/i18n/app.ts';
import { shellWords } from '#shared/i18n/shell.ts';
import type { StationRole } from '#shared/protocol/roles.ts';
import { useWords } from '../lib/language.tsx';
import { Button } from '../ui/button.tsx';
import styles from './missing-screens.module.css';
import { roleWords } from './role-words.ts';

/** Tells whoever works at this machine that another of its screens is gone. Nothing in a browser, or while all are there. */
export function MissingScreens() {
  const t = useWords(appWords);
  const shell = useWords(shellWords);
  const [missing, setMissing] = useState<readonly StationRole[]>([]);
  useEffect(() => window.keyturn?.onMissingScreens(setMissing), []);
  if (missing.length === 0) return null;
  const roles = missing.map((role) => t(roleWords[role])).join(shell('listSeparator'));
  return (
    <div className={styles.notice}>
      <output>{shell('missingScreen', { roles })}</output>
      <Button className={styles.understood} onClick={() => setMissing([])}>
        {shell('understood')}
      </Button>
    </div>
  );
}
