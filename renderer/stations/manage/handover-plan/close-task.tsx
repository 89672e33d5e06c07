import { Button, Input, InputNumber, Select } from 'antd';
import { useState } from 'react';
import type { Closing } from '#shared/domain/handover-plan/plan-task.ts';
import type { CalendarDate, StaffId } from '#shared/domain/ids.ts';
import { isCalendarDate } from '#shared/domain/time/business-day.ts';
import { handoverPlanWords } from '#shared/i18n/handover-plan.ts';
import type { PlanTaskView } from '#shared/protocol/handover-plan.ts';
import { useWords } from '../../../lib/language.tsx';
import { useHub } from '../../../lib/use-hub.tsx';
import { ProblemNote } from '../parts/problem-note.tsx';
import { useCommand } from '../parts/use-command.ts';
import styles from './handover-plan.module.css';

type Props = {
  readonly task: PlanTaskView;
  readonly seen: number;
  readonly today: CalendarDate;
  readonly staff: readonly { readonly value: StaffId; readonly label: string }[];
  readonly onClosed: () => Promise<void>;
};

/** By whom and when a task was done, or that it is not needed here. */
export function CloseTask({ task, seen, today, staff, onClosed }: Props) {
  const t = useWords(handoverPlanWords);
  const { client } = useHub();
  const [on, setOn] = useState<string>(today);
  const [by, setBy] = useState<StaffId | null>(task.ownerId);
  const [counted, setCounted] = useState(task.counted);
  const close = useCommand(async (as: Closing, options: { readonly idempotencyKey: string }) => {
    if (!isCalendarDate(on) || by === null) return;
    await client.closePlanTask({ params: { id: task.id }, body: { as, on, by, counted, version: seen } }, options);
    await onClosed();
  });
  const ready = isCalendarDate(on) && by !== null;
  return (
    <section className={styles.closing} aria-label={t('close')}>
      <h3>{t('close')}</h3>
      <div className={styles.row}>
        <label className={styles.field}>
          <span>{t('doneOn')}</span>
          <Input type="date" max={today} value={on} onChange={({ target }) => setOn(target.value)} />
        </label>
        <label className={styles.field}>
          <span>{t('doneBy')}</span>
          <Select
            className={styles.person ?? ''}
            aria-label={t('doneBy')}
            showSearch={{ optionFilterProp: 'label' }}
            value={by}
            onChange={setBy}
            options={[...staff]}
          />
        </label>
        {task.target === null ? null : (
          <label className={styles.field}>
            <span>{t('counted', { target: task.target })}</span>
            <InputNumber min={0} max={100_000} precision={0} value={counted} onChange={setCounted} />
          </label>
        )}
      </div>
      <div className={styles.row}>
        <Button
          type="primary"
          ghost
          disabled={!ready || (task.target !== null && counted === null)}
          loading={close.busy}
          onClick={() => void close.run('done')}
        >
          {t('markDone')}
        </Button>
        <Button disabled={!ready} loading={close.busy} onClick={() => void close.run('not-needed')}>
          {t('markNotNeeded')}
        </Button>
      </div>
      <ProblemNote problem={close.problem} />
    </section>
  );
}
