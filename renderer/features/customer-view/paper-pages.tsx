import { type CSSProperties, useState } from 'react';
import { customerWords } from '#shared/i18n/customer.ts';
import type { DocumentView } from '#shared/protocol/case-view.ts';
import { callUrl } from '#shared/protocol/client.ts';
import { contract } from '#shared/protocol/contract.ts';
import { useBilingual } from '../../lib/bilingual.ts';
import { useWords } from '../../lib/language.tsx';
import { PdfPage } from '../documents/pdf-page.tsx';
import styles from './paper-pages.module.css';
import { BigButton } from './view-parts.tsx';

/** Times the size at which a whole page fits. */
const zooms = [1, 1.6, 2.2, 3] as const;

type Props = { readonly document: DocumentView; readonly page: number; readonly onPage: (page: number) => void };

/** A paper page by page: the whole page first, larger at a touch, moved by finger or keys. */
export function PaperPages({ document, page, onPage }: Props) {
  const t = useWords(customerWords);
  const say = useBilingual();
  const [zoom, setZoom] = useState(0);
  const { id, pages, signatures } = document;
  const title = say(document.title);
  const address = callUrl(contract.documentPdf, { params: { id }, query: { version: 'newest' } });
  return (
    <div className={styles.paper}>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex, jsx-a11y/prefer-tag-over-role */}
      <div className={styles.desk} tabIndex={0} role="group" aria-label={title}>
        <div className={styles.page} style={zoomStyle(zooms[zoom] ?? 1)}>
          {/* Its bytes change with each signature: another address, so that the newest are drawn. */}
          <PdfPage url={`${address}&s=${signatures.length}`} page={page} title={title} />
        </div>
      </div>
      <nav className={styles.controls} aria-label={title}>
        <p className={styles.at} aria-live="polite">
          {t('pageAt', { page, pages })}
        </p>
        <BigButton disabled={page >= pages} onClick={() => onPage(page + 1)}>
          {t('pageOn')}
        </BigButton>
        <BigButton disabled={page <= 1} onClick={() => onPage(page - 1)}>
          {t('pageBack')}
        </BigButton>
        <BigButton disabled={zoom >= zooms.length - 1} onClick={() => setZoom(zoom + 1)}>
          {t('zoomIn')}
        </BigButton>
        <BigButton disabled={zoom === 0} onClick={() => setZoom(zoom - 1)}>
          {t('zoomOut')}
        </BigButton>
      </nav>
    </div>
  );
}

function zoomStyle(zoom: number): CSSProperties {
  // React's types know no custom properties.
  return { '--zoom': zoom } as CSSProperties;
}
