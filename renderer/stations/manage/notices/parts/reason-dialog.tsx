import { Form, Input, Modal } from 'antd';
import { manageNoticeWords } from '#shared/i18n/manage-notices.ts';
import { manageWords } from '#shared/i18n/manage.ts';
import { reason } from '#shared/protocol/fields.ts';
import { useWords } from '../../../../lib/language.tsx';
import { fits } from '../../parts/fits.ts';
import { ProblemNote } from '../../parts/problem-note.tsx';

type Props = {
  readonly title: string;
  /** What follows from it. */
  readonly text: string;
  readonly okText: string;
  readonly busy: boolean;
  readonly problem: unknown;
  readonly onGive: (reason: string) => void;
  readonly onClose: () => void;
};

/** Asks why before something is taken away or refused. */
export function ReasonDialog({ title, text, okText, busy, problem, onGive, onClose }: Props) {
  const t = useWords(manageNoticeWords);
  const m = useWords(manageWords);
  const [form] = Form.useForm<{ readonly reason: string }>();
  return (
    <Modal
      title={title}
      open
      okText={okText}
      cancelText={m('cancel')}
      closable={{ 'aria-label': m('close') }}
      okButtonProps={{ danger: true, loading: busy }}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form form={form} layout="vertical" requiredMark={false} onFinish={(values) => onGive(values.reason.trim())}>
        <p>{text}</p>
        <Form.Item name="reason" label={t('reason')} rules={[fits(reason, t('reasonRule'))]}>
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 4 }} maxLength={200} />
        </Form.Item>
      </Form>
      <ProblemNote problem={problem} />
    </Modal>
  );
}
