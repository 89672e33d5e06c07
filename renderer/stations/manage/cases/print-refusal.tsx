import { Button } from 'antd';
import { caseWords } from '#shared/i18n/manage-cases.ts';
import type { CaseView } from '#shared/protocol/case-view.ts';
import { makePaper } from '../../../features/documents/make-and-print.ts';
import { PrintProgress } from '../../../features/printing/print-progress.tsx';
import { usePrinting } from '../../../features/printing/use-printing.ts';
import { useWords } from '../../../lib/language.tsx';
import { useHub } from '../../../lib/use-hub.tsx';
import styles from './cases.module.css';

/** The record of a refusal (拒收) on paper, as often as it is asked for. */
export function PrintRefusal({ view }: { readonly view: CaseView }) {
  const t = useWords(caseWords);
  const hub = useHub();
  const work = usePrinting();
  if (view.state !== 'refused') return null;
  return (
    <div className={styles.deeds}>
      <div className={styles.deedButtons}>
        <Button
          loading={work.printing.kind === 'asking'}
          disabled={work.busy}
          onClick={() => void work.start(() => makePaper(hub, view.id, 'refusal-record'))}
        >
          {t('printRefusal')}
        </Button>
      </div>
      <PrintProgress work={work} />
    </div>
  );
}
