import { Button, Table } from 'antd';
import { useState } from 'react';
import { manageWords } from '#shared/i18n/manage.ts';
import { setupWords } from '#shared/i18n/manage-setup.ts';
import type { FlowSummary } from '#shared/protocol/flows.ts';
import type { ServiceView, StageView } from '#shared/protocol/floor.ts';
import { useLanguage, useWords } from '../../../lib/language.tsx';
import { useLive } from '../../../lib/use-hub.tsx';
import { Mark } from '../parts/mark.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { ownName } from '../parts/own-name.ts';
import { Page } from '../parts/page.tsx';
import { flowText } from './flow-text.ts';
import { ServiceDrawer } from './service-drawer.tsx';
import styles from './setup.module.css';

/** What visitors come for: letters, flows, and whether the kiosk offers it. */
export function ServicesPage() {
  const t = useWords(setupWords);
  const [edited, setEdited] = useState<ServiceView | 'new' | null>(null);
  const both = useLive(
    async ({ client }) => {
      const [services, stages, flows] = await Promise.all([client.services({}), client.stages({}), client.flows({})]);
      return { services: services.items, stages: stages.items, flows: flows.items };
    },
    ({ type }) => type === 'service.saved' || type === 'stage.saved' || type === 'flow.saved',
  );
  return (
    <Page
      title={t('servicesTitle')}
      explain={t('servicesExplain')}
      actions={
        <Button type="primary" disabled={both.data === null} onClick={() => setEdited('new')}>
          {t('addService')}
        </Button>
      }
    >
      <Loaded of={both}>
        {({ services, stages, flows }) => (
          <>
            <ServiceTable services={services} stages={stages} flows={flows} onEdit={setEdited} />
            <ServiceDrawer
              service={edited}
              services={services}
              stages={stages}
              flows={flows}
              onClose={() => setEdited(null)}
              onSaved={async () => {
                setEdited(null);
                await both.reload();
              }}
            />
          </>
        )}
      </Loaded>
    </Page>
  );
}

type TableProps = {
  readonly services: readonly ServiceView[];
  readonly stages: readonly StageView[];
  readonly flows: readonly FlowSummary[];
  readonly onEdit: (service: ServiceView) => void;
};

function ServiceTable({ services, stages, flows, onEdit }: TableProps) {
  const t = useWords(setupWords);
  const m = useWords(manageWords);
  const { language } = useLanguage();
  const nameOf = (id: string) => {
    const stage = stages.find((one) => one.id === id);
    return stage ? ownName(stage, language) : id;
  };
  const guideOf = ({ flowId }: ServiceView) => {
    const flow = flows.find((one) => one.id === flowId);
    return flow ? t('along', { flow: language === 'en' ? flow.name.en : flow.name.zh }) : t('unguided');
  };
  return (
    <Table<ServiceView>
      rowKey="id"
      dataSource={[...services]}
      pagination={false}
      locale={{ emptyText: t('noServices') }}
      columns={[
        {
          title: t('letter'),
          dataIndex: 'letter',
          width: 80,
          render: (letter: string) => <b className={styles.letter}>{letter}</b>,
        },
        { title: t('nameZh'), dataIndex: 'name', width: 150 },
        { title: t('nameEn'), dataIndex: 'nameEn', width: 180 },
        {
          title: t('flow'),
          render: (_, service) => (
            <span className={styles.guide}>
              {flowText(service.flow, nameOf, language)}
              <small>{guideOf(service)}</small>
            </span>
          ),
        },
        {
          title: t('flags'),
          width: 150,
          render: (_, service) => (
            <>
              {service.atKiosk ? <Mark tone="calm">{t('atKiosk')}</Mark> : null}
              {service.active ? null : <Mark tone="bad">{t('inactive')}</Mark>}
            </>
          ),
        },
        {
          title: m('actions'),
          width: 90,
          render: (_, service) => (
            <Button size="small" onClick={() => onEdit(service)}>
              {m('edit')}
            </Button>
          ),
        },
      ]}
    />
  );
}
