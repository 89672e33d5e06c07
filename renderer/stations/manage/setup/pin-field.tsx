import { Form, Input } from 'antd';
import { setupWords } from '#shared/i18n/manage-setup.ts';
import { contract } from '#shared/protocol/contract.ts';
import { useWords } from '../../../lib/language.tsx';
import { fits } from '../parts/fits.ts';

/** A new PIN, to be told to the person face to face. */
export function PinField() {
  const t = useWords(setupWords);
  return (
    <Form.Item
      name="pin"
      label={t('pin')}
      extra={t('pinHint')}
      required
      rules={[fits(contract.setPin.body.shape.pin, t('pinRule'))]}
    >
      <Input inputMode="numeric" autoComplete="off" />
    </Form.Item>
  );
}
