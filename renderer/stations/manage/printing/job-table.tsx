import { Button, Table } from 'antd';
import { manageWords } from '#shared/i18n/manage.ts';
import { managePrintingWords } from '#shared/i18n/manage-printing.ts';
import { printerWords, printReasonWords, printStateWords } from '#shared/i18n/printing.ts';
import type { PrintJobView } from '#shared/protocol/printing.ts';
import { useWords } from '../../../lib/language.tsx';
import { useSite } from '../../../lib/site.tsx';
import { Mark } from '../parts/mark.tsx';
import { lately } from '../parts/moment-text.ts';
import type { StationName } from './mapping-table.tsx';
import styles from './printing.module.css';
import { useJobName } from './use-job-name.ts';
import type { JobDeed } from './use-printing-desk.ts';

type Props = {
  readonly jobs: readonly PrintJobView[];
  readonly stations: readonly StationName[];
  readonly empty: string;
  readonly busy: boolean;
  readonly onDeed: (deed: JobDeed) => void;
  readonly onReprint: (job: PrintJobView) => void;
};

const tones = {
  queued: 'calm',
  sent: 'calm',
  confirmed: 'good',
  uncertain: 'mind',
  failed: 'bad',
  cancelled: 'calm',
} as const satisfies Record<PrintJobView['state'], 'calm' | 'good' | 'mind' | 'bad'>;

/** One line for each job, with what can be done about it. */
export function JobTable({ jobs, stations, empty, busy, onDeed, onReprint }: Props) {
  const t = useWords(managePrintingWords);
  const m = useWords(manageWords);
  const states = useWords(printStateWords);
  const reasons = useWords(printReasonWords);
  const papers = useWords(printerWords);
  const nameOf = useJobName();
  const site = useSite();
  const stationName = new Map<string, string>(stations.map(({ id, name }) => [id, name]));
  return (
    <Table<PrintJobView>
      rowKey="id"
      size="middle"
      dataSource={[...jobs]}
      pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }}
      locale={{ emptyText: empty }}
      columns={[
        { title: t('time'), width: 110, render: (_, job) => lately(job.madeAt, site.timeZone) },
        {
          title: t('what'),
          render: (_, job) => (
            <span className={styles.two}>
              <strong>{nameOf(job)}</strong>
              <small>
                {[
                  papers(job.paper),
                  ...(job.copies > 1 ? [t('copies', { count: job.copies })] : []),
                  ...(job.repeats ? [t('repeats', { count: job.repeats.count }), job.repeats.reason ?? ''] : []),
                ]
                  .filter((part) => part !== '')
                  .join(' · ')}
              </small>
            </span>
          ),
        },
        { title: t('from'), width: 130, render: (_, job) => stationName.get(job.stationId ?? '') ?? '' },
        {
          title: t('printer'),
          render: (_, job) => (
            <span className={styles.two}>
              {job.printerName ?? t('nowhere')}
              {job.fallback ? <small>{t('byFallback')}</small> : null}
            </span>
          ),
        },
        {
          title: t('state'),
          width: 300,
          render: (_, job) => (
            <span className={styles.two}>
              <span>
                <Mark tone={tones[job.state]}>{states(job.state)}</Mark> {lately(job.stateAt, site.timeZone)}
              </span>
              {job.reason === null ? null : <small>{reasons(job.reason)}</small>}
            </span>
          ),
        },
        {
          title: m('actions'),
          width: 170,
          render: (_, job) => {
            const what = nameOf(job);
            const { id, state } = job;
            return (
              <span className={styles.row}>
                {state === 'failed' ? (
                  <Button
                    size="small"
                    disabled={busy}
                    aria-label={t('retryFor', { what })}
                    onClick={() => onDeed({ id, deed: 'retry' })}
                  >
                    {t('retry')}
                  </Button>
                ) : null}
                {state === 'failed' || state === 'queued' || state === 'uncertain' ? (
                  <Button
                    size="small"
                    type="text"
                    danger
                    disabled={busy}
                    aria-label={t('cancelFor', { what })}
                    onClick={() => onDeed({ id, deed: 'cancel' })}
                  >
                    {t('cancelJob')}
                  </Button>
                ) : null}
                {state === 'confirmed' && job.source.kind !== 'test' ? (
                  <Button
                    size="small"
                    disabled={busy}
                    aria-label={t('reprintFor', { what })}
                    onClick={() => onReprint(job)}
                  >
                    {t('reprint')}
                  </Button>
                ) : null}
              </span>
            );
          },
        },
      ]}
    />
  );
}
