import { Button } from 'antd';
import { backupNames, backupWords } from '#shared/i18n/backups.ts';
import type { BackupState } from '#shared/protocol/backups.ts';
import { useWords } from '../../../lib/language.tsx';
import { useSite } from '../../../lib/site.tsx';
import { useHub, useLive } from '../../../lib/use-hub.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { lately } from '../parts/moment-text.ts';
import { Card, Page } from '../parts/page.tsx';
import { ProblemNote } from '../parts/problem-note.tsx';
import { Said } from '../parts/said.tsx';
import { useCommand } from '../parts/use-command.ts';
import { BackupTable } from './backup-table.tsx';
import { RestoreState } from './restore-state.tsx';
import { SecondFolder } from './second-folder.tsx';

/** The backups of the site: made, verified and copied elsewhere. */
export function BackupsPage() {
  const t = useWords(backupWords);
  const { client } = useHub();
  const backups = useLive(
    ({ client: hub }) => hub.backups({}),
    ({ type }) => type.startsWith('backup.'),
  );
  const make = useCommand(() => client.makeBackup({ body: { cause: 'asked' } }));
  const onMake = async () => {
    await make.run(null);
    await backups.reload();
  };
  return (
    <Page
      title={t('title')}
      explain={t('explain')}
      actions={
        <Button type="primary" loading={make.busy} onClick={() => void onMake()}>
          {t('make')}
        </Button>
      }
    >
      <ProblemNote problem={make.problem} />
      <Loaded of={backups}>
        {({ items, state }) => (
          <>
            <Failure state={state} />
            <RestoreState state={state} onChanged={backups.reload} />
            <Card title={t('second')}>
              <SecondFolder state={state} onSaved={backups.reload} />
            </Card>
            <Card title={t('title')} aside={<small>{t('where', { folder: state.folder })}</small>}>
              {state.running && !make.busy ? <Said>{t('running')}</Said> : null}
              <BackupTable backups={items} onChanged={backups.reload} />
            </Card>
          </>
        )}
      </Loaded>
    </Page>
  );
}

function Failure({ state: { lastFailure } }: { readonly state: BackupState }) {
  const t = useWords(backupWords);
  const names = useWords(backupNames);
  const { timeZone } = useSite();
  if (lastFailure === null) return null;
  const time = lately(lastFailure.at, timeZone);
  return <Said tone="hint">{t('lastFailure', { time, fault: names(`fault-${lastFailure.code}`) })}</Said>;
}
