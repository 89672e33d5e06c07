import { Segmented } from 'antd';
import { useState } from 'react';
import { managePrintingWords } from '#shared/i18n/manage-printing.ts';
import type { PrinterView, PrintJobView } from '#shared/protocol/printing.ts';
import { useWords } from '../../../lib/language.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Card } from '../parts/page.tsx';
import { ProblemNote } from '../parts/problem-note.tsx';
import { JobTable } from './job-table.tsx';
import type { StationName } from './mapping-table.tsx';
import { ReprintDialog } from './reprint-dialog.tsx';
import { type JobDeed, useJobDeeds, usePrintJobs } from './use-printing-desk.ts';

type Wanted = 'open' | 'all';
type Props = { readonly printers: readonly PrinterView[]; readonly stations: readonly StationName[] };

/** What is being printed, what failed and why, and what was printed; the last may be printed again. */
export function JobList({ printers, stations }: Props) {
  const t = useWords(managePrintingWords);
  const [wanted, setWanted] = useState<Wanted>('open');
  const [again, setAgain] = useState<PrintJobView | null>(null);
  const jobs = usePrintJobs(wanted);
  const deeds = useJobDeeds();
  const act = async (deed: JobDeed) => {
    if (await deeds.run(deed)) await jobs.reload();
  };
  return (
    <Card
      title={t('jobs')}
      aside={
        <Segmented<Wanted>
          aria-label={t('jobs')}
          value={wanted}
          onChange={setWanted}
          options={[
            { value: 'open', label: t('open') },
            { value: 'all', label: t('all') },
          ]}
        />
      }
    >
      <ProblemNote problem={deeds.problem} />
      <Loaded of={jobs}>
        {({ items }) => (
          <JobTable
            jobs={items}
            stations={stations}
            empty={t(wanted === 'open' ? 'noOpenJobs' : 'noJobs')}
            busy={deeds.busy}
            onDeed={(deed) => void act(deed)}
            onReprint={setAgain}
          />
        )}
      </Loaded>
      <ReprintDialog
        job={again}
        printers={printers}
        onClose={() => setAgain(null)}
        onDone={async () => {
          setAgain(null);
          await jobs.reload();
        }}
      />
    </Card>
  );
}
