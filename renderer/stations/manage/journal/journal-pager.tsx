import { journalWords } from '#shared/i18n/manage-journal.ts';
import type { JournalEntryView } from '#shared/protocol/journal.ts';
import { useWords } from '../../../lib/language.tsx';
import { routeHash } from '../route.ts';
import styles from './journal.module.css';
import { entriesPerPage, type EntryFilter } from './use-entries.ts';

/** The way to older entries and back to the newest. */
export function JournalPager({
  filter,
  entries,
}: {
  readonly filter: EntryFilter;
  readonly entries: readonly JournalEntryView[];
}) {
  const t = useWords(journalWords);
  const last = entries.at(-1);
  return (
    <nav className={styles.pager}>
      {filter.before === '' ? null : <a href={routeHash('journal', { ...filter, before: '' })}>{t('newest')}</a>}
      {last && entries.length >= entriesPerPage ? (
        <a href={routeHash('journal', { ...filter, before: String(last.seq) })}>{t('older')}</a>
      ) : (
        <span>{t('end')}</span>
      )}
    </nav>
  );
}
