import { Checkbox, Input, Segmented } from 'antd';
import { useState } from 'react';
import { caseWords } from '#shared/i18n/manage-cases.ts';
import { caseStates } from '#shared/protocol/case-view.ts';
import type { ListedCase } from '#shared/protocol/cases.ts';
import { useWords } from '../../../lib/language.tsx';
import { useLive } from '../../../lib/use-hub.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Page } from '../parts/page.tsx';
import { Said } from '../parts/said.tsx';
import { useReloadOn } from '../parts/use-reload-on.ts';
import { routeHash } from '../route.ts';
import { useRoute } from '../use-route.ts';
import { CaseDrawer } from './case-drawer.tsx';
import { CaseTable } from './case-table.tsx';
import styles from './cases.module.css';
import { VisitsExport } from './visits-export.tsx';

type State = ListedCase['state'];
type Wanted = { readonly state: State; readonly today: boolean; readonly query: string };

const typingMs = 250;
const listed = 500;
const onACase = /^(case|step|inspection|document|ticket)\./;

/** Where every household is, what it is stuck at and why; a case opens beside the list. */
export function CasesPage() {
  const t = useWords(caseWords);
  const { query: address } = useRoute();
  // What is searched for may be a name, so it never goes into the address.
  const [wanted, setWanted] = useState<Wanted>({ state: 'open', today: true, query: '' });
  const cases = useLive(
    async ({ client }) => {
      const query = wanted.query.trim();
      const answer = await client.cases({
        query: {
          state: wanted.state,
          limit: listed,
          ...(wanted.today ? { today: true } : {}),
          ...(query === '' ? {} : { query }),
        },
      });
      return answer.items;
    },
    ({ type }) => onACase.test(type),
  );
  useReloadOn(JSON.stringify(wanted), cases.reload, typingMs);
  const open = (id: string | null) => {
    location.hash = routeHash('cases', id === null ? {} : { case: id });
  };
  return (
    <Page title={t('title')} explain={t('explain')} actions={<VisitsExport />}>
      <div className={styles.filter}>
        <Segmented<State>
          value={wanted.state}
          onChange={(state) => setWanted({ ...wanted, state })}
          options={caseStates.map((state) => ({ value: state, label: t(`state-${state}`) }))}
        />
        <Checkbox checked={wanted.today} onChange={({ target }) => setWanted({ ...wanted, today: target.checked })}>
          {t('today')}
        </Checkbox>
        <Input.Search
          className={styles.search ?? ''}
          allowClear
          aria-label={t('search')}
          placeholder={t('search')}
          value={wanted.query}
          onChange={({ target }) => setWanted({ ...wanted, query: target.value })}
        />
      </div>
      <Loaded of={cases}>
        {(items) => (
          <>
            <Said tone="hint">{t(items.length >= listed ? 'shownCapped' : 'shown', { count: items.length })}</Said>
            <CaseTable cases={items} onOpen={open} />
          </>
        )}
      </Loaded>
      <CaseDrawer id={address['case'] ?? null} onClose={() => open(null)} />
    </Page>
  );
}
