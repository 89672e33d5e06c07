import { Button } from 'antd';
import { managePrintingWords } from '#shared/i18n/manage-printing.ts';
import { printReasonWords } from '#shared/i18n/printing.ts';
import type { PrintJobView } from '#shared/protocol/printing.ts';
import { useWords } from '../../../lib/language.tsx';
import { useSite } from '../../../lib/site.tsx';
import { lately } from '../parts/moment-text.ts';
import { ProblemNote } from '../parts/problem-note.tsx';
import styles from './printing.module.css';
import { useJobName } from './use-job-name.ts';
import { useJobDeeds } from './use-printing-desk.ts';

type Props = { readonly jobs: readonly PrintJobView[]; readonly onDone: () => Promise<void> };

/** What may be on paper or not: only somebody who looks can say, so it is asked before everything else. */
export function QuestionList({ jobs, onDone }: Props) {
  const t = useWords(managePrintingWords);
  const why = useWords(printReasonWords);
  const nameOf = useJobName();
  const site = useSite();
  const deeds = useJobDeeds();
  if (jobs.length === 0) return null;
  const answer = async (job: PrintJobView, deed: 'printed' | 'not-printed') => {
    if (await deeds.run({ id: job.id, deed })) await onDone();
  };
  return (
    <section className={styles.questions} aria-labelledby="print-questions">
      <h2 id="print-questions">{t('questions')}</h2>
      <p>{t('questionsText')}</p>
      <ProblemNote problem={deeds.problem} />
      <ul>
        {jobs.map((job) => (
          <li key={job.id}>
            <span className={styles.asked}>
              <strong>{nameOf(job)}</strong>
              <span>
                {job.printerName} · {lately(job.stateAt, site.timeZone)}
              </span>
              {job.reason === null ? null : <span>{why(job.reason)}</span>}
            </span>
            <Button
              type="primary"
              disabled={deeds.busy}
              aria-label={t('yesFor', { what: nameOf(job) })}
              onClick={() => void answer(job, 'printed')}
            >
              {t('yes')}
            </Button>
            <Button
              disabled={deeds.busy}
              aria-label={t('noFor', { what: nameOf(job) })}
              onClick={() => void answer(job, 'not-printed')}
            >
              {t('no')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
