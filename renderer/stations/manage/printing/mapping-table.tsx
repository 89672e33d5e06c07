import { Button, Select, Table } from 'antd';
import { manageWords } from '#shared/i18n/manage.ts';
import { managePrintingWords } from '#shared/i18n/manage-printing.ts';
import { printerWords } from '#shared/i18n/printing.ts';
import type { StationId } from '#shared/domain/ids.ts';
import { paperSizes } from '#shared/domain/printing/printer.ts';
import type { PrinterView } from '#shared/protocol/printing.ts';
import { useWords } from '../../../lib/language.tsx';
import { type DraftLine, takes, withPaper } from './mapping-lines.ts';
import styles from './printing.module.css';

export type StationName = { readonly id: StationId; readonly name: string };

type Props = {
  readonly lines: readonly DraftLine[];
  readonly printers: readonly PrinterView[];
  readonly stations: readonly StationName[];
  readonly onChange: (lines: readonly DraftLine[]) => void;
};
type Row = DraftLine & { readonly place: number };

const everywhere = '';
const none = '';

/** The lines of the mapping, each with its choices. */
export function MappingTable({ lines, printers, stations, onChange }: Props) {
  const t = useWords(managePrintingWords);
  const m = useWords(manageWords);
  const words = useWords(printerWords);
  const set = (place: number, line: DraftLine) => onChange(lines.map((one, index) => (index === place ? line : one)));
  const label = (place: number, field: 'station' | 'paper' | 'printer' | 'fallback') =>
    t('lineLabel', { line: place + 1, field: t(field) });
  const choices = (row: Row) =>
    takes(printers, row.paper).map(({ id, name }) => ({ value: id as string, label: name }));
  const idOf = (value: string) => printers.find(({ id }) => id === value)?.id ?? null;
  return (
    <Table<Row>
      rowKey="place"
      size="middle"
      dataSource={lines.map((line, place) => ({ ...line, place }))}
      pagination={false}
      locale={{ emptyText: t('noMapping') }}
      columns={[
        {
          title: t('station'),
          render: (_, { place, ...line }) => (
            <Select<string>
              className={styles.choice ?? ''}
              aria-label={label(place, 'station')}
              showSearch={{ optionFilterProp: 'label' }}
              value={line.stationId ?? everywhere}
              onChange={(value) =>
                set(place, { ...line, stationId: stations.find(({ id }) => id === value)?.id ?? null })
              }
              options={[
                { value: everywhere, label: t('everywhere') },
                ...stations.map(({ id, name }) => ({ value: id as string, label: name })),
              ]}
            />
          ),
        },
        {
          title: t('paper'),
          width: 130,
          render: (_, { place, ...line }) => (
            <Select
              className={styles.choice ?? ''}
              aria-label={label(place, 'paper')}
              value={line.paper}
              onChange={(paper) => set(place, withPaper(line, paper, printers))}
              options={paperSizes.map((value) => ({ value, label: words(value) }))}
            />
          ),
        },
        {
          title: t('printer'),
          render: (_, row) => {
            const { place, ...line } = row;
            return (
              <Select<string | null>
                className={styles.choice ?? ''}
                aria-label={label(place, 'printer')}
                status={line.printerId === null ? 'warning' : ''}
                value={line.printerId}
                onChange={(value) => set(place, { ...line, printerId: idOf(value ?? none) })}
                options={choices(row)}
              />
            );
          },
        },
        {
          title: t('fallback'),
          render: (_, row) => {
            const { place, ...line } = row;
            return (
              <Select<string>
                className={styles.choice ?? ''}
                aria-label={label(place, 'fallback')}
                value={line.fallbackId ?? none}
                onChange={(value) => set(place, { ...line, fallbackId: idOf(value) })}
                options={[
                  { value: none, label: t('noFallback') },
                  ...choices(row).filter(({ value }) => value !== line.printerId),
                ]}
              />
            );
          },
        },
        {
          title: m('actions'),
          width: 110,
          render: (_, { place }) => (
            <Button
              size="small"
              type="text"
              danger
              aria-label={t('removeLine', { line: place + 1 })}
              onClick={() => onChange(lines.filter((_one, index) => index !== place))}
            >
              {t('remove')}
            </Button>
          ),
        },
      ]}
    />
  );
}
