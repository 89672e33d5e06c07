import { Form, Input, InputNumber, Radio, Select } from 'antd';
import type { StageId } from '#shared/domain/ids.ts';
import { setupWords } from '#shared/i18n/manage-setup.ts';
import { contract } from '#shared/protocol/contract.ts';
import type { DeskView, StageView } from '#shared/protocol/floor.ts';
import { useLanguage, useWords } from '../../../lib/language.tsx';
import { useHub } from '../../../lib/use-hub.tsx';
import { EditDrawer } from '../parts/edit-drawer.tsx';
import { fits } from '../parts/fits.ts';
import { ownName } from '../parts/own-name.ts';
import { useCommand } from '../parts/use-command.ts';
import { freeNumber } from './free-number.ts';

type Props = {
  readonly desk: DeskView | 'new' | null;
  readonly desks: readonly DeskView[];
  readonly stages: readonly StageView[];
  readonly onClose: () => void;
  readonly onSaved: () => Promise<void>;
};
type Values = {
  readonly number: number;
  readonly name: string;
  readonly nameEn: string;
  readonly kind: DeskView['kind'];
  readonly stageIds: StageId[];
};

const fields = contract.createDesk.body.shape;
const formId = 'desk-form';

/** Makes or changes a counter or a guide. */
export function DeskDrawer({ desk, desks, stages, onClose, onSaved }: Props) {
  const t = useWords(setupWords);
  const { language } = useLanguage();
  const { client } = useHub();
  const known = desk === 'new' ? null : desk;
  const save = useCommand((body: Values, options) =>
    known ? client.saveDesk({ params: { id: known.id }, body }, options) : client.createDesk({ body }, options),
  );
  const submit = async (values: Values) => {
    if (await save.run(values)) await onSaved();
  };
  const close = () => {
    save.forget();
    onClose();
  };
  const [form] = Form.useForm<Values>();
  const initial: Values = known
    ? { ...known, stageIds: [...known.stageIds] }
    : { number: freeNumber(desks, 'counter'), name: '', nameEn: '', kind: 'counter', stageIds: [] };
  return (
    <EditDrawer
      title={known ? t('editDesk', { name: ownName(known, language) }) : t('addDesk')}
      open={desk !== null}
      onClose={close}
      form={formId}
      busy={save.busy}
      problem={save.problem}
    >
      <Form<Values>
        id={formId}
        form={form}
        layout="vertical"
        initialValues={initial}
        onValuesChange={({ kind }) => {
          if (kind && !known) form.setFieldValue('number', freeNumber(desks, kind));
        }}
        onFinish={(values) => void submit(values)}
      >
        <Form.Item name="kind" label={t('kind')}>
          <Radio.Group
            options={[
              { value: 'counter', label: t('counter') },
              { value: 'guide', label: t('guide') },
            ]}
          />
        </Form.Item>
        <Form.Item
          name="number"
          label={t('number')}
          extra={t('numberHint')}
          required
          rules={[fits(fields.number, t('numberRule'))]}
        >
          <InputNumber />
        </Form.Item>
        <Form.Item name="name" label={t('nameZh')} required rules={[fits(fields.name, t('nameRule'))]}>
          <Input />
        </Form.Item>
        <Form.Item name="nameEn" label={t('nameEn')} required rules={[fits(fields.nameEn, t('nameEnRule'))]}>
          <Input />
        </Form.Item>
        <Form.Item
          name="stageIds"
          label={t('deskStages')}
          extra={t('deskStagesHint')}
          required
          rules={[fits(fields.stageIds, t('stagesRule'))]}
        >
          <Select
            mode="multiple"
            showSearch={{ optionFilterProp: 'label' }}
            options={stages.map((stage) => ({ value: stage.id, label: ownName(stage, language) }))}
          />
        </Form.Item>
      </Form>
    </EditDrawer>
  );
}
