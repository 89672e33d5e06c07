import { Button, Table } from 'antd';
import { useState } from 'react';
import { manageWords } from '#shared/i18n/manage.ts';
import { setupWords } from '#shared/i18n/manage-setup.ts';
import type { ServiceView, StageView } from '#shared/protocol/floor.ts';
import { useLanguage, useWords } from '../../../lib/language.tsx';
import { useLive } from '../../../lib/use-hub.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { ownName } from '../parts/own-name.ts';
import { Page } from '../parts/page.tsx';
import { StageDrawer } from './stage-drawer.tsx';

/** The stops of all flows, with the duration supposed until real ones are known. */
export function StagesPage() {
  const t = useWords(setupWords);
  const [edited, setEdited] = useState<StageView | 'new' | null>(null);
  const both = useLive(
    async ({ client }) => {
      const [services, stages] = await Promise.all([client.services({}), client.stages({})]);
      return { services: services.items, stages: stages.items };
    },
    ({ type }) => type === 'service.saved' || type === 'stage.saved',
  );
  return (
    <Page
      title={t('stagesTitle')}
      explain={t('stagesExplain')}
      actions={
        <Button type="primary" onClick={() => setEdited('new')}>
          {t('addStage')}
        </Button>
      }
    >
      <Loaded of={both}>
        {({ services, stages }) => <StageTable services={services} stages={stages} onEdit={setEdited} />}
      </Loaded>
      <StageDrawer
        stage={edited}
        onClose={() => setEdited(null)}
        onSaved={async () => {
          setEdited(null);
          await both.reload();
        }}
      />
    </Page>
  );
}

type TableProps = {
  readonly services: readonly ServiceView[];
  readonly stages: readonly StageView[];
  readonly onEdit: (stage: StageView) => void;
};

function StageTable({ services, stages, onEdit }: TableProps) {
  const t = useWords(setupWords);
  const m = useWords(manageWords);
  const { language } = useLanguage();
  const usedBy = (stage: StageView) =>
    services
      .filter((service) => service.stageIds.includes(stage.id))
      .map((service) => ownName(service, language))
      .join(m('separator'));
  return (
    <Table<StageView>
      rowKey="id"
      dataSource={[...stages]}
      pagination={false}
      locale={{ emptyText: t('noStages') }}
      columns={[
        { title: t('nameZh'), dataIndex: 'name' },
        { title: t('nameEn'), dataIndex: 'nameEn' },
        {
          title: t('priorMinutes'),
          dataIndex: 'priorMinutes',
          align: 'right',
          width: 140,
          render: (count: number) => t('minutes', { count }),
        },
        {
          title: t('waitLimit'),
          dataIndex: 'waitLimitMinutes',
          align: 'right',
          width: 140,
          render: (count: number | null) => (count === null ? m('dash') : t('minutes', { count })),
        },
        { title: t('usedBy'), render: (_, stage) => usedBy(stage) || m('dash') },
        {
          title: m('actions'),
          width: 90,
          render: (_, stage) => (
            <Button size="small" onClick={() => onEdit(stage)}>
              {m('edit')}
            </Button>
          ),
        },
      ]}
    />
  );
}
