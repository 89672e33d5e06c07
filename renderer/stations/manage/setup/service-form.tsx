import { Form, Input, Select, Switch } from 'antd';
import { flowFaults } from '#shared/domain/journey/flow.ts';
import { serviceLetters } from '#shared/domain/ticket/number.ts';
import { setupWords } from '#shared/i18n/manage-setup.ts';
import { contract } from '#shared/protocol/contract.ts';
import type { FlowSummary } from '#shared/protocol/flows.ts';
import type { StageView } from '#shared/protocol/floor.ts';
import { useWords } from '../../../lib/language.tsx';
import { fits } from '../parts/fits.ts';
import { FlowChoice } from './flow-choice.tsx';
import { FlowEditor } from './flow-editor.tsx';
import { type FlowStep, toFlow } from './flow-model.ts';

export type ServiceValues = {
  readonly letter: string;
  readonly name: string;
  readonly nameEn: string;
  readonly steps?: readonly FlowStep[];
  /** Empty: a plain service. */
  readonly flowId: string;
  readonly atKiosk: boolean;
  readonly active: boolean;
};

type Props = {
  readonly id: string;
  readonly initial: ServiceValues;
  readonly taken: ReadonlySet<string>;
  readonly stages: readonly StageView[];
  readonly flows: readonly FlowSummary[];
  readonly onSubmit: (values: ServiceValues) => void;
};

const fields = contract.createService.body.shape;

/** The form of one service; it begins anew with each service, since it is there only while one is open. */
export function ServiceForm({ id, initial, taken, stages, flows, onSubmit }: Props) {
  const t = useWords(setupWords);
  const [form] = Form.useForm<ServiceValues>();
  const chosen = Form.useWatch('flowId', form);
  return (
    <Form<ServiceValues> id={id} form={form} layout="vertical" initialValues={initial} onFinish={onSubmit}>
      <Form.Item name="letter" label={t('letter')} extra={t('letterHint', { letter: initial.letter })}>
        <Select
          options={Array.from(serviceLetters, (letter) => ({
            value: letter,
            label: taken.has(letter) ? t('letterTaken', { letter }) : letter,
            disabled: taken.has(letter),
          }))}
        />
      </Form.Item>
      <Form.Item name="name" label={t('nameZh')} required rules={[fits(fields.name, t('nameRule'))]}>
        <Input />
      </Form.Item>
      <Form.Item name="nameEn" label={t('nameEn')} required rules={[fits(fields.nameEn, t('nameEnRule'))]}>
        <Input />
      </Form.Item>
      <Form.Item name="flowId" label={t('howDone')}>
        <FlowChoice flows={flows} stages={stages} />
      </Form.Item>
      {chosen === '' ? (
        <Form.Item
          name="steps"
          label={t('flow')}
          required
          rules={[
            {
              validator: (_rule, steps: readonly FlowStep[]) => {
                const [fault] = flowFaults(toFlow(steps));
                return fault === undefined ? Promise.resolve() : Promise.reject(new Error(t(`fault-${fault}`)));
              },
            },
          ]}
        >
          <StepsField stages={stages} />
        </Form.Item>
      ) : null}
      <Form.Item name="atKiosk" label={t('atKioskLabel')} extra={t('atKioskHint')} valuePropName="checked">
        <Switch />
      </Form.Item>
      <Form.Item name="active" label={t('activeLabel')} extra={t('activeHint')} valuePropName="checked">
        <Switch />
      </Form.Item>
    </Form>
  );
}

/** The form hands value and onChange to its child. */
function StepsField(props: {
  readonly stages: readonly StageView[];
  readonly value?: readonly FlowStep[];
  readonly onChange?: (steps: readonly FlowStep[]) => void;
}) {
  const { stages, value = [], onChange } = props;
  return <FlowEditor stages={stages} value={value} onChange={(steps) => onChange?.(steps)} />;
}
