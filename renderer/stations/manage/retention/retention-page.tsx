import { Button } from 'antd';
import { useState } from 'react';
import type { TimedKind } from '#shared/domain/retention/retention-table.ts';
import { retentionWords } from '#shared/i18n/retention.ts';
import { callUrl } from '#shared/protocol/client.ts';
import { contract } from '#shared/protocol/contract.ts';
import type { RetentionLine, RetentionRun } from '#shared/protocol/retention.ts';
import { useLanguage, useWords } from '../../../lib/language.tsx';
import { useLive } from '../../../lib/use-hub.tsx';
import { DownloadButton } from '../parts/download-button.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Page } from '../parts/page.tsx';
import { Said } from '../parts/said.tsx';
import { PeriodDialog } from './period-dialog.tsx';
import { RetentionTable } from './retention-table.tsx';
import { RunDialog } from './run-dialog.tsx';
import { RunTable } from './run-table.tsx';
import styles from './retention.module.css';

/** A line of the table that time erases. */
export type TimedLine = RetentionLine & { readonly kind: TimedKind; readonly days: number };

/** How long what is kept (PIPL Art. 19): the table with what is due today, a run by hand, and the proof of every run. */
export function RetentionPage() {
  const t = useWords(retentionWords);
  const { language } = useLanguage();
  const [edited, setEdited] = useState<TimedLine | null>(null);
  const [running, setRunning] = useState(false);
  const [ran, setRan] = useState<RetentionRun | null>(null);
  const changed = ({ type }: { readonly type: string }) => /^(retention\.|day\.closed)/.test(type);
  const table = useLive(({ client }) => client.retention({}), changed);
  const runs = useLive(({ client }) => client.retentionRuns({}), changed);
  const reload = async () => {
    await Promise.all([table.reload(), runs.reload()]);
  };
  return (
    <Page
      title={t('title')}
      explain={t('explain')}
      actions={
        <>
          <Button onClick={() => window.print()}>{t('print')}</Button>
          <DownloadButton
            url={callUrl(contract.retentionRunsCsv, { query: { language } })}
            name="keyturn-retention-runs.csv"
          >
            {t('export')}
          </DownloadButton>
          <Button danger disabled={table.data === null} onClick={() => setRunning(true)}>
            {t('run')}
          </Button>
        </>
      }
    >
      {ran === null ? null : <Said tone="done">{t('runDone', { count: countOf(ran), seq: ran.seq })}</Said>}
      <section className={styles.part} aria-label={t('tableTitle')}>
        <h2>{t('tableTitle')}</h2>
        <Loaded of={table}>{({ rules }) => <RetentionTable rules={rules} onEdit={setEdited} />}</Loaded>
      </section>
      <section className={styles.part} aria-label={t('runsTitle')}>
        <h2>{t('runsTitle')}</h2>
        <Loaded of={runs}>{({ items }) => <RunTable runs={items} />}</Loaded>
      </section>
      {edited === null ? null : (
        <PeriodDialog
          line={edited}
          onClose={() => setEdited(null)}
          onSaved={async () => {
            setEdited(null);
            await reload();
          }}
        />
      )}
      {running && table.data !== null ? (
        <RunDialog
          view={table.data}
          onClose={() => setRunning(false)}
          onRan={async (run) => {
            setRunning(false);
            setRan(run);
            await reload();
          }}
        />
      ) : null}
    </Page>
  );
}

function countOf({ erased }: RetentionRun): number {
  return erased.reduce((sum, { count }) => sum + count, 0);
}
