import { Button } from 'antd';
import { reminderWords } from '#shared/i18n/reminders.ts';
import { callUrl } from '#shared/protocol/client.ts';
import { contract } from '#shared/protocol/contract.ts';
import { useWords } from '../../../lib/language.tsx';
import { useHub } from '../../../lib/use-hub.tsx';
import { fetchFile } from '../parts/fetch-file.ts';
import { ProblemNote } from '../parts/problem-note.tsx';
import { saveFile } from '../parts/save-file.ts';
import { useCommand } from '../parts/use-command.ts';

/** The worklist with names and numbers as a file; asking for it is written down, so it is a POST. */
export function ExportButton() {
  const t = useWords(reminderWords);
  const { headers } = useHub();
  const save = useCommand(async () => {
    saveFile('keyturn-follow-up.csv', await fetchFile(callUrl(contract.exportReminders, {}), headers(), {}));
  });
  return (
    <>
      <Button loading={save.busy} onClick={() => void save.run(undefined)}>
        {t('export')}
      </Button>
      <ProblemNote problem={save.problem} />
    </>
  );
}
