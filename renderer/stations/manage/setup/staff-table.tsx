import { Button, Table } from 'antd';
import { manageWords } from '#shared/i18n/manage.ts';
import { setupWords } from '#shared/i18n/manage-setup.ts';
import type { StaffView } from '#shared/protocol/floor.ts';
import { useWords } from '../../../lib/language.tsx';
import { Mark } from '../parts/mark.tsx';
import styles from './setup.module.css';

type Props = {
  readonly staff: readonly StaffView[];
  readonly mayChange: boolean;
  readonly onEdit: (person: StaffView) => void;
  readonly onResetPin: (person: StaffView) => void;
};

/** Everyone with login and roles. */
export function StaffTable({ staff, mayChange, onEdit, onResetPin }: Props) {
  const t = useWords(setupWords);
  const m = useWords(manageWords);
  return (
    <Table<StaffView>
      rowKey="id"
      size="middle"
      dataSource={[...staff]}
      pagination={{ pageSize: 50, hideOnSinglePage: true }}
      locale={{ emptyText: t('noStaff') }}
      columns={[
        { title: t('personName'), dataIndex: 'name' },
        { title: t('login'), dataIndex: 'login' },
        {
          title: t('roles'),
          render: (_, person) => person.roles.map((role) => t(`role-${role}`)).join(m('separator')),
        },
        {
          title: t('personActive'),
          width: 120,
          render: (_, person) => (person.active ? t('yes') : <Mark tone="bad">{t('personInactive')}</Mark>),
        },
        {
          title: m('actions'),
          width: 190,
          render: (_, person) => (
            <span className={styles.row}>
              <Button size="small" disabled={!mayChange} onClick={() => onEdit(person)}>
                {m('edit')}
              </Button>
              <Button size="small" disabled={!mayChange} onClick={() => onResetPin(person)}>
                {t('resetPin')}
              </Button>
            </span>
          ),
        },
      ]}
    />
  );
}
