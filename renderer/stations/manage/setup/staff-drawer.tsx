import { Checkbox, Form, Input, Switch } from 'antd';
import { setupWords } from '#shared/i18n/manage-setup.ts';
import { contract } from '#shared/protocol/contract.ts';
import type { StaffView } from '#shared/protocol/floor.ts';
import { type Role, roles } from '#shared/protocol/roles.ts';
import { useWords } from '../../../lib/language.tsx';
import { useHub } from '../../../lib/use-hub.tsx';
import { EditDrawer } from '../parts/edit-drawer.tsx';
import { fits } from '../parts/fits.ts';
import { useCommand } from '../parts/use-command.ts';
import { PinField } from './pin-field.tsx';
import styles from './setup.module.css';

type Props = {
  readonly person: StaffView | 'new' | null;
  readonly onClose: () => void;
  readonly onSaved: () => Promise<void>;
};
type Values = {
  readonly login: string;
  readonly name: string;
  readonly roles: Role[];
  readonly active: boolean;
  readonly pin?: string;
};

const fields = contract.createStaff.body.shape;
const formId = 'staff-form';

/** Adds a person with a first PIN, or changes one. */
export function StaffDrawer({ person, onClose, onSaved }: Props) {
  const t = useWords(setupWords);
  const { client } = useHub();
  const known = person === 'new' ? null : person;
  const save = useCommand(({ pin, ...body }: Values) =>
    known
      ? client.saveStaff({ params: { id: known.id }, body })
      : client.createStaff({ body: { ...body, pin: pin ?? '' } }),
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
      title={known ? t('editPerson', { name: known.name }) : t('addPerson')}
      open={person !== null}
      onClose={close}
      form={formId}
      busy={save.busy}
      problem={save.problem}
    >
      <Form<Values>
        id={formId}
        layout="vertical"
        initialValues={known ?? { login: '', name: '', roles: ['clerk'], active: true }}
        onFinish={(values) => void submit(values)}
      >
        <Form.Item name="name" label={t('personName')} required rules={[fits(fields.name, t('nameRule'))]}>
          <Input autoComplete="off" />
        </Form.Item>
        <Form.Item
          name="login"
          label={t('login')}
          extra={t('loginHint')}
          required
          rules={[fits(fields.login, t('loginRule'))]}
        >
          <Input autoComplete="off" autoCapitalize="none" />
        </Form.Item>
        <Form.Item name="roles" label={t('roles')} rules={[fits(fields.roles, t('rolesRule'))]}>
          <Checkbox.Group
            className={styles.row ?? ''}
            options={roles.map((role) => ({ value: role, label: t(`role-${role}`) }))}
          />
        </Form.Item>
        <Form.Item name="active" label={t('personActive')} extra={t('personActiveHint')} valuePropName="checked">
          <Switch />
        </Form.Item>
        {known ? null : <PinField />}
      </Form>
    </EditDrawer>
  );
}
