import { Form, Input } from 'antd';
import type { CalendarDate, StaffId } from '#shared/domain/ids.ts';
import { handoverPlanWords } from '#shared/i18n/handover-plan.ts';
import { useWords } from '../../../lib/language.tsx';
import { useHub } from '../../../lib/use-hub.tsx';
import { EditDrawer } from '../parts/edit-drawer.tsx';
import { useCommand } from '../parts/use-command.ts';
import { OwnerField } from './owner-field.tsx';
import { useStaffOptions } from '../parts/use-staff-options.ts';

const form = 'plan-task-form';
type Props = {
  readonly open: boolean;
  readonly today: CalendarDate;
  readonly onClose: () => void;
  readonly onSaved: () => Promise<void>;
};
type Draft = { readonly title: string; readonly due: CalendarDate; readonly ownerId?: StaffId };

/** A task of the site's own. */
export function AddTask({ open, today, onClose, onSaved }: Props) {
  const t = useWords(handoverPlanWords);
  const { client } = useHub();
  const staff = useStaffOptions();
  const add = useCommand(({ title, due, ownerId }: Draft, options: { readonly idempotencyKey: string }) =>
    client.addPlanTask({ body: { title, due, ownerId: ownerId ?? null } }, options),
  );
  const needed = [{ required: true, message: t('needed') }];
  return (
    <EditDrawer title={t('addTask')} open={open} onClose={onClose} form={form} busy={add.busy} problem={add.problem}>
      <Form<Draft>
        id={form}
        layout="vertical"
        requiredMark={false}
        onFinish={async (draft) => {
          if (await add.run(draft)) await onSaved();
        }}
      >
        <Form.Item
          name="title"
          label={t('taskTitle')}
          rules={[{ required: true, whitespace: true, message: t('needed') }]}
        >
          <Input maxLength={60} autoComplete="off" />
        </Form.Item>
        <Form.Item name="due" label={t('due')} rules={needed}>
          <Input type="date" min={today} />
        </Form.Item>
        <OwnerField staff={staff} />
      </Form>
    </EditDrawer>
  );
}
