import { Button } from 'antd';
import { type ChangeEvent, useRef, useState } from 'react';
import type { SheetFaultCode } from '#shared/domain/mailing/mailing-sheet.ts';
import { mailingFaultWords, mailingWords } from '#shared/i18n/mailing.ts';
import { contract } from '#shared/protocol/contract.ts';
import type { MailingImport } from '#shared/protocol/mailings.ts';
import { useWords } from '../../../lib/language.tsx';
import { useHub } from '../../../lib/use-hub.tsx';
import { ProblemNote } from '../parts/problem-note.tsx';
import { Said } from '../parts/said.tsx';
import { sendFile } from '../parts/send-file.ts';
import { useCommand } from '../parts/use-command.ts';
import styles from './mailing.module.css';

const listed = 50;

/** A filled-in ledger: looked through first, then taken as a whole or not at all. */
export function MailingImporter({ onImported }: { readonly onImported: () => Promise<void> }) {
  const t = useWords(mailingWords);
  const { headers } = useHub();
  const input = useRef<HTMLInputElement>(null);
  const [file, setFile] = useState<File | null>(null);
  const [found, setFound] = useState<MailingImport | null>(null);
  const send = useCommand(async ({ given, dryRun }: { readonly given: File; readonly dryRun: boolean }) => {
    const fields = { dryRun: String(dryRun) };
    const call = contract.importMailings;
    return JSON.parse(
      await sendFile({ call, fields, file: given, fileName: 'ledger.csv', headers: headers() }),
    ) as MailingImport;
  });
  const look = async (given: File, dryRun: boolean) => {
    const answered = await send.run({ given, dryRun });
    setFound(answered?.answer ?? null);
    if (answered?.answer.applied) {
      setFile(null);
      await onImported();
    }
  };
  const choose = ({ target }: ChangeEvent<HTMLInputElement>) => {
    const given = target.files?.[0] ?? null;
    target.value = '';
    setFile(given);
    if (given) void look(given, true);
  };
  return (
    <div className={styles.import}>
      <input ref={input} type="file" accept=".csv,text/csv" hidden aria-label={t('import')} onChange={choose} />
      <Button loading={send.busy} onClick={() => input.current?.click()}>
        {t('import')}
      </Button>
      {file ? <span>{t('fileChosen', { name: file.name })}</span> : null}
      <ProblemNote problem={send.problem} />
      {found === null ? null : <Outcome found={found} />}
      {found?.dryRun && file && found.refused.length === 0 && found.changed > 0 ? (
        <Button type="primary" loading={send.busy} onClick={() => void look(file, false)}>
          {t('apply')}
        </Button>
      ) : null}
    </div>
  );
}

/** What the file would change, did change, or why nothing of it was taken. */
function Outcome({ found: { refused, applied, rows, changed } }: { readonly found: MailingImport }) {
  const t = useWords(mailingWords);
  const faultWords = useWords(mailingFaultWords);
  if (applied) return <Said tone="done">{t('done', { count: changed })}</Said>;
  if (refused.length === 0) return <Said>{changed === 0 ? t('nothingChanges') : t('check', { rows, changed })}</Said>;
  return (
    <div role="alert" className={styles.faults}>
      {t('refusedRows', { count: refused.length })}
      <ul>
        {refused.slice(0, listed).map(({ row, column, code, value }) => (
          <li key={`${row} ${column} ${code}`}>
            <b>
              {t('row', { row })} · {column}
            </b>{' '}
            {value === '' ? '' : `“${value}” `}
            {faultWords(code as SheetFaultCode)}
          </li>
        ))}
      </ul>
    </div>
  );
}
