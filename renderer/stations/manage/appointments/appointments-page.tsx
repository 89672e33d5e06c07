import { Button, Input, Segmented } from 'antd';
import { useState } from 'react';
import type { CalendarDate } from '#shared/domain/ids.ts';
import { addDays, isCalendarDate } from '#shared/domain/time/business-day.ts';
import { appointmentWords } from '#shared/i18n/appointments.ts';
import { dayWords } from '#shared/i18n/manage-day.ts';
import type { AppointmentLine } from '#shared/protocol/appointments.ts';
import { useWords } from '../../../lib/language.tsx';
import { useLive } from '../../../lib/use-hub.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Card, Page } from '../parts/page.tsx';
import { Said } from '../parts/said.tsx';
import { useReloadOn } from '../parts/use-reload-on.ts';
import { AppointmentTable } from './appointment-table.tsx';
import styles from './appointments.module.css';
import { AssignForm } from './assign-form.tsx';
import { ExportButtons } from './export-buttons.tsx';
import { MoveDrawer } from './move-drawer.tsx';
import { SlotList } from './slot-list.tsx';

const lists = ['expected', 'arrived', 'notCome', 'next'] as const;
type List = (typeof lists)[number];

/** Who comes when (预约): slots of a day, lists, assigning and moving. */
export function AppointmentsPage() {
  const t = useWords(appointmentWords);
  const d = useWords(dayWords);
  const [date, setDate] = useState<CalendarDate | null>(null);
  const [list, setList] = useState<List>('expected');
  const [moved, setMoved] = useState<AppointmentLine | null>(null);
  const day = useLive(
    ({ client }) => client.appointments({ query: date === null ? {} : { date } }),
    ({ type }) => /^(appointment|ticket|case|roster|day)\.|^(stage|desk)\.saved$/.test(type),
  );
  useReloadOn(date ?? '', day.reload);
  const shown = date ?? day.data?.date;
  return (
    <Page
      title={t('title')}
      explain={t('explain')}
      actions={
        shown === undefined ? null : (
          <>
            <Input
              type="date"
              aria-label={d('date')}
              value={shown}
              onChange={({ target }) => {
                if (isCalendarDate(target.value)) setDate(target.value);
              }}
            />
            <Button disabled={shown === day.data?.today} onClick={() => setDate(null)}>
              {d('today')}
            </Button>
          </>
        )
      }
    >
      <Loaded of={day}>
        {(data) => (
          <>
            {data.date < data.today ? <Said tone="hint">{t('past')}</Said> : null}
            <AssignForm day={data} onAssigned={day.reload} />
            <div className={styles.columns}>
              <SlotList day={data} />
              <Card title={data.date} aside={<ExportButtons date={list === 'next' ? nextOf(data) : data.date} />}>
                <Segmented<List>
                  value={list}
                  onChange={setList}
                  options={lists.map((value) => ({ value, label: `${t(value)} ${data[value].length}` }))}
                />
                <AppointmentTable
                  lines={data[list]}
                  empty={t(list === 'expected' ? 'noneDay' : 'none')}
                  onMove={data.date < data.today ? null : setMoved}
                />
              </Card>
            </div>
          </>
        )}
      </Loaded>
      <MoveDrawer
        line={moved}
        onClose={() => setMoved(null)}
        onSaved={async () => {
          setMoved(null);
          await day.reload();
        }}
      />
    </Page>
  );
}

const nextOf = ({ date }: { readonly date: CalendarDate }) => addDays(date, 1);
