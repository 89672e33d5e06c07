import { Drawer, Table } from 'antd';
import { bulkFieldWords, manageBulkWords } from '#shared/i18n/manage-bulk.ts';
import { manageWords } from '#shared/i18n/manage.ts';
import { paperTitles } from '#shared/i18n/paper-titles.ts';
import type { BulkFaultView, BulkJobView } from '#shared/protocol/bulk-papers.ts';
import { useLanguage, useWords } from '../../../lib/language.tsx';
import { useLive } from '../../../lib/use-hub.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Said } from '../parts/said.tsx';

/** What each home lacks, and what to do about it. */
export function FaultsDrawer({ job, onClose }: { readonly job: BulkJobView | null; readonly onClose: () => void }) {
  const t = useWords(manageBulkWords);
  const m = useWords(manageWords);
  return (
    <Drawer
      title={t('faultsTitle')}
      open={job !== null}
      onClose={onClose}
      size={860}
      destroyOnHidden
      closable={{ 'aria-label': m('close') }}
    >
      {job === null ? null : <Faults job={job} />}
    </Drawer>
  );
}

function Faults({ job }: { readonly job: BulkJobView }) {
  const t = useWords(manageBulkWords);
  const m = useWords(manageWords);
  const { language } = useLanguage();
  const faults = useLive(
    async ({ client }) => (await client.bulkFaults({ params: { id: job.id } })).items,
    ({ type }) => type === 'bulk.finished',
  );
  const known: Readonly<Record<string, string>> = bulkFieldWords[language];
  const needed = ({ code, fields }: BulkFaultView) =>
    code === 'glyph-missing' ? t('unprintable') : fields.map((field) => known[field] ?? field).join(m('separator'));
  return (
    <Loaded of={faults}>
      {(items) => (
        <>
          <Said tone="hint">{t('faultsExplain')}</Said>
          <Table<BulkFaultView>
            rowKey={({ unitId, kind }) => `${unitId} ${kind}`}
            size="small"
            virtual
            scroll={{ y: 640, x: 780 }}
            pagination={false}
            dataSource={[...items]}
            columns={[
              { title: t('home'), width: 160, render: (_, { home }) => <b>{home}</b> },
              { title: t('paper'), width: 190, render: (_, { kind }) => paperTitles[language][kind] },
              { title: t('missing'), width: 430, render: (_, fault) => needed(fault) },
            ]}
          />
        </>
      )}
    </Loaded>
  );
}
