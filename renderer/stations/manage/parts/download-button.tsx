import { Button } from 'antd';
import { useHub } from '../../../lib/use-hub.tsx';
import { fetchFile } from './fetch-file.ts';
import { ProblemNote } from './problem-note.tsx';
import { saveFile } from './save-file.ts';
import { useCommand } from './use-command.ts';

/** Saves a file of the hub under a name; says why where it can't be had. */
export function DownloadButton({
  url,
  name,
  children,
}: {
  readonly url: string;
  readonly name: string;
  readonly children: string;
}) {
  const { headers } = useHub();
  const download = useCommand(async (file: { readonly url: string; readonly name: string }) => {
    saveFile(file.name, await fetchFile(file.url, headers()));
  });
  return (
    <>
      <Button loading={download.busy} onClick={() => void download.run({ url, name })}>
        {children}
      </Button>
      <ProblemNote problem={download.problem} />
    </>
  );
}
