import { useState } from 'react';
import type { z } from 'zod';
import { receptionWords } from '#shared/i18n/reception.ts';
import type { Contract } from '#shared/protocol/contract.ts';
import type { UnitCard } from '#shared/protocol/units.ts';
import { useWords } from '../../lib/language.tsx';
import { useHub } from '../../lib/use-hub.tsx';
import { Action } from './action.tsx';
import styles from './owners.module.css';
import panel from './panel.module.css';
import { Refusal } from './refusal.tsx';
import { useCommands } from './use-commands.ts';

type Opened = z.output<Contract['openOwners']['answer']>;

/** The owners, masked until opened; opening is recorded and the card says so before and after. */
export function Owners({ home }: { readonly home: UnitCard }) {
  const t = useWords(receptionWords);
  const { client } = useHub();
  const [opened, setOpened] = useState<Opened | null>(null);
  const { pending, problem, forget, run } = useCommands();
  const open = async () => setOpened(await run('open-owners', () => client.openOwners({ params: { id: home.id } })));
  const names = opened ? opened.owners.map((owner) => owner.name) : home.owners;
  const phone = opened ? opened.phone : home.phone;
  return (
    <div className={styles.owners}>
      <dl className={styles.facts}>
        <dt className={panel.label}>{t('owners')}</dt>
        <dd className={styles.names}>{names.join(t('listSeparator'))}</dd>
        <dt className={panel.label}>{t('phone')}</dt>
        <dd>{phone ?? t('noPhone')}</dd>
        {opened?.address ? (
          <>
            <dt className={panel.label}>{t('address')}</dt>
            <dd>{opened.address}</dd>
          </>
        ) : null}
      </dl>
      <div className={styles.open}>
        <Action disabled={pending !== null} onClick={() => (opened ? setOpened(null) : void open())}>
          {t(opened ? 'hide' : 'show')}
        </Action>
        <span className={panel.label}>{t(opened ? 'shownRecorded' : 'showRecorded')}</span>
      </div>
      <Refusal problem={problem} onClose={forget} />
    </div>
  );
}
