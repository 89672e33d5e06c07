import { useState } from 'react';
import { rosterWords } from '#shared/i18n/manage-roster.ts';
import type { UnitCard } from '#shared/protocol/units.ts';
import { useWords } from '../../../lib/language.tsx';
import { useHub, useLive } from '../../../lib/use-hub.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Page } from '../parts/page.tsx';
import { ProblemNote } from '../parts/problem-note.tsx';
import { Said } from '../parts/said.tsx';
import { useCommand } from '../parts/use-command.ts';
import { useReloadOn } from '../parts/use-reload-on.ts';
import { anyHome, HomeFilter, type HomeQuery } from './home-filter.tsx';
import { HomeTable, homesPerList } from './home-table.tsx';

/** Waits until somebody stops typing before asking the hub. */
const typingMs = 250;

/** All homes of the roster, owners masked; unlocks those whose digits were tried too often. */
export function HomesPage() {
  const t = useWords(rosterWords);
  const { client } = useHub();
  // What is searched for may be a name or a phone, so it never goes into the address.
  const [wanted, setWanted] = useState<HomeQuery>(anyHome);
  const { query, building, state } = wanted;
  const homes = useLive(
    async ({ client }) => {
      const answer = await client.units({
        query: {
          limit: homesPerList,
          ...(query.trim() === '' ? {} : { query: query.trim() }),
          ...(building === '' ? {} : { building }),
          ...(state === '' ? {} : { state }),
        },
      });
      return answer.items;
    },
    ({ type }) => /^(unit|roster)\.|^ticket\.(issued|cancelled|expired)$|^case\./.test(type),
  );
  const buildings = useLive(
    async ({ client }) => (await client.homes({})).items.map((one) => one.building),
    ({ type }) => type === 'roster.imported',
  );
  const { reload } = homes;
  useReloadOn(JSON.stringify(wanted), reload, typingMs);
  const unlock = useCommand(({ id }: { readonly id: UnitCard['id'] }, options) =>
    client.unlockUnit({ params: { id } }, options),
  );
  return (
    <Page title={t('homesTitle')} explain={t('homesExplain')}>
      <HomeFilter value={wanted} buildings={buildings.data ?? []} onChange={setWanted} />
      <ProblemNote problem={unlock.problem} />
      <Loaded of={homes}>
        {(items) => (
          <>
            <Said tone="hint">
              {t(items.length >= homesPerList ? 'shownCapped' : 'shownCount', { count: items.length })}
            </Said>
            <HomeTable
              homes={items}
              empty={buildings.data?.length === 0 ? t('emptyRoster') : t('noHomes')}
              onUnlock={async ({ id }) => {
                if (await unlock.run({ id })) await reload();
              }}
            />
          </>
        )}
      </Loaded>
    </Page>
  );
}
