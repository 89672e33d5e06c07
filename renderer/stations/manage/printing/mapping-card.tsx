import { Button } from 'antd';
import { useState } from 'react';
import type { PrinterAssignment } from '#shared/domain/printing/choose-printer.ts';
import { managePrintingWords } from '#shared/i18n/manage-printing.ts';
import type { PrinterView } from '#shared/protocol/printing.ts';
import { useWords } from '../../../lib/language.tsx';
import { useHub } from '../../../lib/use-hub.tsx';
import { Card } from '../parts/page.tsx';
import { ProblemNote } from '../parts/problem-note.tsx';
import { Said } from '../parts/said.tsx';
import { useCommand } from '../parts/use-command.ts';
import { type DraftLine, finished } from './mapping-lines.ts';
import { MappingTable, type StationName } from './mapping-table.tsx';
import styles from './printing.module.css';

type Props = {
  readonly lines: readonly PrinterAssignment[];
  readonly printers: readonly PrinterView[];
  readonly stations: readonly StationName[];
  readonly onSaved: () => Promise<void>;
};

/** Station × paper → printer; changed as a whole and saved as a whole. */
export function MappingCard({ lines, printers, stations, onSaved }: Props) {
  const t = useWords(managePrintingWords);
  const { client } = useHub();
  const [draft, setDraft] = useState<readonly DraftLine[] | null>(null);
  const [saved, setSaved] = useState(false);
  const save = useCommand((items: readonly PrinterAssignment[], options) =>
    client.savePrinterAssignments({ body: { items: [...items] } }, options),
  );
  const shown = draft ?? lines;
  const ready = finished(shown);
  const change = (next: readonly DraftLine[]) => {
    setSaved(false);
    setDraft(next);
  };
  const submit = async () => {
    if (typeof ready === 'string' || !(await save.run(ready))) return;
    await onSaved();
    setDraft(null);
    setSaved(true);
  };
  const add = () => change([...shown, { stationId: null, paper: 'slip', printerId: null, fallbackId: null }]);
  return (
    <Card title={t('mapping')}>
      <p className={styles.explain}>{t('mappingExplain')}</p>
      <MappingTable lines={shown} printers={printers} stations={stations} onChange={change} />
      <div className={styles.saveLine}>
        <Button disabled={printers.length === 0} onClick={add}>
          {t('addLine')}
        </Button>
        <Button
          type="primary"
          loading={save.busy}
          disabled={draft === null || typeof ready === 'string'}
          onClick={() => void submit()}
        >
          {t('save')}
        </Button>
        {draft === null ? null : (
          <Button
            type="text"
            onClick={() => {
              save.forget();
              setDraft(null);
            }}
          >
            {t('undo')}
          </Button>
        )}
        {typeof ready === 'string' ? <output className={styles.fault}>{t(ready)}</output> : null}
        {saved ? <Said tone="done">{t('saved')}</Said> : null}
      </div>
      <ProblemNote problem={save.problem} />
    </Card>
  );
}
