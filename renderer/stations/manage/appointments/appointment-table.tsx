import { Button, Table } from 'antd';
import { appointmentWords } from '#shared/i18n/appointments.ts';
import type { AppointmentLine } from '#shared/protocol/appointments.ts';
import { useWords } from '../../../lib/language.tsx';
import { Mark } from '../parts/mark.tsx';

type Props = {
  readonly lines: readonly AppointmentLine[];
  readonly empty: string;
  /** null: nothing can be moved. */
  readonly onMove: ((line: AppointmentLine) => void) | null;
};

/** Homes by the time they are expected; no names. */
export function AppointmentTable({ lines, empty, onMove }: Props) {
  const t = useWords(appointmentWords);
  return (
    <Table<AppointmentLine>
      rowKey="unitId"
      size="small"
      pagination={{ pageSize: 12, hideOnSinglePage: true, showSizeChanger: false }}
      locale={{ emptyText: empty }}
      dataSource={[...lines]}
      columns={[
        { title: t('time'), width: 90, render: (_, { at }) => at.slice(11) },
        { title: t('home'), render: (_, { home }) => <b>{home}</b> },
        {
          title: t('state'),
          width: 110,
          render: (_, { arrived, delivered }) => (
            <Mark tone={arrived || delivered ? 'good' : 'calm'}>
              {t(delivered ? 'delivered' : arrived ? 'arrived' : 'expected')}
            </Mark>
          ),
        },
        {
          title: t('change'),
          width: 100,
          render: (_, line) => (
            <Button
              size="small"
              disabled={onMove === null || line.delivered}
              aria-label={`${t('change')} ${line.home}`}
              onClick={() => onMove?.(line)}
            >
              {t('change')}
            </Button>
          ),
        },
      ]}
    />
  );
}
