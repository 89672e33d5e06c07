import { Form, Input, InputNumber } from 'antd';
import { setupWords } from '#shared/i18n/manage-setup.ts';
import { contract } from '#shared/protocol/contract.ts';
import type { StageView } from '#shared/protocol/floor.ts';
import { useLanguage, useWords } from '../../../lib/language.tsx';
import { useHub } from '../../../lib/use-hub.tsx';
import { EditDrawer } from '../parts/edit-drawer.tsx';
import { fits } from '../parts/fits.ts';
import { ownName } from '../parts/own-name.ts';
import { useCommand } from '../parts/use-command.ts';

type Props = {
  readonly stage: StageView | 'new' | null;
  readonly onClose: () => void;
  readonly onSaved: () => Promise<void>;
};
type Values = {
  readonly name: string;
  readonly nameEn: string;
  readonly priorMinutes: number;
  readonly waitLimitMinutes: number | null;
};

const fields = contract.createStage.body.shape;
const formId = 'stage-form';

/** Makes or changes a stage. */
export function StageDrawer({ stage, onClose, onSaved }: Props) {
  const t = useWords(setupWords);
  const { language } = useLanguage();
  const { client } = useHub();
  const known = stage === 'new' ? null : stage;
  const save = useCommand((body: Values, options) =>
    known ? client.saveStage({ params: { id: known.id }, body }, options) : client.createStage({ body }, options),
  );
  const submit = async (values: Values) => {
    if (await save.run(values)) await onSaved();
  };
  const close = () => {
    save.forget();
    onClose();
  };
  return (
    <EditDrawer
      title={known ? t('editStage', { name: ownName(known, language) }) : t('addStage')}
      open={stage !== null}
      onClose={close}
      form={formId}
      busy={save.busy}
      problem={save.problem}
    >
      <Form<Values>
        id={formId}
        layout="vertical"
        initialValues={known ?? { name: '', nameEn: '', priorMinutes: 8, waitLimitMinutes: null }}
        onFinish={(values) => void submit(values)}
      >
        <Form.Item name="name" label={t('nameZh')} required rules={[fits(fields.name, t('nameRule'))]}>
          <Input />
        </Form.Item>
        <Form.Item name="nameEn" label={t('nameEn')} required rules={[fits(fields.nameEn, t('nameEnRule'))]}>
          <Input />
        </Form.Item>
        <Form.Item
          name="priorMinutes"
          label={t('priorMinutes')}
          extra={t('priorHint')}
          required
          rules={[fits(fields.priorMinutes, t('priorRule'))]}
        >
          <InputNumber suffix={t('minutesUnit')} />
        </Form.Item>
        <Form.Item
          name="waitLimitMinutes"
          label={t('waitLimit')}
          extra={t('waitLimitHint')}
          rules={[fits(fields.waitLimitMinutes, t('waitLimitRule'))]}
        >
          <InputNumber suffix={t('minutesUnit')} />
        </Form.Item>
      </Form>
    </EditDrawer>
  );
}
