import { Button, Popconfirm, Table } from 'antd';
import { useState } from 'react';
import { manageWords } from '#shared/i18n/manage.ts';
import { managePrintingWords } from '#shared/i18n/manage-printing.ts';
import { printerConditionWords, printerWords } from '#shared/i18n/printing.ts';
import type { PrinterCondition } from '#shared/domain/printing/printer.ts';
import type { PrinterView } from '#shared/protocol/printing.ts';
import { useWords } from '../../../lib/language.tsx';
import { useSite } from '../../../lib/site.tsx';
import { useHub } from '../../../lib/use-hub.tsx';
import { Mark } from '../parts/mark.tsx';
import { lately } from '../parts/moment-text.ts';
import { ProblemNote } from '../parts/problem-note.tsx';
import { Said } from '../parts/said.tsx';
import { useCommand } from '../parts/use-command.ts';
import styles from './printing.module.css';

type Id = { readonly id: PrinterView['id'] };
type Props = {
  readonly printers: readonly PrinterView[];
  readonly onEdit: (printer: PrinterView) => void;
  readonly onChanged: () => Promise<void>;
};

const tones = {
  ready: 'good',
  'paper-low': 'mind',
  unknown: 'calm',
  'paper-out': 'bad',
  'cover-open': 'bad',
  unreachable: 'bad',
} as const satisfies Record<PrinterCondition, 'good' | 'mind' | 'calm' | 'bad'>;

/** Every printer: how it is and since when, what waits for it, and what can be done with it. */
export function PrinterTable({ printers, onEdit, onChanged }: Props) {
  const t = useWords(managePrintingWords);
  const m = useWords(manageWords);
  const words = useWords(printerWords);
  const condition = useWords(printerConditionWords);
  const site = useSite();
  const { client } = useHub();
  const test = useCommand(({ id }: Id, options) => client.testPrinter({ params: { id } }, options));
  const remove = useCommand(({ id }: Id, options) => client.removePrinter({ params: { id } }, options));
  const [tested, setTested] = useState(false);
  const onTest = async ({ id }: PrinterView) => setTested((await test.run({ id })) !== null);
  const onRemove = async ({ id }: PrinterView) => {
    if (await remove.run({ id })) await onChanged();
  };
  return (
    <>
      <ProblemNote problem={test.problem ?? remove.problem} />
      {tested ? <Said tone="done">{t('testSent')}</Said> : null}
      <Table<PrinterView>
        rowKey="id"
        size="middle"
        dataSource={[...printers]}
        pagination={false}
        locale={{ emptyText: t('noPrinters') }}
        columns={[
          { title: t('name'), dataIndex: 'name', render: (name: string) => <strong>{name}</strong> },
          {
            title: t('connection'),
            render: (_, { address }) => (
              <span className={styles.two}>
                {words(`kind-${address.kind}`)}
                <small>{addressText(address)}</small>
              </span>
            ),
          },
          { title: t('papers'), render: (_, { papers }) => papers.map((paper) => words(paper)).join(m('separator')) },
          {
            title: t('state'),
            width: 180,
            render: (_, one) => (
              <span className={styles.two}>
                <span>
                  <Mark tone={tones[one.condition]}>{condition(one.condition)}</Mark>
                </span>
                <small>{t('since', { time: lately(one.since, site.timeZone) })}</small>
              </span>
            ),
          },
          {
            title: t('queue'),
            width: 130,
            render: (_, one) => (
              <span className={styles.two}>
                {t('queueCount', { count: one.queueLength })}
                {one.unanswered === 0 ? null : <small>{t('unanswered', { count: one.unanswered })}</small>}
              </span>
            ),
          },
          {
            title: m('actions'),
            width: 280,
            render: (_, one) => (
              <span className={styles.row}>
                <Button
                  size="small"
                  disabled={test.busy}
                  aria-label={t('testFor', { name: one.name })}
                  onClick={() => void onTest(one)}
                >
                  {t('test')}
                </Button>
                <Button size="small" aria-label={t('editFor', { name: one.name })} onClick={() => onEdit(one)}>
                  {m('edit')}
                </Button>
                <Popconfirm
                  title={t('removeTitle', { name: one.name })}
                  description={t('removeText')}
                  okText={t('remove')}
                  okButtonProps={{ danger: true }}
                  onConfirm={() => onRemove(one)}
                >
                  <Button size="small" type="text" danger aria-label={t('removeFor', { name: one.name })}>
                    {t('remove')}
                  </Button>
                </Popconfirm>
              </span>
            ),
          },
        ]}
      />
    </>
  );
}

function addressText(address: PrinterView['address']): string {
  switch (address.kind) {
    case 'system':
      return address.queue;
    case 'escpos':
      return `${address.host}:${address.port} · ${address.widthMm} mm`;
    case 'file':
      return `printed/${address.folder}`;
  }
}
