import { Button, Table } from 'antd';
import { useState } from 'react';
import { backupNames, backupWords, restoreWords } from '#shared/i18n/backups.ts';
import { manageWords } from '#shared/i18n/manage.ts';
import type { BackupView } from '#shared/protocol/backups.ts';
import { useWords } from '../../../lib/language.tsx';
import { useSession } from '../../../lib/session.tsx';
import { useSite } from '../../../lib/site.tsx';
import { useHub } from '../../../lib/use-hub.tsx';
import { Mark } from '../parts/mark.tsx';
import { lately } from '../parts/moment-text.ts';
import { ProblemNote } from '../parts/problem-note.tsx';
import { Said } from '../parts/said.tsx';
import { useCommand } from '../parts/use-command.ts';
import { RestoreDialog } from './restore-dialog.tsx';
import styles from './backups.module.css';

type Props = { readonly backups: readonly BackupView[]; readonly onChanged: () => Promise<void> };

/** Backups, newest first, each with what it holds and how sure one may be of it. */
export function BackupTable({ backups, onChanged }: Props) {
  const t = useWords(backupWords);
  const m = useWords(manageWords);
  const names = useWords(backupNames);
  const { timeZone } = useSite();
  const { client } = useHub();
  const [verified, setVerified] = useState<number | null>(null);
  const verify = useCommand(({ id }: Pick<BackupView, 'id'>) => client.verifyBackup({ params: { id } }));
  const r = useWords(restoreWords);
  const mayRestore = useSession().session.staff.roles.includes('admin');
  const [restoring, setRestoring] = useState<BackupView | null>(null);
  const [asked, setAsked] = useState<BackupView['id'] | null>(null);
  const onVerify = async ({ id }: BackupView) => {
    setAsked(id);
    setVerified(null);
    const found = await verify.run({ id });
    if (found?.answer.ok) setVerified(found.answer.entries);
    await onChanged();
  };
  return (
    <>
      <ProblemNote problem={verify.problem} />
      {verified === null ? null : <Said tone="done">{t('verified', { entries: verified })}</Said>}
      <Table<BackupView>
        rowKey="id"
        size="middle"
        dataSource={[...backups]}
        pagination={{ pageSize: 12, hideOnSinglePage: true, showSizeChanger: false }}
        locale={{ emptyText: t('none') }}
        columns={[
          { title: t('time'), width: 130, render: (_, one) => (one.at === null ? one.id : lately(one.at, timeZone)) },
          {
            title: t('cause'),
            width: 120,
            render: (_, one) => (one.cause === null ? '' : names(`cause-${one.cause}`)),
          },
          {
            title: t('holds'),
            render: (_, one) => (
              <span className={styles.two}>
                <span>{holds(one)}</span>
                {one.inSecondFolder ? <small>{t('copied')}</small> : null}
              </span>
            ),
          },
          { title: t('size'), width: 110, align: 'right', render: (_, one) => sizeText(one.bytes) },
          { title: t('state'), width: 300, render: (_, one) => checked(one) },
          {
            title: m('actions'),
            width: 190,
            render: (_, one) => (
              <span className={styles.acts}>
                <Button
                  size="small"
                  loading={verify.busy && asked === one.id}
                  disabled={verify.busy && asked !== one.id}
                  onClick={() => void onVerify(one)}
                >
                  {t('verify')}
                </Button>
                {mayRestore && one.state === 'whole' ? (
                  <Button size="small" type="text" danger onClick={() => setRestoring(one)}>
                    {r('restore')}
                  </Button>
                ) : null}
              </span>
            ),
          },
        ]}
      />
      {restoring === null ? null : (
        <RestoreDialog backup={restoring} onClose={() => setRestoring(null)} onOrdered={onChanged} />
      )}
    </>
  );

  function holds({ journalSeq, counts, files }: BackupView): string {
    if (journalSeq === null || counts === null) return t('unreadable');
    return t('holdsText', { seq: journalSeq, homes: counts.homes, tickets: counts.tickets, files: files ?? 0 });
  }

  function checked({ state, verified: last }: BackupView) {
    if (last?.code) return <Mark tone="bad">{t('state-damaged', { fault: names(`fault-${last.code}`) })}</Mark>;
    if (state === 'damaged') return <Mark tone="bad">{t('unreadable')}</Mark>;
    if (last) return <Mark tone="good">{t('state-ok', { time: lately(last.at, timeZone) })}</Mark>;
    return <Mark tone="calm">{t('state-made')}</Mark>;
  }
}

function sizeText(bytes: number | null): string {
  return bytes === null ? '' : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
