import { serviceLetters } from '#shared/domain/ticket/number.ts';
import { setupWords } from '#shared/i18n/manage-setup.ts';
import type { FlowSummary } from '#shared/protocol/flows.ts';
import type { ServiceView, StageView } from '#shared/protocol/floor.ts';
import { useLanguage, useWords } from '../../../lib/language.tsx';
import { useHub } from '../../../lib/use-hub.tsx';
import { EditDrawer } from '../parts/edit-drawer.tsx';
import { ownName } from '../parts/own-name.ts';
import { useCommand } from '../parts/use-command.ts';
import { fromFlow, toFlow } from './flow-model.ts';
import { ServiceForm, type ServiceValues } from './service-form.tsx';

type Props = {
  /** The service to change, `new` for another one, null when nothing is edited. */
  readonly service: ServiceView | 'new' | null;
  readonly services: readonly ServiceView[];
  readonly stages: readonly StageView[];
  readonly flows: readonly FlowSummary[];
  readonly onClose: () => void;
  readonly onSaved: () => Promise<void>;
};
const formId = 'service-form';

/** Makes or changes a service. */
export function ServiceDrawer({ service, services, stages, flows, onClose, onSaved }: Props) {
  const t = useWords(setupWords);
  const { language } = useLanguage();
  const { client } = useHub();
  const save = useCommand(({ steps = [], flowId, ...rest }: ServiceValues, options) => {
    // The stages of a flow are the hub's to know; they are sent because a service always names some.
    const route = flows.find((flow) => flow.id === flowId)?.route ?? toFlow(steps);
    const flow = route.map(({ stageId, after }) => ({ stageId, after: [...after] }));
    const body = { ...rest, flow, flowId: flowId === '' ? null : flowId };
    return service === 'new' || service === null
      ? client.createService({ body }, options)
      : client.saveService({ params: { id: service.id }, body }, options);
  });
  const submit = async (values: ServiceValues) => {
    if (await save.run(values)) await onSaved();
  };
  const close = () => {
    save.forget();
    onClose();
  };
  const taken = new Set(services.filter((one) => one !== service).map((one) => one.letter));
  const first = Array.from(serviceLetters).find((letter) => !taken.has(letter)) ?? 'A';
  const initial: ServiceValues =
    service === 'new' || service === null
      ? { letter: first, name: '', nameEn: '', steps: [], flowId: '', atKiosk: true, active: true }
      : {
          letter: service.letter,
          name: service.name,
          nameEn: service.nameEn,
          steps: fromFlow(service.flow),
          flowId: service.flowId ?? '',
          atKiosk: service.atKiosk,
          active: service.active,
        };
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
      <ServiceForm
        id={formId}
        initial={initial}
        taken={taken}
        stages={stages}
        flows={flows}
        onSubmit={(values) => void submit(values)}
      />
    </EditDrawer>
  );
}
