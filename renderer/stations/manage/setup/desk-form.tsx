import { Form, Input, InputNumber, Radio, Select } from 'antd';
import type { StageId } from '#shared/domain/ids.ts';
import { setupWords } from '#shared/i18n/manage-setup.ts';
import { contract } from '#shared/protocol/contract.ts';
import type { DeskView, StageView } from '#shared/protocol/floor.ts';
import { useLanguage, useWords } from '../../../lib/language.tsx';
import { fits } from '../parts/fits.ts';
import { ownName } from '../parts/own-name.ts';
import { freeNumber } from './free-number.ts';

export type DeskValues = {
  readonly number: number;
  readonly name: string;
  readonly nameEn: string;
  readonly kind: DeskView['kind'];
  readonly stageIds: StageId[];
};

type Props = {
  readonly id: string;
  readonly initial: DeskValues;
  readonly desks: readonly DeskView[];
  readonly stages: readonly StageView[];
  readonly isNew: boolean;
  readonly onSubmit: (values: DeskValues) => void;
};

const fields = contract.createDesk.body.shape;

/** The form of one desk; it begins anew with each desk, since it is there only while one is open. */
export function DeskForm({ id, initial, desks, stages, isNew, onSubmit }: Props) {
  const t = useWords(setupWords);
  const { language } = useLanguage();
  const [form] = Form.useForm<DeskValues>();
  return (
    <Form<DeskValues>
      id={id}
      form={form}
      layout="vertical"
      initialValues={initial}
      onValuesChange={({ kind }) => {
        if (kind && isNew) form.setFieldValue('number', freeNumber(desks, kind));
      }}
      onFinish={onSubmit}
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
  );
}
