import { Button } from 'antd';
import { useState } from 'react';
import { managePrintingWords } from '#shared/i18n/manage-printing.ts';
import type { PrinterView } from '#shared/protocol/printing.ts';
import { useWords } from '../../../lib/language.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Card, Page } from '../parts/page.tsx';
import { JobList } from './job-list.tsx';
import { MappingCard } from './mapping-card.tsx';
import { PrinterDrawer } from './printer-drawer.tsx';
import { PrinterTable } from './printer-table.tsx';
import { QuestionList } from './question-list.tsx';
import { usePrinters } from './use-printing-desk.ts';

/** The printers of the site, who prints on which, and what became of every job. */
export function PrintingPage() {
  const t = useWords(managePrintingWords);
  const [edited, setEdited] = useState<PrinterView | 'new' | null>(null);
  const all = usePrinters();
  return (
    <Page
      title={t('title')}
      explain={t('explain')}
      actions={
        <Button type="primary" disabled={all.data === null} onClick={() => setEdited('new')}>
          {t('addPrinter')}
        </Button>
      }
    >
      <Loaded of={all}>
        {({ printers, assignments, stations, questions }) => (
          <>
            <QuestionList jobs={questions} onDone={all.reload} />
            <Card title={t('printers')}>
              <PrinterTable printers={printers} onEdit={setEdited} onChanged={all.reload} />
            </Card>
            <MappingCard lines={assignments} printers={printers} stations={stations} onSaved={all.reload} />
            <JobList printers={printers} stations={stations} />
            <PrinterDrawer
              printer={edited}
              onClose={() => setEdited(null)}
              onSaved={async () => {
                setEdited(null);
                await all.reload();
              }}
            />
          </>
        )}
      </Loaded>
    </Page>
  );
}
