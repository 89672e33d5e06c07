import { Button, Input, InputNumber, Select } from 'antd';
import { useState } from 'react';
import type { CalendarDate } from '#shared/domain/ids.ts';
import { addDays } from '#shared/domain/time/business-day.ts';
import { appointmentWords } from '#shared/i18n/appointments.ts';
import type { AppointmentDay, AssignmentOutcome } from '#shared/protocol/appointments.ts';
import { useWords } from '../../../lib/language.tsx';
import { useHub } from '../../../lib/use-hub.tsx';
import { Card } from '../parts/page.tsx';
import { ProblemNote } from '../parts/problem-note.tsx';
import { Said } from '../parts/said.tsx';
import { useCommand } from '../parts/use-command.ts';
import styles from './appointments.module.css';
import { NarrowestNote } from './narrowest-note.tsx';

/** Where a site begins that has not said yet how many homes a slot holds. */
const usualCapacity = 10;

type Props = { readonly day: AppointmentDay; readonly onAssigned: () => Promise<void> };

/** Homes of buildings are given times: what would happen is shown first. */
export function AssignForm({ day, onAssigned }: Props) {
  const t = useWords(appointmentWords);
  const { client } = useHub();
  const [order, setOrder] = useState(() => ({
    buildings: [] as string[],
    from: addDays(day.today, 1),
    to: addDays(day.today, 1),
    ...day.settings,
    capacity: day.settings.capacity ?? usualCapacity,
  }));
  const [outcome, setOutcome] = useState<AssignmentOutcome | null>(null);
  const send = useCommand((body: typeof order & { readonly dryRun: boolean }, options: { idempotencyKey: string }) =>
    client.assignAppointments({ body }, options),
  );
  const change = (part: Partial<typeof order>) => {
    setOrder({ ...order, ...part });
    setOutcome(null);
  };
  const give = async (dryRun: boolean) => {
    const answered = await send.run({ ...order, dryRun });
    setOutcome(answered?.answer ?? null);
    if (answered && !dryRun) await onAssigned();
  };
  return (
    <Card title={t('assign')}>
      <div className={styles.form}>
        <label className={styles.buildings}>
          <span>{t('buildings')}</span>
          <Select
            mode="multiple"
            maxTagCount={2}
            aria-label={t('buildings')}
            value={order.buildings}
            onChange={(buildings) => change({ buildings })}
            options={day.buildings.map(({ building, free }) => ({
              value: building,
              label: t('buildingFree', { building, free }),
            }))}
          />
        </label>
        {(['from', 'to'] as const).map((name) => (
          <label key={name}>
            <span>{t(name)}</span>
            <Input
              type="date"
              min={day.today}
              value={order[name]}
              onChange={({ target }) => change({ [name]: target.value as CalendarDate })}
            />
          </label>
        ))}
        {(['opens', 'closes'] as const).map((name) => (
          <label key={name}>
            <span>{t(name)}</span>
            <Input type="time" value={order[name]} onChange={({ target }) => change({ [name]: target.value })} />
          </label>
        ))}
        {(['slotMinutes', 'capacity'] as const).map((name) => (
          <label key={name}>
            <span>{t(name)}</span>
            <InputNumber
              min={name === 'capacity' ? 1 : 5}
              max={name === 'capacity' ? 500 : 480}
              precision={0}
              value={order[name]}
              onChange={(value) => change({ [name]: value ?? order[name] })}
            />
          </label>
        ))}
        <Button disabled={order.buildings.length === 0} loading={send.busy} onClick={() => void give(true)}>
          {t('look')}
        </Button>
        {outcome?.dryRun && outcome.assigned > 0 ? (
          <Button type="primary" loading={send.busy} onClick={() => void give(false)}>
            {t('apply')}
          </Button>
        ) : null}
      </div>
      <NarrowestNote day={day} slotMinutes={order.slotMinutes} capacity={order.capacity} />
      <ProblemNote problem={send.problem} />
      {outcome === null ? null : (
        <Said tone={outcome.dryRun ? 'plain' : 'done'}>
          {t(outcome.dryRun ? 'wouldAssign' : 'didAssign', outcome as unknown as Record<string, number>)}{' '}
          {outcome.days.map((one) => t('ofDay', one)).join(' · ')}
        </Said>
      )}
    </Card>
  );
}
