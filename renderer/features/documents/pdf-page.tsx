import { useEffect, useRef, useState } from 'react';
import { documentWords } from '#shared/i18n/document-view.ts';
import { useWords } from '../../lib/language.tsx';
import { useHub } from '../../lib/use-hub.tsx';
import { type OpenPdf, openPdf } from './open-pdf.ts';
import styles from './pdf-page.module.css';

type Props = {
  readonly url: string;
  /** From 1. */
  readonly page: number;
  readonly title: string;
};

/** One page of a paper, drawn as wide as there is room, sharp on every screen. */
export function PdfPage({ url, page, title }: Props) {
  const { headers } = useHub();
  const t = useWords(documentWords);
  const [opened, setOpened] = useState<OpenPdf | null>(null);
  const [failed, setFailed] = useState(false);
  const canvas = useRef<HTMLCanvasElement>(null);
  const [width, setWidth] = useState(0);

  useEffect(() => {
    const board = canvas.current;
    if (!board) return undefined;
    // Made larger or smaller, it is drawn anew instead of stretched.
    const watch = new ResizeObserver(() => setWidth(board.clientWidth));
    watch.observe(board);
    return () => watch.disconnect();
  }, []);

  useEffect(() => {
    let gone = false;
    let mine: OpenPdf | null = null;
    const open = async () => {
      try {
        mine = await openPdf(url, headers());
        if (gone) return mine.close();
        setOpened(mine);
        setFailed(false);
      } catch {
        if (!gone) setFailed(true);
      }
    };
    void open();
    return () => {
      gone = true;
      mine?.close();
      setOpened(null);
    };
  }, [url, headers]);

  useEffect(() => {
    const board = canvas.current;
    if (!opened || !board) return undefined;
    let stop: (() => void) | null = null;
    let gone = false;
    const draw = async () => {
      const sheet = await opened.document.getPage(Math.min(page, opened.document.numPages));
      if (gone) return;
      const plain = sheet.getViewport({ scale: 1 });
      const density = Math.max(1, window.devicePixelRatio);
      const viewport = sheet.getViewport({ scale: (board.clientWidth / plain.width) * density });
      board.width = Math.round(viewport.width);
      board.height = Math.round(viewport.height);
      board.style.aspectRatio = `${viewport.width} / ${viewport.height}`;
      const task = sheet.render({ canvas: board, viewport });
      stop = () => task.cancel();
      await task.promise;
      board.dataset['drawn'] = String(page);
    };
    draw().catch(() => {
      // A drawing cut short by the next page is no fault.
      if (!gone) setFailed(true);
    });
    return () => {
      gone = true;
      stop?.();
    };
    // Drawn anew at another width, which the page's own element tells.
    // oxlint-disable-next-line react/exhaustive-effect-dependencies
  }, [opened, page, width]);

  return (
    <div className={styles.page}>
      {failed ? <p role="alert">{t('pageFailed')}</p> : opened ? null : <p aria-live="polite">{t('pageLoading')}</p>}
      {/* oxlint-disable-next-line jsx-a11y/prefer-tag-over-role */}
      <canvas ref={canvas} role="img" className={styles.canvas} aria-label={t('pageOf', { title, page })} />
    </div>
  );
}
