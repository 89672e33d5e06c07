import { Button } from 'antd';
import { backupNames, restoreWords } from '#shared/i18n/backups.ts';
import type { BackupState } from '#shared/protocol/backups.ts';
import { useWords } from '../../../lib/language.tsx';
import { useSite } from '../../../lib/site.tsx';
import { useHub } from '../../../lib/use-hub.tsx';
import { lately } from '../parts/moment-text.ts';
import { ProblemNote } from '../parts/problem-note.tsx';
import { Said } from '../parts/said.tsx';
import { useCommand } from '../parts/use-command.ts';
import styles from './backups.module.css';

type Props = { readonly state: BackupState; readonly onChanged: () => Promise<void> };

/** That a restore waits for the next start of the hub, or why the last one was not carried out. */
export function RestoreState({ state: { restoreOrder, restoreRefused }, onChanged }: Props) {
  const t = useWords(restoreWords);
  const names = useWords(backupNames);
  const { timeZone } = useSite();
  const { client } = useHub();
  const callOff = useCommand(() => client.callOffRestore({}));
  const onCallOff = async () => {
    await callOff.run(null);
    await onChanged();
  };
  return (
    <>
      {restoreRefused === null ? null : (
        <Said tone="hint">
          {t('refused', { time: lately(restoreRefused.at, timeZone), fault: names(`fault-${restoreRefused.code}`) })}
        </Said>
      )}
      {restoreOrder === null ? null : (
        <div className={styles.waiting}>
          <Said tone="hint">{t('waiting', { time: lately(restoreOrder.at, timeZone) })}</Said>
          <Button loading={callOff.busy} onClick={() => void onCallOff()}>
            {t('callOff')}
          </Button>
          <ProblemNote problem={callOff.problem} />
        </div>
      )}
    </>
  );
}
