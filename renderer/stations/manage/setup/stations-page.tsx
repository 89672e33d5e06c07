import { Button, Checkbox, Popconfirm, Table } from 'antd';
import { useEffect, useState } from 'react';
import type { z } from 'zod';
import { manageWords } from '#shared/i18n/manage.ts';
import { setupWords } from '#shared/i18n/manage-setup.ts';
import type { station } from '#shared/protocol/stations.ts';
import { useWords } from '../../../lib/language.tsx';
import { useHub, useLive } from '../../../lib/use-hub.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { momentText } from '../parts/moment-text.ts';
import { Page } from '../parts/page.tsx';
import { ProblemNote } from '../parts/problem-note.tsx';
import { useCommand } from '../parts/use-command.ts';
import { useSite } from '../../../lib/site.tsx';
import { PairingCode } from './pairing-code.tsx';
import { SiteTrust } from './site-trust.tsx';
import { ThisMachine } from './this-machine.tsx';
import styles from './setup.module.css';
import { useRoleNames } from './use-role-names.ts';

type Station = z.output<typeof station>;
/** Devices come and go without an entry in the journal. */
const askAgainMs = 10_000;

/** The devices this site trusts, and the code that makes another one a station. */
export function StationsPage() {
  const t = useWords(setupWords);
  const { client } = useHub();
  const [withRevoked, setWithRevoked] = useState(false);
  const stations = useLive(
    ({ client }) => client.stations({}),
    ({ type }) => type.startsWith('station.'),
  );
  const { reload } = stations;
  useEffect(() => {
    const timer = setInterval(() => void reload(), askAgainMs);
    return () => clearInterval(timer);
  }, [reload]);
  const revoke = useCommand(({ id }: { readonly id: Station['id'] }, options) =>
    client.revokeStation({ params: { id } }, options),
  );
  const onRevoke = async ({ id }: Station) => {
    if (await revoke.run({ id })) await reload();
  };
  return (
    <Page
      title={t('stationsTitle')}
      explain={t('stationsExplain')}
      actions={
        <>
          <ThisMachine />
          <SiteTrust />
          <PairingCode />
        </>
      }
    >
      <ProblemNote problem={revoke.problem} />
      <Checkbox checked={withRevoked} onChange={(event) => setWithRevoked(event.target.checked)}>
        {t('showRevoked')}
      </Checkbox>
      <Loaded of={stations}>
        {({ items }) => (
          <StationTable stations={items.filter((one) => withRevoked || !one.revoked)} onRevoke={onRevoke} />
        )}
      </Loaded>
    </Page>
  );
}

type TableProps = { readonly stations: readonly Station[]; readonly onRevoke: (station: Station) => Promise<void> };

function StationTable({ stations, onRevoke }: TableProps) {
  const t = useWords(setupWords);
  const m = useWords(manageWords);
  const site = useSite();
  const roleName = useRoleNames();
  return (
    <Table<Station>
      rowKey="id"
      size="middle"
      dataSource={stations.toSorted(neverOpenedLast)}
      pagination={{ pageSize: 50, hideOnSinglePage: true }}
      locale={{ emptyText: t('noStations') }}
      columns={[
        { title: t('station'), dataIndex: 'name' },
        { title: t('role'), dataIndex: 'role', render: roleName },
        {
          title: t('pairedAt'),
          render: (_, one) => (one.pairedAt === null ? t('neverPaired') : momentText(one.pairedAt, site.timeZone)),
        },
        {
          title: t('connection'),
          render: (_, one) =>
            one.revoked ? (
              t('revoked')
            ) : (
              <>
                <span className={one.online ? styles.online : styles.offline}>
                  {t(one.online ? 'online' : 'offline')}
                </span>
                {one.lacksKeychain ? <span className={styles.hint}> · {t('noKeychain')}</span> : null}
              </>
            ),
        },
        {
          title: m('actions'),
          width: 130,
          render: (_, one) =>
            one.revoked ? null : (
              <Popconfirm
                title={t('revokeStation', { name: one.name })}
                description={t('revokeText')}
                okText={t('revoke')}
                okButtonProps={{ danger: true }}
                onConfirm={() => onRevoke(one)}
              >
                <Button size="small" type="text" danger>
                  {t('revoke')}
                </Button>
              </Popconfirm>
            ),
        },
      ]}
    />
  );
}

/** Devices somebody stands at come before those no page has claimed yet; else as the hub has them. */
function neverOpenedLast(one: Station, other: Station): number {
  return Number(one.pairedAt === null) - Number(other.pairedAt === null);
}
