import { Button } from 'antd';
import { useState } from 'react';
import { dayWords } from '#shared/i18n/manage-day.ts';
import { useWords } from '../../../lib/language.tsx';
import { useSession } from '../../../lib/session.tsx';
import { useHub } from '../../../lib/use-hub.tsx';
import { ProblemNote } from '../parts/problem-note.tsx';
import { useCommand } from '../parts/use-command.ts';
import styles from './recovery.module.css';
import { RecoverySheet } from './recovery-sheet.tsx';

/** Reminds an administrator of a new site to take down the phrase that opens its backups elsewhere. */
export function RecoveryNotice() {
  const t = useWords(dayWords);
  const { client } = useHub();
  const { staff, recoveryPhraseDue } = useSession().session;
  const [phrase, setPhrase] = useState<string | null>(null);
  const [taken, setTaken] = useState(false);
  const show = useCommand((body: { readonly confirm: 'show' }) => client.recoveryPhrase({ body }));
  const onShow = async () => {
    const shown = await show.run({ confirm: 'show' });
    if (shown) setPhrase(shown.answer.phrase);
  };
  if (!recoveryPhraseDue || taken || !staff.roles.includes('admin')) return null;
  return (
    <section className={styles.notice} aria-label={t('recoveryTitle')}>
      <div className={styles.words}>
        <h2 className={styles.title}>{t('recoveryTitle')}</h2>
        <p>{t('recoveryText')}</p>
        <ProblemNote problem={show.problem} />
      </div>
      <Button type="primary" loading={show.busy} onClick={() => void onShow()}>
        {t('recoveryShow')}
      </Button>
      {phrase === null ? null : <RecoverySheet phrase={phrase} onDone={() => setTaken(true)} />}
    </section>
  );
}
