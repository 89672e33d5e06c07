import { Form, Input, InputNumber } from 'antd';
import type { CalendarDate, StaffId } from '#shared/domain/ids.ts';
import { handoverPlanWords } from '#shared/i18n/handover-plan.ts';
import type { PlanTaskView } from '#shared/protocol/handover-plan.ts';
import { useLanguage, useWords } from '../../../lib/language.tsx';
import { useHub } from '../../../lib/use-hub.tsx';
import { EditDrawer } from '../parts/edit-drawer.tsx';
import { useCommand } from '../parts/use-command.ts';
import { CloseTask } from './close-task.tsx';
import styles from './handover-plan.module.css';
import { OwnerField } from './owner-field.tsx';
import { ReopenTask, reopenForm } from './reopen-task.tsx';
import { useStaffOptions } from '../parts/use-staff-options.ts';

const form = 'plan-edit-form';
type Props = {
  readonly task: PlanTaskView | null;
  /** The version that was on the page when it was opened: whoever changed it since is not written over. */
  readonly seen: number;
  readonly today: CalendarDate;
  readonly onClose: () => void;
  readonly onSaved: () => Promise<void>;
};
type Draft = { readonly due?: string; readonly ownerId?: StaffId; readonly counted?: number | null };

/** Who answers for a task and when it is due; whether it is done; opening it again. */
export function TaskDrawer({ task, seen, today, onClose, onSaved }: Props) {
  const t = useWords(handoverPlanWords);
  const { language } = useLanguage();
  const { client } = useHub();
  const staff = useStaffOptions();
  const save = useCommand(
    ({ id, draft }: { readonly id: string; readonly draft: Draft }, options: { readonly idempotencyKey: string }) =>
      client.savePlanTask(
        {
          params: { id },
          body: {
            due: draft.due ? (draft.due as CalendarDate) : null,
            ownerId: draft.ownerId ?? null,
            counted: draft.counted ?? null,
            version: seen,
          },
        },
        options,
      ),
  );
  const reopen = useCommand(
    ({ id, reason }: { readonly id: string; readonly reason: string }, options: { readonly idempotencyKey: string }) =>
      client.reopenPlanTask({ params: { id }, body: { reason, version: seen } }, options),
  );
  const said = (text: { readonly zh: string; readonly en: string }) => (language === 'en' ? text.en : text.zh);
  const closed = task !== null && task.closed !== null;
  return (
    <EditDrawer
      title={task ? said(task.title) : ''}
      open={task !== null}
      onClose={onClose}
      form={closed ? reopenForm : form}
      busy={save.busy || reopen.busy}
      problem={save.problem ?? reopen.problem}
    >
      {task === null ? null : (
        <div className={styles.stack}>
          <dl className={styles.facts}>
            {task.basis ? (
              <>
                <dt>{t('basis')}</dt>
                <dd>{said(task.basis)}</dd>
              </>
            ) : null}
            <dt>{t('countedBack')}</dt>
            <dd>{task.countedBack ?? t('noCountedBack')}</dd>
          </dl>
          {task.reopenedFor ? <p>{t('reopenedFor', { reason: task.reopenedFor })}</p> : null}
          {closed ? (
            <ReopenTask
              task={task}
              onReopen={async (reason) => {
                if (await reopen.run({ id: task.id, reason })) await onSaved();
              }}
            />
          ) : (
            <>
              <Form<Draft>
                id={form}
                layout="vertical"
                initialValues={{ due: task.ownDue ?? '', ownerId: task.ownerId ?? undefined, counted: task.counted }}
                onFinish={async (draft) => {
                  if (await save.run({ id: task.id, draft })) await onSaved();
                }}
              >
                <Form.Item
                  name="due"
                  label={task.basis === null ? t('due') : t('ownDue')}
                  extra={task.basis === null ? undefined : t('ownDueHint')}
                >
                  <Input type="date" min={today} />
                </Form.Item>
                <OwnerField staff={staff} />
                {task.target === null ? null : (
                  <Form.Item name="counted" label={t('counted', { target: task.target })}>
                    <InputNumber min={0} max={100_000} precision={0} />
                  </Form.Item>
                )}
              </Form>
              <CloseTask task={task} seen={seen} today={today} staff={staff} onClosed={onSaved} />
            </>
          )}
        </div>
      )}
    </EditDrawer>
  );
}
