import { settingsHistoryWords } from '#shared/i18n/settings-history.ts';
import { useWords } from '../../../lib/language.tsx';
import { useLive } from '../../../lib/use-hub.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Page } from '../parts/page.tsx';
import { routeHash } from '../route.ts';
import { useRoute } from '../use-route.ts';
import { HistoryTable } from './history-table.tsx';
import styles from './settings-history.module.css';

const entriesPerPage = 50;
const types = ['settings.changed', 'profile.saved'];

/** Who changed which setting and when, before and after, newest first (issue: settings with history). */
export function SettingsHistoryPage() {
  const t = useWords(settingsHistoryWords);
  const { query } = useRoute();
  const before = /^\d+$/.test(query['before'] ?? '') ? (query['before'] ?? '') : '';
  const staff = useLive(
    ({ client }) => client.staff({}),
    ({ type }) => type === 'staff.saved',
  );
  const entries = useLive(
    async ({ client }, from) => {
      const asked = { type: types.join(','), limit: entriesPerPage, ...(from === '' ? {} : { before: Number(from) }) };
      return (await client.journal({ query: asked })).items;
    },
    ({ type }) => before === '' && types.includes(type),
    before,
  );
  return (
    <Page title={t('title')} explain={t('explain')}>
      <Loaded of={entries}>
        {(items) => (
          <>
            <HistoryTable entries={items} staff={staff.data?.items ?? []} />
            <nav className={styles.pager}>
              {before === '' ? null : <a href={routeHash('settings-history')}>{t('newest')}</a>}
              {items.length === 0 ? null : items.length < entriesPerPage ? (
                <span>{t('end')}</span>
              ) : (
                <a href={routeHash('settings-history', { before: String(items.at(-1)?.seq) })}>{t('older')}</a>
              )}
            </nav>
          </>
        )}
      </Loaded>
    </Page>
  );
}
