import { Button, Input } from 'antd';
import { useState } from 'react';
import { backupNames, backupWords } from '#shared/i18n/backups.ts';
import type { BackupState } from '#shared/protocol/backups.ts';
import { useWords } from '../../../lib/language.tsx';
import { useSession } from '../../../lib/session.tsx';
import { useSite } from '../../../lib/site.tsx';
import { useHub } from '../../../lib/use-hub.tsx';
import { lately } from '../parts/moment-text.ts';
import { ProblemNote } from '../parts/problem-note.tsx';
import { Said } from '../parts/said.tsx';
import { useCommand } from '../parts/use-command.ts';
import styles from './backups.module.css';

type Props = { readonly state: BackupState; readonly onSaved: () => Promise<void> };

/** Where backups are copied to besides, and how the last copy went. */
export function SecondFolder({ state, onSaved }: Props) {
  const t = useWords(backupWords);
  const { client } = useHub();
  const mayChange = useSession().session.staff.roles.includes('admin');
  const [typed, setTyped] = useState(state.secondFolder ?? '');
  const save = useCommand(({ folder }: { readonly folder: string | null }, options) =>
    client.saveBackupFolder({ body: { folder } }, options),
  );
  const onSave = async (folder: string | null) => {
    if (!(await save.run({ folder }))) return;
    setTyped(folder ?? '');
    await onSaved();
  };
  return (
    <div className={styles.second}>
      <p>{t('secondExplain')}</p>
      <LastCopy state={state} />
      {mayChange ? (
        <form
          className={styles.form}
          onSubmit={(event) => {
            event.preventDefault();
            void onSave(typed.trim());
          }}
        >
          <label>
            <span>{t('secondFolder')}</span>
            <Input value={typed} placeholder="/media/backup" onChange={({ target }) => setTyped(target.value)} />
          </label>
          <Button htmlType="submit" loading={save.busy} disabled={typed.trim() === ''}>
            {t('secondSet')}
          </Button>
          {state.secondFolder === null ? null : (
            <Button type="text" disabled={save.busy} onClick={() => void onSave(null)}>
              {t('secondOff')}
            </Button>
          )}
        </form>
      ) : null}
      <ProblemNote problem={save.problem} faultsShown />
    </div>
  );
}

function LastCopy({ state: { secondFolder, second } }: { readonly state: BackupState }) {
  const t = useWords(backupWords);
  const names = useWords(backupNames);
  const { timeZone } = useSite();
  if (secondFolder === null) return <Said tone="hint">{t('secondNone')}</Said>;
  if (second === null) return <Said>{`${secondFolder} · ${t('secondWaiting')}`}</Said>;
  const time = lately(second.at, timeZone);
  if (second.code === null) return <Said tone="done">{`${secondFolder} · ${t('secondOk', { time })}`}</Said>;
  const fault = names(`fault-${second.code}`);
  return <Said tone="hint">{`${secondFolder} · ${t('secondFault', { time, fault })}`}</Said>;
}
