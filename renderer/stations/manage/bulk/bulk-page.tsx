import { useEffect, useState } from 'react';
import { manageBulkWords } from '#shared/i18n/manage-bulk.ts';
import type { BulkJobView } from '#shared/protocol/bulk-papers.ts';
import { useWords } from '../../../lib/language.tsx';
import { useLive } from '../../../lib/use-hub.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Card, Page } from '../parts/page.tsx';
import { BulkForm } from './bulk-form.tsx';
import { BulkTable } from './bulk-table.tsx';
import { FaultsDrawer } from './faults-drawer.tsx';

/** Files grow between two entries of the journal. */
const lookEveryMs = 2000;

/** Papers of many homes: a job is begun, watched, fetched and destroyed here. */
export function BulkPage() {
  const t = useWords(manageBulkWords);
  const [opened, setOpened] = useState<BulkJobView | null>(null);
  const jobs = useLive(
    async ({ client }) => (await client.bulkJobs({ query: {} })).items,
    ({ type }) => type.startsWith('bulk.') && type !== 'bulk.home-made',
  );
  const { reload } = jobs;
  const running = jobs.data?.some(({ state }) => state === 'running') ?? false;
  useEffect(() => {
    if (!running) return undefined;
    const timer = setInterval(() => void reload(), lookEveryMs);
    return () => clearInterval(timer);
  }, [running, reload]);
  return (
    <Page title={t('title')} explain={t('explain')}>
      <Card title={t('newJob')}>
        <BulkForm onStarted={reload} />
      </Card>
      <Card title={t('jobs')}>
        <Loaded of={jobs}>{(items) => <BulkTable jobs={items} onChanged={reload} onFaults={setOpened} />}</Loaded>
      </Card>
      <FaultsDrawer job={opened} onClose={() => setOpened(null)} />
    </Page>
  );
}
