import { Button } from 'antd';
import { useState } from 'react';
import { caseWords } from '#shared/i18n/manage-cases.ts';
import type { CaseView } from '#shared/protocol/case-view.ts';
import { CallRefused } from '#shared/protocol/client.ts';
import { makeAndPrint } from '../../../features/documents/make-and-print.ts';
import { useWords } from '../../../lib/language.tsx';
import { useHub } from '../../../lib/use-hub.tsx';
import { ProblemNote } from '../parts/problem-note.tsx';
import styles from './cases.module.css';

/** The record of a refusal (拒收) on paper, as often as it is asked for. */
export function PrintRefusal({ view }: { readonly view: CaseView }) {
  const t = useWords(caseWords);
  const hub = useHub();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  if (view.state !== 'refused') return null;
  const print = async () => {
    setBusy(true);
    setProblem(null);
    try {
      await makeAndPrint(hub, view.id, 'refusal-record');
    } catch (failed) {
      setProblem(failed);
    } finally {
      setBusy(false);
    }
  };
  return (
    <div className={styles.deeds}>
      <div className={styles.deedButtons}>
        <Button loading={busy} onClick={() => void print()}>
          {t('printRefusal')}
        </Button>
      </div>
      {problem instanceof CallRefused ? <ProblemNote problem={problem} /> : null}
      {problem && !(problem instanceof CallRefused) ? <p role="alert">{t('printFailed')}</p> : null}
    </div>
  );
}
