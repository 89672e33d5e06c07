import { Form } from 'antd';
import { setupWords } from '#shared/i18n/manage-setup.ts';
import type { StaffView } from '#shared/protocol/floor.ts';
import { useWords } from '../../../lib/language.tsx';
import { useHub } from '../../../lib/use-hub.tsx';
import { EditDrawer } from '../parts/edit-drawer.tsx';
import { useCommand } from '../parts/use-command.ts';
import { PinField } from './pin-field.tsx';
import styles from './setup.module.css';

type Props = {
  readonly person: StaffView | null;
  readonly onClose: () => void;
  readonly onSaved: (person: StaffView) => void;
};

const formId = 'pin-form';

/** Gives a person a new PIN; their sessions end. */
export function PinDrawer({ person, onClose, onSaved }: Props) {
  const t = useWords(setupWords);
  const { client } = useHub();
  const save = useCommand(({ id, pin }: { readonly id: StaffView['id']; readonly pin: string }) =>
    client.setPin({ params: { id }, body: { pin } }),
  );
  const submit = async (pin: string) => {
    if (person && (await save.run({ id: person.id, pin }))) onSaved(person);
  };
  const close = () => {
    save.forget();
    onClose();
  };
  return (
    <EditDrawer
      title={person ? t('resetPinOf', { name: person.name }) : ''}
      open={person !== null}
      onClose={close}
      form={formId}
      busy={save.busy}
      problem={save.problem}
    >
      <Form<{ pin: string }> id={formId} layout="vertical" onFinish={({ pin }) => void submit(pin)}>
        <Form.Item>
          <p className={styles.note}>{t('resetPinText')}</p>
        </Form.Item>
        <PinField />
      </Form>
    </EditDrawer>
  );
}
