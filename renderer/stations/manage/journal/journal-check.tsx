import { Button } from 'antd';
import { journalWords } from '#shared/i18n/manage-journal.ts';
import { useState } from 'react';
import { useWords } from '../../../lib/language.tsx';
import { useHub } from '../../../lib/use-hub.tsx';
import { ProblemNote } from '../parts/problem-note.tsx';
import { useCommand } from '../parts/use-command.ts';
import styles from './journal.module.css';

type Found = {
  readonly ok: boolean;
  readonly entries: number;
  readonly checked: number;
  readonly brokenAt?: number | undefined;
};

/** Recomputes the whole chain and says in words what came of it. */
export function JournalCheck() {
  const t = useWords(journalWords);
  const { client } = useHub();
  const [found, setFound] = useState<Found | null>(null);
  const verify = useCommand(async (full: '1') => client.verifyJournal({ query: { full } }));
  const run = async () => {
    setFound(null);
    const done = await verify.run('1');
    if (done) setFound(done.answer);
  };
  return (
    <div className={styles.check}>
      <Button loading={verify.busy} onClick={() => void run()}>
        {t('verify')}
      </Button>
      <output className={styles.verdict}>
        {verify.busy ? t('verifying') : null}
        {found?.ok ? (
          <p className={styles.whole}>
            {t('verifyOk', { entries: found.entries, checked: found.checked })} {t('verifyHint')}
          </p>
        ) : null}
        {found && !found.ok ? (
          <p className={styles.broken}>{t('verifyBroken', { seq: found.brokenAt ?? found.entries })}</p>
        ) : null}
      </output>
      <ProblemNote problem={verify.problem} />
    </div>
  );
}
