import type { DocumentView } from '#shared/protocol/case-view.ts';
import { callUrl } from '#shared/protocol/client.ts';
import { contract } from '#shared/protocol/contract.ts';
import { useBilingual } from '../../lib/bilingual.ts';
import { PdfPage } from '../documents/pdf-page.tsx';
import { TurnedPages } from './turned-pages.tsx';

type Props = { readonly document: DocumentView; readonly page: number; readonly onPage: (page: number) => void };

/** A paper page by page. */
export function PaperPages({ document, page, onPage }: Props) {
  const say = useBilingual();
  const { id, pages, signatures } = document;
  const title = say(document.title);
  const address = callUrl(contract.documentPdf, { params: { id }, query: { version: 'newest' } });
  return (
    <TurnedPages title={title} page={page} pages={pages} onPage={onPage}>
      {/* Its bytes change with each signature: another address, so that the newest are drawn. */}
      <PdfPage url={`${address}&s=${signatures.length}`} page={page} title={title} />
    </TurnedPages>
  );
}
