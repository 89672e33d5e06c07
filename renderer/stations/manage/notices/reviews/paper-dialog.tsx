import { Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { reviewWords } from '#shared/i18n/manage-reviews.ts';
import { manageWords } from '#shared/i18n/manage.ts';
import type { NoticeId } from '#shared/domain/ids.ts';
import { contract } from '#shared/protocol/contract.ts';
import { words } from '#shared/protocol/fields.ts';
import type { ReviewRight } from '#shared/protocol/roles.ts';
import { useWords } from '../../../../lib/language.tsx';
import { useHub } from '../../../../lib/use-hub.tsx';
import { fits } from '../../parts/fits.ts';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { sendFile } from '../../parts/send-file.ts';
import { useCommand } from '../../parts/use-command.ts';

type Props = {
  readonly noticeId: NoticeId;
  readonly right: ReviewRight;
  readonly onDone: () => Promise<void>;
  readonly onClose: () => void;
};

/** Takes the scan of a sign-off given on paper and the name of whoever signed. */
export function PaperDialog({ noticeId, right, onDone, onClose }: Props) {
  const t = useWords(reviewWords);
  const m = useWords(manageWords);
  const { headers } = useHub();
  const [form] = Form.useForm<{ readonly signedBy: string }>();
  const [scan, setScan] = useState<File | null>(null);
  const [asked, setAsked] = useState(false);
  const record = useCommand(({ signedBy, file }: { readonly signedBy: string; readonly file: File }) =>
    sendFile({
      call: contract.recordPaperReview,
      params: { id: noticeId, right },
      fields: { signedBy },
      file,
      fileName: file.name,
      headers: headers(),
    }),
  );
  const go = async ({ signedBy }: { readonly signedBy: string }) => {
    if (scan && (await record.run({ signedBy: signedBy.trim(), file: scan }))) await onDone();
  };
  return (
    <Modal
      title={t('paperTitle', { right: t(`right-${right}`) })}
      open
      okText={t('record')}
      cancelText={m('cancel')}
      closable={{ 'aria-label': m('close') }}
      okButtonProps={{ loading: record.busy }}
      onOk={() => {
        setAsked(true);
        form.submit();
      }}
      onCancel={onClose}
    >
      <Form form={form} layout="vertical" requiredMark={false} onFinish={(values) => void go(values)}>
        <Form.Item name="signedBy" label={t('signedBy')} rules={[fits(words(40), t('signedByRule'))]}>
          <Input autoComplete="off" maxLength={40} />
        </Form.Item>
        <Form.Item
          label={t('scan')}
          htmlFor="paper-scan"
          {...(asked && !scan ? { validateStatus: 'error' as const, help: t('scanRule') } : {})}
        >
          <input
            id="paper-scan"
            type="file"
            accept=".pdf,.png,.jpg,.jpeg,.webp"
            onChange={({ target }) => setScan(target.files?.[0] ?? null)}
          />
        </Form.Item>
      </Form>
      <ProblemNote problem={record.problem} />
    </Modal>
  );
}
