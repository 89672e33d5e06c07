import { Button } from 'antd';
import type { ReactNode } from 'react';
import type { ReminderRuleId } from '#shared/domain/reminders/rules.ts';
import { callUrl } from '#shared/protocol/client.ts';
import { contract } from '#shared/protocol/contract.ts';
import { useHub } from '../../../lib/use-hub.tsx';
import { fetchFile } from '../parts/fetch-file.ts';
import { ProblemNote } from '../parts/problem-note.tsx';
import { saveFile } from '../parts/save-file.ts';
import { useCommand } from '../parts/use-command.ts';

type Props = {
  /** Only this part of the worklist. */
  readonly part?: { readonly building: string; readonly rule: ReminderRuleId };
  readonly children: ReactNode;
};

/** The worklist with names and numbers as a file; asking for it is written down, so it is a POST. */
export function ExportButton({ part, children }: Props) {
  const { headers } = useHub();
  const save = useCommand(async () => {
    const name = ['keyturn-follow-up', part?.building].filter(Boolean).join('-');
    saveFile(`${name}.csv`, await fetchFile(callUrl(contract.exportReminders, {}), headers(), part ?? {}));
  });
  return (
    <>
      <Button loading={save.busy} onClick={() => void save.run(undefined)}>
        {children}
      </Button>
      <ProblemNote problem={save.problem} />
    </>
  );
}
