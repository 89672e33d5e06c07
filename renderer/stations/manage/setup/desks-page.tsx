import { Button, Segmented } from 'antd';
import { useState } from 'react';
import { manageWords } from '#shared/i18n/manage.ts';
import { setupWords } from '#shared/i18n/manage-setup.ts';
import type { DeskView } from '#shared/protocol/floor.ts';
import { useWords } from '../../../lib/language.tsx';
import { useHub, useLive } from '../../../lib/use-hub.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Page } from '../parts/page.tsx';
import { ProblemNote } from '../parts/problem-note.tsx';
import { useCommand } from '../parts/use-command.ts';
import { DeskDrawer } from './desk-drawer.tsx';
import { DeskTable } from './desk-table.tsx';

type Filter = 'all' | DeskView['kind'];

/** Counters and guides: their numbers, and which stages each may serve. */
export function DesksPage() {
  const t = useWords(setupWords);
  const m = useWords(manageWords);
  const { client } = useHub();
  const [edited, setEdited] = useState<DeskView | 'new' | null>(null);
  const [filter, setFilter] = useState<Filter>('all');
  const both = useLive(
    async ({ client }) => {
      const [desks, stages] = await Promise.all([client.desks({}), client.stages({})]);
      return { desks: desks.items, stages: stages.items };
    },
    ({ type }) => type.startsWith('desk.') || type === 'stage.saved',
  );
  const retire = useCommand(({ id }: { readonly id: DeskView['id'] }, options) =>
    client.retireDesk({ params: { id } }, options),
  );
  const onRetire = async (desk: DeskView) => {
    if (await retire.run({ id: desk.id })) await both.reload();
  };
  return (
    <Page
      title={t('desksTitle')}
      explain={t('desksExplain')}
      actions={
        <>
          <Segmented<Filter>
            aria-label={t('kind')}
            value={filter}
            onChange={setFilter}
            options={[
              { value: 'all', label: t('all') },
              { value: 'counter', label: t('counter') },
              { value: 'guide', label: t('guide') },
            ]}
          />
          <Button type="primary" disabled={both.data === null} onClick={() => setEdited('new')}>
            {m('add')}
          </Button>
        </>
      }
    >
      <ProblemNote problem={retire.problem} />
      <Loaded of={both}>
        {({ desks, stages }) => (
          <>
            <DeskTable
              desks={desks.filter((desk) => filter === 'all' || desk.kind === filter)}
              stages={stages}
              onEdit={setEdited}
              onRetire={onRetire}
            />
            <DeskDrawer
              desk={edited}
              desks={desks}
              stages={stages}
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
