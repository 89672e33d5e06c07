import { journalWords } from '#shared/i18n/manage-journal.ts';
import { useWords } from '../../../lib/language.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Page } from '../parts/page.tsx';
import { useRoute } from '../use-route.ts';
import { JournalFilter } from './journal-filter.tsx';
import { JournalPager } from './journal-pager.tsx';
import { JournalTable } from './journal-table.tsx';
import { JournalCheck } from './journal-check.tsx';
import { useEntries } from './use-entries.ts';
import { useNames } from './use-names.ts';

/** Everything that happened, newest first, in sentences. */
export function JournalPage() {
  const t = useWords(journalWords);
  const { query } = useRoute();
  const filter = { type: query['type'] ?? '', subject: query['subject'] ?? '', before: query['before'] ?? '' };
  const entries = useEntries(filter);
  const names = useNames();
  return (
    <Page title={t('title')} explain={t('explain')}>
      <JournalCheck />
      <JournalFilter key={filter.subject} filter={filter} />
      <Loaded of={entries}>
        {(items) => (
          <>
            <JournalTable entries={items} names={names} filter={filter} />
            <JournalPager filter={filter} entries={items} />
          </>
        )}
      </Loaded>
    </Page>
  );
}
