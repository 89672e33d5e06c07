import { type CSSProperties, type ReactNode, useState } from 'react';
import { customerWords } from '#shared/i18n/customer.ts';
import { useWords } from '../../lib/language.tsx';
import styles from './turned-pages.module.css';
import { BigButton } from './view-parts.tsx';

/** Times the size at which a whole page fits. */
const zooms = [1, 1.6, 2.2, 3] as const;
const a4Upright = 1.4142;

type Props = {
  readonly title: string;
  readonly page: number;
  readonly pages: number;
  readonly onPage: (page: number) => void;
  /** Height of the page by its width; an upright A4 unless told. */
  readonly shape?: number;
  /** The page that is on. */
  readonly children: ReactNode;
};

/** Something page by page: the whole page first, larger at a touch, moved by finger or keys. */
export function TurnedPages({ title, page, pages, onPage, shape = a4Upright, children }: Props) {
  const t = useWords(customerWords);
  const [zoom, setZoom] = useState(0);
  return (
    <div className={styles.paper}>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex, jsx-a11y/prefer-tag-over-role */}
      <div className={styles.desk} tabIndex={0} role="group" aria-label={title}>
        <div className={styles.page} style={sized(zooms[zoom] ?? 1, shape)}>
          {children}
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

function sized(zoom: number, shape: number): CSSProperties {
  // React's types know no custom properties.
  return { '--zoom': zoom, '--shape': shape } as CSSProperties;
}
