import { Button } from 'antd';
import { useState } from 'react';
import type { z } from 'zod';
import { type DeskWord, deskWords } from '#shared/i18n/desk.ts';
import type { Contract } from '#shared/protocol/contract.ts';
import type { UnitCard } from '#shared/protocol/units.ts';
import { useWords } from '../../lib/language.tsx';
import { useHub } from '../../lib/use-hub.tsx';
import styles from './owners.module.css';
import { Refusal } from './refusal.tsx';

type Opened = z.output<Contract['openOwners']['answer']>;

const idTypes: Readonly<Record<string, DeskWord>> = {
  'id-card': 'id-id-card',
  passport: 'id-passport',
  'hk-macau-permit': 'id-hk-macau-permit',
  'taiwan-permit': 'id-taiwan-permit',
  military: 'id-military',
  'business-licence': 'id-business-licence',
};

/** The owners, masked until opened; opening is journaled and the page says so. Forgotten when the visitor leaves. */
export function Owners({ unit }: { readonly unit: UnitCard }) {
  const t = useWords(deskWords);
  const { client } = useHub();
  const [opened, setOpened] = useState<Opened | null>(null);
  const [problem, setProblem] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const open = async () => {
    setBusy(true);
    setProblem(null);
    try {
      setOpened(await client.openOwners({ params: { id: unit.id } }));
    } catch (refused) {
      setProblem(refused);
    } finally {
      setBusy(false);
    }
  };
  return (
    <div className={styles.owners}>
      <div className={styles.head}>
        <div>
          <p className={styles.label}>{t('owners')}</p>
          <p className={styles.names}>
            {opened
              ? opened.owners.map((owner) => owner.name).join(t('listSeparator'))
              : unit.owners.join(t('listSeparator'))}
          </p>
        </div>
        <span className={styles.label}>{opened ? t('shownRecorded') : t('showRecorded')}</span>
        <Button disabled={busy} onClick={() => (opened ? setOpened(null) : void open())}>
          {opened ? t('hideOwners') : t('showOwners')}
        </Button>
      </div>
      {opened ? (
        <ul className={styles.details}>
          {opened.owners.map((owner) => (
            <li key={`${owner.name}${owner.idNumber ?? ''}`}>
              {owner.name}
              {owner.idNumber ? ` · ${t(idTypes[owner.idType] ?? 'id-other')} ${owner.idNumber}` : null}
            </li>
          ))}
          {opened.phone ? (
            <li>
              {t('phone')} {opened.phone}
            </li>
          ) : null}
          {opened.address ? (
            <li>
              {t('address')} {opened.address}
            </li>
          ) : null}
        </ul>
      ) : null}
      <Refusal problem={problem} onDismiss={() => setProblem(null)} />
    </div>
  );
}
