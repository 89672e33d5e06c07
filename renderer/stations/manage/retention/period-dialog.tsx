import { Form, Input, InputNumber, Modal } from 'antd';
import { manageWords } from '#shared/i18n/manage.ts';
import { retentionWords } from '#shared/i18n/retention.ts';
import { useWords } from '../../../lib/language.tsx';
import { useHub } from '../../../lib/use-hub.tsx';
import { ProblemNote } from '../parts/problem-note.tsx';
import { useCommand } from '../parts/use-command.ts';
import type { TimedLine } from './retention-page.tsx';

type Values = { readonly days: number; readonly reason: string };
type Props = { readonly line: TimedLine; readonly onClose: () => void; readonly onSaved: () => Promise<void> };

/** Sets how long the site keeps one kind, with the reason. */
export function PeriodDialog({ line: { kind, days, leastDays }, onClose, onSaved }: Props) {
  const t = useWords(retentionWords);
  const m = useWords(manageWords);
  const { client } = useHub();
  const [form] = Form.useForm<Values>();
  const save = useCommand((values: Values, options) =>
    client.setRetention({ params: { kind }, body: { days: values.days, reason: values.reason.trim() } }, options),
  );
  return (
    <Modal
      open
      title={t('changeOf', { kind: t(`kind-${kind}`) })}
      okText={t('save')}
      cancelText={m('cancel')}
      confirmLoading={save.busy}
      onCancel={onClose}
      onOk={() => form.submit()}
    >
      <Form<Values>
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ days }}
        onFinish={async (values) => {
          if (await save.run(values)) await onSaved();
        }}
      >
        <p>{t(`what-${kind}`)}</p>
        <Form.Item name="days" label={t('newDays')} rules={[{ required: true, message: t('newDays') }]}>
          <InputNumber min={leastDays ?? 1} max={36_500} precision={0} />
        </Form.Item>
        <Form.Item
          name="reason"
          label={t('reason')}
          rules={[{ required: true, whitespace: true, message: t('reason') }]}
        >
          <Input maxLength={200} />
        </Form.Item>
        <ProblemNote problem={save.problem} />
      </Form>
    </Modal>
  );
}
