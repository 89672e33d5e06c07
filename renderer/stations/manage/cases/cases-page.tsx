import { Checkbox, Input, Segmented } from 'antd';
import { useState } from 'react';
import type { CaseId } from '#shared/domain/ids.ts';
import { caseWords } from '#shared/i18n/manage-cases.ts';
import { caseStates } from '#shared/protocol/case-view.ts';
import type { ListedCase } from '#shared/protocol/case-list.ts';
import { useWords } from '../../../lib/language.tsx';
import { useLive } from '../../../lib/use-hub.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Page } from '../parts/page.tsx';
import { useReloadOn } from '../parts/use-reload-on.ts';
import { routeHash } from '../route.ts';
import { useRoute } from '../use-route.ts';
import { CaseDrawer } from './case-drawer.tsx';
import { CaseTable, pageSize } from './case-table.tsx';
import styles from './cases.module.css';
import { VisitsExport } from './visits-export.tsx';

type State = ListedCase['state'];
type Wanted = { readonly state: State; readonly today: boolean; readonly query: string; readonly page: number };

const typingMs = 250;
const onACase = /^(case|step|inspection|document|ticket)\./;

/** Where every household is, what it is stuck at and why; a case opens beside the list. */
export function CasesPage() {
  const t = useWords(caseWords);
  const { query: address } = useRoute();
  // What is searched for may be a name, so it never goes into the address.
  const [wanted, setWanted] = useState<Wanted>({ state: 'open', today: true, query: '', page: 1 });
  const narrow = (change: Partial<Wanted>) => setWanted({ ...wanted, page: 1, ...change });
  const cases = useLive(
    ({ client }) => {
      const query = wanted.query.trim();
      return client.cases({
        query: {
          state: wanted.state,
          limit: pageSize,
          offset: (wanted.page - 1) * pageSize,
          ...(wanted.today ? { today: true } : {}),
          ...(query === '' ? {} : { query }),
        },
      });
    },
    ({ type }) => onACase.test(type),
  );
  useReloadOn(JSON.stringify(wanted), cases.reload, typingMs);
  const stateLabel = (state: State) => {
    const count = cases.data?.byState[state];
    const name = t(`state-${state}`);
    return count === undefined ? name : t('stateCount', { state: name, count });
  };
  const nobodyToday = wanted.today && wanted.query.trim() === '';
  const chosen = address['case'];
  const open = (id: string | null) => {
    location.hash = routeHash('cases', id === null ? {} : { case: id });
  };
  return (
    <Page title={t('title')} explain={t('explain')} actions={<VisitsExport />}>
      <div className={styles.filter}>
        <Segmented<State>
          value={wanted.state}
          onChange={(state) => narrow({ state })}
          options={caseStates.map((state) => ({ value: state, label: stateLabel(state) }))}
        />
        <Checkbox checked={wanted.today} onChange={({ target }) => narrow({ today: target.checked })}>
          {t('today')}
        </Checkbox>
        <Input.Search
          className={styles.search ?? ''}
          allowClear
          aria-label={t('search')}
          placeholder={t('search')}
          value={wanted.query}
          onChange={({ target }) => narrow({ query: target.value })}
        />
      </div>
      <Loaded of={cases}>
        {(list) => (
          <CaseTable
            list={list}
            empty={nobodyToday ? t('nobodyToday', { state: t(`state-${wanted.state}`) }) : t('nobody')}
            page={wanted.page}
            onPage={(page) => setWanted({ ...wanted, page })}
            onOpen={open}
          />
        )}
      </Loaded>
      {chosen === undefined ? null : <CaseDrawer key={chosen} id={chosen as CaseId} onClose={() => open(null)} />}
    </Page>
  );
}
