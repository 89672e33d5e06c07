import { Form, Input } from 'antd';
import { handoverPlanWords } from '#shared/i18n/handover-plan.ts';
import type { PlanTaskView } from '#shared/protocol/handover-plan.ts';
import { useWords } from '../../../lib/language.tsx';
import { Said } from '../parts/said.tsx';

/** The form the drawer's button submits. */
export const reopenForm = 'plan-reopen-form';

type Props = { readonly task: PlanTaskView; readonly onReopen: (reason: string) => Promise<void> };

/** A closed task with who closed it; it is changed only once it is open again. */
export function ReopenTask({ task, onReopen }: Props) {
  const t = useWords(handoverPlanWords);
  const { closed } = task;
  return (
    <>
      {closed ? (
        <Said tone="done">
          {t(`state-${closed.as}`)} · {t('closedBy', { on: closed.on, by: closed.by })}
        </Said>
      ) : null}
      <Form<{ reason: string }>
        id={reopenForm}
        layout="vertical"
        requiredMark={false}
        onFinish={({ reason }) => void onReopen(reason.trim())}
      >
        <Form.Item
          name="reason"
          label={t('reopenReason')}
          rules={[{ required: true, whitespace: true, message: t('needed') }]}
        >
          <Input maxLength={200} autoComplete="off" />
        </Form.Item>
      </Form>
    </>
  );
}
