import { Table } from 'antd';
import { noticePlanWords } from '#shared/i18n/manage-notice-plan.ts';
import type { DisplayIntervalView } from '#shared/protocol/displays.ts';
import { useWords } from '../../../../lib/language.tsx';
import { useSite } from '../../../../lib/site.tsx';
import { secondText } from '../../parts/moment-text.ts';
import { useLength } from './use-length.ts';

type Props = {
  readonly by: 'notice' | 'screen';
  readonly intervals: readonly DisplayIntervalView[];
  readonly noticeNames: ReadonlyMap<string, string>;
};

/** Every interval with what was really painted in it and the journal entry that vouches for it. */
export function IntervalTable({ by, intervals, noticeNames }: Props) {
  const t = useWords(noticePlanWords);
  const length = useLength();
  const { timeZone } = useSite();
  return (
    <Table<DisplayIntervalView>
      rowKey={({ stationId, versionId, from }) => `${stationId} ${versionId} ${from}`}
      size="small"
      dataSource={[...intervals]}
      pagination={{ pageSize: 25, hideOnSinglePage: true, showSizeChanger: false }}
      columns={[
        by === 'notice'
          ? { title: t('screen'), dataIndex: 'stationName' }
          : { title: t('notice'), render: (_, { noticeId }) => noticeNames.get(noticeId) ?? noticeId },
        { title: t('version'), render: (_, { version }) => t('versionNo', { version }) },
        { title: t('start'), render: (_, { from }) => secondText(from, timeZone) },
        { title: t('end'), render: (_, { to }) => secondText(to, timeZone) },
        {
          title: t('length'),
          render: (_, { from, to }) => length((Date.parse(to) - Date.parse(from)) / 1000),
        },
        { title: t('painted'), render: (_, { paintedSeconds }) => length(paintedSeconds) },
        { title: t('pages'), render: (_, { pages }) => pages.join(' ') },
        { title: t('journal'), render: (_, { journalSeq }) => journalSeq ?? t('journalOpen') },
      ]}
    />
  );
}
