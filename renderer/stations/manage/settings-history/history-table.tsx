import { Table } from 'antd';
import type { JournalPayloads } from '#shared/domain/journal/events.ts';
import { settingNames } from '#shared/i18n/manage-journal.ts';
import { profileWords } from '#shared/i18n/manage-profile.ts';
import { settingsHistoryWords } from '#shared/i18n/settings-history.ts';
import type { Language } from '#shared/i18n/words.ts';
import type { JournalEntryView } from '#shared/protocol/journal.ts';
import { useLanguage, useWords } from '../../../lib/language.tsx';
import { useSite } from '../../../lib/site.tsx';
import { secondText } from '../parts/moment-text.ts';
import { tellChange, type ToldChange } from './tell-change.ts';

type Line = ToldChange & { readonly key: string; readonly entry: JournalEntryView; readonly span: number };
type Props = {
  readonly entries: readonly JournalEntryView[];
  readonly staff: readonly { readonly id: string; readonly name: string }[];
};

/** A line for each setting; when and by whom stands once for all that were saved together. */
export function HistoryTable({ entries, staff }: Props) {
  const t = useWords(settingsHistoryWords);
  const site = useSite();
  const { language } = useLanguage();
  const lines = entries.flatMap((entry) => linesOf(entry, language));
  const once = ({ span }: Line) => ({ rowSpan: span });
  return (
    <Table<Line>
      rowKey="key"
      size="small"
      pagination={false}
      locale={{ emptyText: t('empty') }}
      dataSource={lines}
      columns={[
        { title: t('time'), width: 180, onCell: once, render: (_, { entry }) => secondText(entry.at, site.timeZone) },
        {
          title: t('who'),
          width: 140,
          onCell: once,
          render: (_, { entry: { actorId } }) =>
            actorId === null ? t('system') : (staff.find(({ id }) => id === actorId)?.name ?? actorId),
        },
        { title: t('setting'), dataIndex: 'setting' },
        {
          title: t('before'),
          width: '24%',
          onCell: (line) => ({ colSpan: 'only' in line ? 2 : 1 }),
          render: (_, line) => ('only' in line ? line.only : line.before),
        },
        {
          title: t('after'),
          width: '24%',
          onCell: (line) => ({ colSpan: 'only' in line ? 0 : 1 }),
          render: (_, line) => ('only' in line ? null : <b>{line.after}</b>),
        },
      ]}
    />
  );
}

function linesOf(entry: JournalEntryView, language: Language): readonly Line[] {
  // The hub wrote the payload by its type; the pair cannot be expressed across the wire.
  const { fields, changes } = entry.payload as JournalPayloads['settings.changed'];
  const told = changes
    ? changes.map((change) => tellChange(change, language))
    : fields.map((field) => ({ setting: partName(field, language), only: settingsHistoryWords[language].fromBefore }));
  return told.map((line, index) => ({
    ...line,
    key: `${entry.seq}.${index}`,
    entry,
    span: index === 0 ? told.length : 0,
  }));
}

function partName(field: string, language: Language): string {
  const site: Readonly<Record<string, string>> = settingNames[language];
  const profile: Readonly<Record<string, string>> = profileWords[language];
  return site[field] ?? profile[`part-${field}`] ?? field;
}
