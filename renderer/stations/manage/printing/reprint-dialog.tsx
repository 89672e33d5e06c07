import { Input, Modal, Select } from 'antd';
import { useState } from 'react';
import { manageWords } from '#shared/i18n/manage.ts';
import { managePrintingWords } from '#shared/i18n/manage-printing.ts';
import type { PrinterView, PrintJobView } from '#shared/protocol/printing.ts';
import { useWords } from '../../../lib/language.tsx';
import { useHub } from '../../../lib/use-hub.tsx';
import { ProblemNote } from '../parts/problem-note.tsx';
import { useCommand } from '../parts/use-command.ts';
import { takes } from './mapping-lines.ts';
import styles from './printing.module.css';
import { useJobName } from './use-job-name.ts';

type Props = {
  readonly job: PrintJobView | null;
  readonly printers: readonly PrinterView[];
  readonly onClose: () => void;
  readonly onDone: () => Promise<void>;
};

/** 补打: once more what was printed, with the reason, perhaps on another printer. */
export function ReprintDialog({ job, printers, onClose, onDone }: Props) {
  return job ? <Asking key={job.id} job={job} printers={printers} onClose={onClose} onDone={onDone} /> : null;
}

const asAssigned = '';

function Asking({ job, printers, onClose, onDone }: Props & { readonly job: PrintJobView }) {
  const t = useWords(managePrintingWords);
  const m = useWords(manageWords);
  const what = useJobName()(job);
  const { client } = useHub();
  const [reason, setReason] = useState('');
  const [on, setOn] = useState(asAssigned);
  const fitting = takes(printers, job.paper);
  const reprint = useCommand((given: { readonly reason: string; readonly on: string }, options) => {
    const printer = fitting.find(({ id }) => id === given.on);
    const body = { reason: given.reason, ...(printer ? { printerId: printer.id } : {}) };
    return client.reprintPrintJob({ params: { id: job.id }, body }, options);
  });
  const go = async () => {
    if (await reprint.run({ reason: reason.trim(), on })) await onDone();
  };
  return (
    <Modal
      open
      centered
      title={t('reprintTitle', { what })}
      okText={t('reprint')}
      cancelText={m('cancel')}
      okButtonProps={{ disabled: reason.trim() === '', loading: reprint.busy }}
      onOk={() => void go()}
      onCancel={onClose}
    >
      <div className={styles.dialog}>
        <p>{t('reprintText')}</p>
        <label className={styles.field}>
          {t('reprintReason')}
          <Input value={reason} maxLength={200} onChange={({ target }) => setReason(target.value)} />
        </label>
        <div className={styles.field}>
          <span aria-hidden="true">{t('reprintOn')}</span>
          <Select<string>
            aria-label={t('reprintOn')}
            value={on}
            onChange={setOn}
            options={[
              { value: asAssigned, label: t('asBefore') },
              ...fitting.map(({ id, name }) => ({ value: id as string, label: name })),
            ]}
          />
        </div>
        <ProblemNote problem={reprint.problem} />
      </div>
    </Modal>
  );
}
