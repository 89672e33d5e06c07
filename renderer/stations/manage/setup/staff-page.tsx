import { Button } from 'antd';
import { useState } from 'react';
import { setupWords } from '#shared/i18n/manage-setup.ts';
import type { StaffView } from '#shared/protocol/floor.ts';
import { useWords } from '../../../lib/language.tsx';
import { useSession } from '../../../lib/session.tsx';
import { useLive } from '../../../lib/use-hub.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Page } from '../parts/page.tsx';
import { Said } from '../parts/said.tsx';
import { PinDrawer } from './pin-drawer.tsx';
import styles from './setup.module.css';
import { StaffDrawer } from './staff-drawer.tsx';
import { StaffTable } from './staff-table.tsx';

type Editing =
  | { readonly what: 'person'; readonly person: StaffView | 'new' }
  | { readonly what: 'pin'; readonly person: StaffView };

/** Who may sign in. Only an administrator changes it; a supervisor may look. */
export function StaffPage() {
  const t = useWords(setupWords);
  const mayChange = useSession().session.staff.roles.includes('admin');
  const [editing, setEditing] = useState<Editing | null>(null);
  const [done, setDone] = useState<string | null>(null);
  const staff = useLive(
    ({ client }) => client.staff({}),
    ({ type }) => type === 'staff.saved',
  );
  const close = () => setEditing(null);
  return (
    <Page
      title={t('staffTitle')}
      explain={t('staffExplain')}
      actions={
        <Button
          type="primary"
          disabled={!mayChange}
          aria-describedby={mayChange ? undefined : 'admin-only'}
          onClick={() => setEditing({ what: 'person', person: 'new' })}
        >
          {t('addPerson')}
        </Button>
      }
    >
      {mayChange ? null : (
        <p id="admin-only" className={styles.note}>
          {t('adminOnly')}
        </p>
      )}
      {done === null ? null : <Said tone="done">{done}</Said>}
      <Loaded of={staff}>
        {({ items }) => (
          <StaffTable
            staff={items}
            mayChange={mayChange}
            onEdit={(person) => setEditing({ what: 'person', person })}
            onResetPin={(person) => setEditing({ what: 'pin', person })}
          />
        )}
      </Loaded>
      <StaffDrawer
        person={editing?.what === 'person' ? editing.person : null}
        onClose={close}
        onSaved={async () => {
          close();
          await staff.reload();
        }}
      />
      <PinDrawer
        person={editing?.what === 'pin' ? editing.person : null}
        onClose={close}
        onSaved={(person) => {
          close();
          setDone(t('pinChanged', { name: person.name }));
        }}
      />
    </Page>
  );
}
