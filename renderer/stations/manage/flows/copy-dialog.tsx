import { Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { slug } from '#shared/domain/flow/template.ts';
import { flowEditorWords } from '#shared/i18n/manage-flows.ts';
import { manageWords } from '#shared/i18n/manage.ts';
import type { FlowSummary } from '#shared/protocol/flows.ts';
import { useBilingual } from '../../../lib/bilingual.ts';
import { useWords } from '../../../lib/language.tsx';
import { routeHash } from '../route.ts';

type Props = { readonly of: FlowSummary; readonly taken: readonly string[]; readonly onClose: () => void };

/** Asks for the code of a copy; the copy itself is made once it is saved. */
export function CopyDialog({ of, taken, onClose }: Props) {
  const t = useWords(flowEditorWords);
  const m = useWords(manageWords);
  const say = useBilingual();
  const [id, setId] = useState(() => freeCode(of.id, taken));
  const sound = slug.safeParse(id).success && !taken.includes(id);
  const go = () => {
    if (!sound) return;
    location.hash = routeHash('flows', { flow: id, from: of.id });
    onClose();
  };
  return (
    <Modal
      title={t('copyTitle', { name: say(of.name) })}
      open
      okText={t('copy')}
      cancelText={m('cancel')}
      closable={{ 'aria-label': m('close') }}
      okButtonProps={{ disabled: !sound }}
      onOk={go}
      onCancel={onClose}
    >
      <Form layout="vertical">
        <Form.Item
          label={t('copyId')}
          htmlFor="copy-code"
          extra={t('copyIdHint')}
          {...(sound ? {} : { validateStatus: 'error' as const, help: t('copyIdTaken') })}
        >
          <Input id="copy-code" value={id} onChange={({ target }) => setId(target.value)} onPressEnter={go} />
        </Form.Item>
      </Form>
    </Modal>
  );
}

function freeCode(id: string, taken: readonly string[]): string {
  let count = 2;
  while (taken.includes(`${id}-${count}`)) count++;
  return `${id}-${count}`;
}
