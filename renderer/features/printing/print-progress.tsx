import { useState } from 'react';
import { assertNever } from '#shared/domain/assert-never.ts';
import { printProgressWords } from '#shared/i18n/print-progress.ts';
import { printReasonWords } from '#shared/i18n/printing.ts';
import type { Client } from '#shared/protocol/client.ts';
import type { PrintJobView } from '#shared/protocol/printing.ts';
import { errorText } from '../../lib/error-text.ts';
import { useLanguage, useWords } from '../../lib/language.tsx';
import { useHub } from '../../lib/use-hub.tsx';
import { Button } from '../../ui/button.tsx';
import styles from './print-progress.module.css';
import type { PrintingWork } from './use-printing.ts';

/** For staff: where the paper is, why it does not come out, and what they can do about it here. */
export function PrintProgress({ work: { printing, show } }: { readonly work: PrintingWork }) {
  const t = useWords(printProgressWords);
  const { language } = useLanguage();
  switch (printing.kind) {
    case 'ready':
      return null;
    case 'asking':
      return <output className={styles.calm}>{t('asking')}</output>;
    case 'browser':
      return <output className={styles.calm}>{t('browser')}</output>;
    case 'browser-failed':
      return (
        <p className={styles.fault} role="alert">
          {t('browserFailed')}
        </p>
      );
    case 'refused':
      return (
        <p className={styles.fault} role="alert">
          {errorText(printing.problem, language)}
        </p>
      );
    case 'job':
      return <JobProgress job={printing.job} onNews={show} />;
    default:
      return assertNever(printing);
  }
}

type JobProps = { readonly job: PrintJobView; readonly onNews: (job: PrintJobView) => void };
type Deed = (client: Client) => Promise<PrintJobView>;

function JobProgress({ job, onNews }: JobProps) {
  const t = useWords(printProgressWords);
  const why = useWords(printReasonWords);
  const { language } = useLanguage();
  const { client } = useHub();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const params = { id: job.id };
  const act = async (deed: Deed) => {
    setBusy(true);
    setProblem(null);
    try {
      onNews(await deed(client));
    } catch (refused) {
      setProblem(refused);
    } finally {
      setBusy(false);
    }
  };
  const button = (word: 'yes' | 'no' | 'retry' | 'cancel', deed: Deed) => (
    <Button disabled={busy} onClick={() => void act(deed)}>
      {t(word)}
    </Button>
  );
  const cancel = button('cancel', (hub) => hub.cancelPrintJob({ params }));
  const reason = job.reason === null ? '' : why(job.reason);
  const printer = `${job.printerName ?? ''}${job.fallback ? t('fallback') : ''}`;
  const refusal = problem ? (
    <p className={styles.fault} role="alert">
      {errorText(problem, language)}
    </p>
  ) : null;
  switch (job.state) {
    case 'uncertain':
      return (
        <div className={styles.question} role="alert">
          <strong>{t('question')}</strong>
          <p>{t('questionText', { printer })}</p>
          <div className={styles.ways}>
            {button('yes', (hub) => hub.answerPrintJob({ params, body: { printed: true } }))}
            {button('no', (hub) => hub.answerPrintJob({ params, body: { printed: false } }))}
          </div>
          {refusal}
        </div>
      );
    case 'failed':
      return (
        <div className={styles.trouble} role="alert">
          <strong>{t('failed')}</strong>
          <p>{reason}</p>
          <div className={styles.ways}>
            {button('retry', (hub) => hub.retryPrintJob({ params }))}
            {cancel}
          </div>
          {refusal}
        </div>
      );
    case 'queued':
      return (
        <div className={reason === '' ? styles.line : styles.trouble}>
          <output>{printer === '' ? t('queuedNowhere') : t('queued', { printer })}</output>
          {reason === '' ? null : <p role="alert">{reason}</p>}
          <div className={styles.ways}>{cancel}</div>
          {refusal}
        </div>
      );
    case 'sent':
    case 'confirmed':
      return <output className={styles.calm}>{t(job.state, { printer })}</output>;
    case 'cancelled':
      return <output className={styles.calm}>{t('cancelled')}</output>;
    default:
      return assertNever(job.state);
  }
}
