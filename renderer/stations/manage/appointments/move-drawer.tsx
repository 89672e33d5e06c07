import { Button, Form, Input } from 'antd';
import type { LocalDateTime } from '#shared/domain/ids.ts';
import { appointmentWords } from '#shared/i18n/appointments.ts';
import type { AppointmentLine } from '#shared/protocol/appointments.ts';
import { useWords } from '../../../lib/language.tsx';
import { useHub } from '../../../lib/use-hub.tsx';
import { EditDrawer } from '../parts/edit-drawer.tsx';
import { useCommand } from '../parts/use-command.ts';

const form = 'appointment-form';
type Props = {
  readonly line: AppointmentLine | null;
  readonly onClose: () => void;
  readonly onSaved: () => Promise<void>;
};
type Given = { readonly id: AppointmentLine['unitId']; readonly at: LocalDateTime | null; readonly reason?: string };

/** Another time for a home, or none. */
export function MoveDrawer({ line, onClose, onSaved }: Props) {
  const t = useWords(appointmentWords);
  const { client } = useHub();
  const set = useCommand(({ id, at, reason = '' }: Given, options: { readonly idempotencyKey: string }) =>
    client.setAppointment(
      { params: { id }, body: { at, ...(reason.trim() === '' ? {} : { reason: reason.trim() }) } },
      options,
    ),
  );
  const give = async (given: Given) => {
    if (await set.run(given)) await onSaved();
  };
  return (
    <EditDrawer
      title={line ? t('drawer', { home: line.home }) : ''}
      open={line !== null}
      onClose={onClose}
      form={form}
      busy={set.busy}
      problem={set.problem}
    >
      {line === null ? null : (
        <Form<{ at: string; reason?: string }>
          id={form}
          layout="vertical"
          initialValues={{ at: line.at }}
          onFinish={({ at, reason }) =>
            void give({ id: line.unitId, at: at as LocalDateTime, ...(reason === undefined ? {} : { reason }) })
          }
        >
          <Form.Item name="at" label={t('newTime')} rules={[{ required: true }]}>
            <Input type="datetime-local" />
          </Form.Item>
          <Form.Item name="reason" label={t('reason')} extra={t('reasonHint')}>
            <Input autoComplete="off" maxLength={200} />
          </Form.Item>
          <Button danger onClick={() => void give({ id: line.unitId, at: null })}>
            {t('clear')}
          </Button>
        </Form>
      )}
    </EditDrawer>
  );
}
