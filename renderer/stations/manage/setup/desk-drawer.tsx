import { setupWords } from '#shared/i18n/manage-setup.ts';
import type { DeskView, StageView } from '#shared/protocol/floor.ts';
import { useLanguage, useWords } from '../../../lib/language.tsx';
import { useHub } from '../../../lib/use-hub.tsx';
import { EditDrawer } from '../parts/edit-drawer.tsx';
import { ownName } from '../parts/own-name.ts';
import { useCommand } from '../parts/use-command.ts';
import { DeskForm, type DeskValues } from './desk-form.tsx';
import { freeNumber } from './free-number.ts';

type Props = {
  readonly desk: DeskView | 'new' | null;
  readonly desks: readonly DeskView[];
  readonly stages: readonly StageView[];
  readonly onClose: () => void;
  readonly onSaved: () => Promise<void>;
};
const formId = 'desk-form';

/** Makes or changes a counter or a guide. */
export function DeskDrawer({ desk, desks, stages, onClose, onSaved }: Props) {
  const t = useWords(setupWords);
  const { language } = useLanguage();
  const { client } = useHub();
  const known = desk === 'new' ? null : desk;
  const save = useCommand((body: DeskValues, options) =>
    known ? client.saveDesk({ params: { id: known.id }, body }, options) : client.createDesk({ body }, options),
  );
  const submit = async (values: DeskValues) => {
    if (await save.run(values)) await onSaved();
  };
  const close = () => {
    save.forget();
    onClose();
  };
  const initial: DeskValues = known
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
      <DeskForm
        id={formId}
        initial={initial}
        desks={desks}
        stages={stages}
        isNew={known === null}
        onSubmit={(values) => void submit(values)}
      />
    </EditDrawer>
  );
}
