import { Table } from 'antd';
import { journalWords } from '#shared/i18n/manage-journal.ts';
import type { JournalEntryView } from '#shared/protocol/journal.ts';
import { useLanguage, useWords } from '../../../lib/language.tsx';
import { useSite } from '../../../lib/site.tsx';
import { secondText } from '../parts/moment-text.ts';
import { routeHash } from '../route.ts';
import styles from './journal.module.css';
import type { Names } from './names.ts';
import { sentence } from './sentence.ts';
import type { EntryFilter } from './use-entries.ts';

type Props = {
  readonly entries: readonly JournalEntryView[];
  readonly names: Names;
  readonly filter: EntryFilter;
};

/** Entries as sentences; each opens to what is really stored. */
export function JournalTable({ entries, names, filter }: Props) {
  const t = useWords(journalWords);
  const site = useSite();
  const { language } = useLanguage();
  const rawEntry = (entry: JournalEntryView) => <RawEntry entry={entry} filter={filter} />;
  return (
    <Table<JournalEntryView>
      rowKey="seq"
      size="small"
      dataSource={[...entries]}
      pagination={false}
      locale={{ emptyText: t('empty') }}
      expandable={{ expandedRowRender: rawEntry }}
      columns={[
        { title: t('seq'), dataIndex: 'seq', width: 90, align: 'right' },
        { title: t('time'), width: 190, render: (_, { at }) => secondText(at, site.timeZone) },
        { title: t('what'), render: (_, entry) => sentence(entry, names, language) },
        {
          title: t('who'),
          width: 140,
          render: (_, { actorId }) => (actorId === null ? t('system') : names.person(actorId)),
        },
        {
          title: t('where'),
          width: 160,
          render: (_, { stationId }) => (stationId === null ? '' : names.station(stationId)),
        },
      ]}
    />
  );
}

function RawEntry({ entry, filter }: { readonly entry: JournalEntryView; readonly filter: EntryFilter }) {
  const t = useWords(journalWords);
  return (
    <dl className={styles.raw}>
      <dt>{t('type')}</dt>
      <dd>{entry.type}</dd>
      <dt>{t('subject')}</dt>
      <dd>
        {entry.subjectId}{' '}
        <a href={routeHash('journal', { type: filter.type, subject: entry.subjectId })}>{t('onlyThis')}</a>
      </dd>
      <dt>{t('raw')}</dt>
      <dd>
        <pre>{JSON.stringify(entry.payload, null, 1)}</pre>
      </dd>
      <dt>{t('hash')}</dt>
      <dd>{entry.hash}</dd>
      <dt>{t('prevHash')}</dt>
      <dd>{entry.prevHash}</dd>
    </dl>
  );
}
