import { Button, Modal, Select } from 'antd';
import { useState } from 'react';
import { setupWords } from '#shared/i18n/manage-setup.ts';
import { type StationRole, stationRoles } from '#shared/protocol/roles.ts';
import { useHubNow } from '../../../features/queue/use-hub-now.ts';
import { useWords } from '../../../lib/language.tsx';
import { useFeed, useHub } from '../../../lib/use-hub.tsx';
import { ProblemNote } from '../parts/problem-note.tsx';
import { useCommand } from '../parts/use-command.ts';
import styles from './setup.module.css';
import { useRoleNames } from './use-role-names.ts';

type Code = { readonly code: string; readonly role: StationRole; readonly expiresAt: string };

/** Makes a one-time code for a role and shows it large until it is used or too old. */
export function PairingCode() {
  const t = useWords(setupWords);
  const { client } = useHub();
  const roleName = useRoleNames();
  const [role, setRole] = useState<StationRole>('kiosk');
  const [shown, setShown] = useState<Code | null>(null);
  const make = useCommand((body: { readonly role: StationRole }) => client.makePairingCode({ body }));
  const onMake = async () => {
    const made = await make.run({ role });
    if (made) setShown(made.answer);
  };
  return (
    <>
      <ProblemNote problem={make.problem} />
      <Select<StationRole>
        aria-label={t('codeRole')}
        value={role}
        onChange={setRole}
        popupMatchSelectWidth={false}
        options={stationRoles.map((one) => ({ value: one, label: roleName(one) }))}
      />
      <Button type="primary" loading={make.busy} onClick={() => void onMake()}>
        {t('makeCode')}
      </Button>
      <Modal
        open={shown !== null}
        title={shown ? t('codeFor', { role: roleName(shown.role) }) : ''}
        footer={null}
        destroyOnHidden
        onCancel={() => setShown(null)}
      >
        {shown ? <CodeCard code={shown} /> : null}
      </Modal>
    </>
  );
}

function CodeCard({ code }: { readonly code: Code }) {
  const t = useWords(setupWords);
  const now = useHubNow(1_000);
  const [used, setUsed] = useState(false);
  useFeed(({ type, data }) => {
    const payload = data['payload'];
    if (type !== 'station.paired' || typeof payload !== 'object' || payload === null) return;
    if ('role' in payload && payload.role === code.role) setUsed(true);
  });
  const left = Math.max(0, Math.ceil((Date.parse(code.expiresAt) - now) / 1000));
  if (used) {
    return <output className={`${styles.codeCard} ${styles.codeUsed}`}>{t('codeUsed')}</output>;
  }
  return (
    <div className={styles.codeCard}>
      {left > 0 ? <output className={styles.code}>{code.code}</output> : null}
      <p>{t('codeHint')}</p>
      <p className={styles.hint}>
        {left > 0 ? t('codeLeft', { minutes: Math.floor(left / 60), seconds: left % 60 }) : t('codeExpired')}
      </p>
    </div>
  );
}
