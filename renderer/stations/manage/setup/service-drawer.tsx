import { Form, Input, Select, Switch } from 'antd';
import { flowFaults } from '#shared/domain/journey/flow.ts';
import { serviceLetters } from '#shared/domain/ticket/number.ts';
import { setupWords } from '#shared/i18n/manage-setup.ts';
import { contract } from '#shared/protocol/contract.ts';
import type { ServiceView, StageView } from '#shared/protocol/floor.ts';
import { useLanguage, useWords } from '../../../lib/language.tsx';
import { useHub } from '../../../lib/use-hub.tsx';
import { EditDrawer } from '../parts/edit-drawer.tsx';
import { fits } from '../parts/fits.ts';
import { ownName } from '../parts/own-name.ts';
import { useCommand } from '../parts/use-command.ts';
import { FlowEditor } from './flow-editor.tsx';
import { type FlowStep, fromFlow, toFlow } from './flow-model.ts';

type Props = {
  /** The service to change, `new` for another one, null when nothing is edited. */
  readonly service: ServiceView | 'new' | null;
  readonly services: readonly ServiceView[];
  readonly stages: readonly StageView[];
  readonly onClose: () => void;
  readonly onSaved: () => Promise<void>;
};
type Values = {
  readonly letter: string;
  readonly name: string;
  readonly nameEn: string;
  readonly steps: readonly FlowStep[];
  readonly guided: boolean;
  readonly atKiosk: boolean;
  readonly active: boolean;
};

const fields = contract.createService.body.shape;
const formId = 'service-form';

/** Makes or changes a service. */
export function ServiceDrawer({ service, services, stages, onClose, onSaved }: Props) {
  const t = useWords(setupWords);
  const { language } = useLanguage();
  const { client } = useHub();
  const save = useCommand(({ steps, ...rest }: Values, options) => {
    const body = { ...rest, flow: toFlow(steps).map((step) => ({ ...step, after: [...step.after] })) };
    return service === 'new' || service === null
      ? client.createService({ body }, options)
      : client.saveService({ params: { id: service.id }, body }, options);
  });
  const submit = async (values: Values) => {
    if (await save.run(values)) await onSaved();
  };
  const close = () => {
    save.forget();
    onClose();
  };
  const taken = new Set(services.filter((one) => one !== service).map((one) => one.letter));
  const first = Array.from(serviceLetters).find((letter) => !taken.has(letter)) ?? 'A';
  const initial: Values =
    service === 'new' || service === null
      ? { letter: first, name: '', nameEn: '', steps: [], guided: false, atKiosk: true, active: true }
      : { ...service, steps: fromFlow(service.flow) };
  const title =
    service === 'new' || service === null ? t('addService') : t('editService', { name: ownName(service, language) });
  return (
    <EditDrawer
      title={title}
      open={service !== null}
      onClose={close}
      form={formId}
      busy={save.busy}
      problem={save.problem}
      size={640}
    >
      <Form<Values> id={formId} layout="vertical" initialValues={initial} onFinish={(values) => void submit(values)}>
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
        <Form.Item name="guided" label={t('guidedLabel')} extra={t('guidedHint')} valuePropName="checked">
          <Switch />
        </Form.Item>
        <Form.Item name="atKiosk" label={t('atKioskLabel')} extra={t('atKioskHint')} valuePropName="checked">
          <Switch />
        </Form.Item>
        <Form.Item name="active" label={t('activeLabel')} extra={t('activeHint')} valuePropName="checked">
          <Switch />
        </Form.Item>
      </Form>
    </EditDrawer>
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
