import { Table } from 'antd';
import { manageWords } from '#shared/i18n/manage.ts';
import { retentionWords } from '#shared/i18n/retention.ts';
import type { RetentionRun } from '#shared/protocol/retention.ts';
import { useWords } from '../../../lib/language.tsx';
import { useSite } from '../../../lib/site.tsx';
import { lately } from '../parts/moment-text.ts';
import styles from './retention.module.css';

/** What went, the newest first, with what proves it. */
export function RunTable({ runs }: { readonly runs: readonly RetentionRun[] }) {
  const t = useWords(retentionWords);
  const m = useWords(manageWords);
  const { timeZone } = useSite();
  const erased = ({ erased: kinds }: RetentionRun) =>
    kinds
      .filter(({ count }) => count > 0)
      .map(({ kind, count, before }) => t('erasedOf', { kind: t(`kind-${kind}`), count, before }))
      .join(m('separator')) || t('erasedNothing');
  return (
    <Table<RetentionRun>
      rowKey="seq"
      size="middle"
      dataSource={[...runs]}
      pagination={{ pageSize: 12, hideOnSinglePage: true, showSizeChanger: false }}
      locale={{ emptyText: t('noRuns') }}
      columns={[
        { title: t('at'), width: 150, render: (_, { at }) => lately(at, timeZone) },
        {
          title: t('cause'),
          width: 210,
          render: (_, { cause, by }) => (
            <span className={styles.two}>
              <span>{t(`cause-${cause}`)}</span>
              <small>{by ?? t('byHub')}</small>
            </span>
          ),
        },
        { title: t('erased'), render: (_, run) => erased(run) },
        {
          title: t('proof'),
          width: 330,
          render: (_, { seq, hash, table }) => (
            <small className={styles.proof}>
              {t('proofText', { seq, hash: hash.slice(0, 16), table: table.slice(0, 8) })}
            </small>
          ),
        },
      ]}
    />
  );
}
