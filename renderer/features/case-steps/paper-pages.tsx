import { useRef, useState } from 'react';
import { caseStepWords } from '#shared/i18n/case-steps.ts';
import type { DocumentView } from '#shared/protocol/case-view.ts';
import { callUrl } from '#shared/protocol/client.ts';
import { contract } from '#shared/protocol/contract.ts';
import { useBilingual } from '../../lib/bilingual.ts';
import { useWords } from '../../lib/language.tsx';
import { useHub } from '../../lib/use-hub.tsx';
import { Button } from '../../ui/button.tsx';
import { paperToPrint } from '../documents/make-and-print.ts';
import { PdfPage } from '../documents/pdf-page.tsx';
import { PrintProgress } from '../printing/print-progress.tsx';
import { usePrinting } from '../printing/use-printing.ts';
import panel from './panel.module.css';
import styles from './sign-panel.module.css';

type Props = { readonly paper: DocumentView; readonly page: number; readonly onPage: (page: number) => void };

/** The pages of a paper one by one, and the way to the printer. */
export function PaperPages({ paper, page, onPage }: Props) {
  const t = useWords(caseStepWords);
  const say = useBilingual();
  const hub = useHub();
  const work = usePrinting();
  const [large, setLarge] = useState(false);
  const dialog = useRef<HTMLDialogElement>(null);
  const title = say(paper.title);
  // The bytes change with each signature: another address, so that the newest are drawn.
  const url = `${callUrl(contract.documentPdf, { params: { id: paper.id }, query: { version: 'newest' } })}&s=${paper.signatures.length}`;
  const turning = (
    <>
      <Button disabled={page <= 1} onClick={() => onPage(page - 1)}>
        {t('pageBack')}
      </Button>
      <span className={panel.quiet}>{t('pageAt', { page, pages: paper.pages })}</span>
      <Button disabled={page >= paper.pages} onClick={() => onPage(page + 1)}>
        {t('pageOn')}
      </Button>
    </>
  );
  return (
    <section className={styles.paper} aria-label={title}>
      <div className={panel.bar}>
        {turning}
        <span className={panel.grow} />
        <Button
          onClick={() => {
            setLarge(true);
            dialog.current?.showModal();
          }}
        >
          {t('pageLarge')}
        </Button>
        <Button disabled={work.busy} onClick={() => void work.start(async () => paperToPrint(hub, paper.id))}>
          {t('printPaper')}
        </Button>
      </div>
      <PrintProgress work={work} />
      <PdfPage url={url} page={page} title={title} />
      <dialog ref={dialog} className={styles.large} aria-label={title} onClose={() => setLarge(false)}>
        <div className={styles.turning}>
          {turning}
          <span className={panel.grow} />
          <Button onClick={() => dialog.current?.close()}>{t('close')}</Button>
        </div>
        {large ? <PdfPage url={url} page={page} title={title} /> : null}
      </dialog>
    </section>
  );
}
