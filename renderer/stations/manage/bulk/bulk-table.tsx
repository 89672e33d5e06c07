import { Button, Progress, Table } from 'antd';
import type { BulkScope } from '#shared/domain/bulk/bulk-order.ts';
import type { BulkJobId } from '#shared/domain/ids.ts';
import { bulkNames } from '#shared/i18n/bulk-papers.ts';
import { manageBulkWords } from '#shared/i18n/manage-bulk.ts';
import { manageWords } from '#shared/i18n/manage.ts';
import type { BulkJobView } from '#shared/protocol/bulk-papers.ts';
import { callUrl } from '#shared/protocol/client.ts';
import { contract } from '#shared/protocol/contract.ts';
import { useWords } from '../../../lib/language.tsx';
import { useSite } from '../../../lib/site.tsx';
import { useHub } from '../../../lib/use-hub.tsx';
import { DownloadButton } from '../parts/download-button.tsx';
import { Mark } from '../parts/mark.tsx';
import { lately } from '../parts/moment-text.ts';
import { ProblemNote } from '../parts/problem-note.tsx';
import { useCommand } from '../parts/use-command.ts';
import styles from './bulk.module.css';

type Props = {
  readonly jobs: readonly BulkJobView[];
  readonly onChanged: () => Promise<void>;
  readonly onFaults: (job: BulkJobView) => void;
};

const tones = {
  running: 'calm',
  ready: 'good',
  cancelled: 'calm',
  failed: 'bad',
  destroyed: 'calm',
} as const satisfies Record<BulkJobView['state'], 'calm' | 'good' | 'bad'>;

/** Jobs with how far they are, their files and what some homes lack. */
export function BulkTable({ jobs, onChanged, onFaults }: Props) {
  const t = useWords(manageBulkWords);
  const m = useWords(manageWords);
  const names = useWords(bulkNames);
  const { timeZone } = useSite();
  const { client } = useHub();
  const act = useCommand(({ id, end }: { readonly id: BulkJobId; readonly end: 'cancel' | 'destroy' }) =>
    end === 'cancel' ? client.cancelBulkJob({ params: { id } }) : client.destroyBulkFiles({ params: { id } }),
  );
  const run = async (id: BulkJobId, end: 'cancel' | 'destroy') => {
    await act.run({ id, end });
    await onChanged();
  };
  return (
    <>
      <ProblemNote problem={act.problem} />
      <Table<BulkJobView>
        rowKey="id"
        size="middle"
        dataSource={[...jobs]}
        pagination={{ pageSize: 10, hideOnSinglePage: true, showSizeChanger: false }}
        locale={{ emptyText: t('none') }}
        columns={[
          { title: t('when'), width: 110, render: (_, job) => lately(job.madeAt, timeZone) },
          {
            title: t('what'),
            width: 250,
            render: (_, job) => (
              <span className={styles.two}>
                <strong>
                  {scopeText(job.scope)} {names(`what-${job.what}`)}
                </strong>
                <small>
                  {[names(`form-${job.form}`), ...(job.staffName ? [t('by', { name: job.staffName })] : [])].join(
                    ' · ',
                  )}
                </small>
              </span>
            ),
          },
          {
            title: t('progress'),
            render: (_, job) => (
              <span className={styles.two}>
                <span>
                  <Mark tone={tones[job.state]}>{names(`state-${job.state}`)}</Mark>{' '}
                  {job.because ? names(`because-${job.because}`) : null}
                </span>
                {job.state === 'running' ? (
                  <Progress
                    aria-label={t('progressLabel', { what: scopeText(job.scope) })}
                    percent={percentOf(job)}
                    size="small"
                  />
                ) : null}
                <small>{progressText(job)}</small>
                {job.homesWithFaults > 0 ? (
                  <Button type="link" size="small" className={styles.link ?? ''} onClick={() => onFaults(job)}>
                    {t('faults', { count: job.homesWithFaults })}
                  </Button>
                ) : null}
              </span>
            ),
          },
          {
            title: t('files'),
            width: 260,
            render: (_, job) =>
              job.state === 'ready' ? (
                <span className={styles.files}>
                  {job.files
                    .filter(({ bytes }) => bytes > 0)
                    .map(({ file, building, pages }) => (
                      <span key={file} className={styles.two}>
                        <DownloadButton
                          url={callUrl(contract.bulkFile, { params: { id: job.id, file } })}
                          name={`${building}.${job.form === 'zip-by-home' ? 'zip' : 'pdf'}`}
                        >
                          {t('fetch', { building: t('file', { building, pages }) })}
                        </DownloadButton>
                      </span>
                    ))}
                  {job.expiresAt ? <small>{t('until', { time: lately(job.expiresAt, timeZone) })}</small> : null}
                </span>
              ) : null,
          },
          {
            title: m('actions'),
            width: 150,
            render: (_, job) => {
              if (job.state === 'running') {
                return (
                  <Button size="small" disabled={act.busy} onClick={() => void run(job.id, 'cancel')}>
                    {t('cancel')}
                  </Button>
                );
              }
              return job.state === 'ready' ? (
                <Button size="small" danger disabled={act.busy} onClick={() => void run(job.id, 'destroy')}>
                  {t('destroy')}
                </Button>
              ) : null;
            },
          },
        ]}
      />
    </>
  );

  function progressText(job: BulkJobView): string {
    if (job.state === 'running') {
      const written = job.files.filter((file) => file.written).length;
      return t('progress-text', { made: job.made, homes: job.homes, written, files: job.files.length });
    }
    return t('result-text', { homes: job.homes, papers: job.papers });
  }
}

function scopeText(scope: BulkScope): string {
  switch (scope.kind) {
    case 'building':
      return scope.building;
    case 'entrance':
      return `${scope.building} ${scope.entrance}`;
    case 'date':
      return scope.date;
  }
}

/** Numbering takes about a tenth of the time, writing the files the rest. */
function percentOf({ made, homes, files }: BulkJobView): number {
  const written = files.filter((file) => file.written).length;
  return Math.floor((made / homes) * 10 + (written / files.length) * 90);
}
