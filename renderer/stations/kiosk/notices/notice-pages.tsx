import { type Dispatch, type SetStateAction, useRef, useState } from 'react';
import { kioskNoticeWords } from '#shared/i18n/kiosk-notices.ts';
import { noticeWords } from '#shared/i18n/notices.ts';
import type { PublicNotice } from '#shared/protocol/notice-view.ts';
import type { DisplayReporter } from '../../../features/notices/display-reporter.ts';
import { NoticePagePicture } from '../../../features/notices/notice-page-picture.tsx';
import { useReportedPage } from '../../../features/notices/use-display-reporter.ts';
import { useWords } from '../../../lib/language.tsx';
import { ScrollRegion } from '../../../ui/scroll-region.tsx';
import { KioskButton } from '../kiosk-button.tsx';
import styles from './notice-pages.module.css';
import { pagesAtHand } from './reading-steps.ts';
import { useFingers } from './use-fingers.ts';
import { useSize } from './use-size.ts';

type Props = {
  readonly notice: PublicNotice;
  readonly title: string;
  readonly page: number;
  readonly onTurn: (by: 1 | -1) => void;
  readonly zoom: number;
  readonly onZoom: Dispatch<SetStateAction<number>>;
  readonly reporter: DisplayReporter;
};

/** One page as large as its place, or larger; the next and the one before lie ready behind it. */
export function NoticePages({ notice, title, page, onTurn, zoom, onZoom, reporter }: Props) {
  const t = useWords(kioskNoticeWords);
  const words = useWords(noticeWords);
  const place = useRef<HTMLDivElement>(null);
  const current = useRef<HTMLDivElement>(null);
  const { width, height } = useSize(place);
  const [failed, setFailed] = useState<number | null>(null);
  const { versionId, pages } = notice;
  useReportedPage(reporter, current, { versionId, page });
  useFingers(place, { zoom, onZoom, onSwipe: onTurn });
  return (
    <div ref={place} className={styles.place}>
      <ScrollRegion className={styles.glass} label={t('pageLabel')}>
        <p className={styles.opening}>{t(failed === page ? 'failed' : 'opening')}</p>
        {failed === page ? (
          <KioskButton className={styles.again} onClick={() => setFailed(null)}>
            {t('tryAgain')}
          </KioskButton>
        ) : null}
        {pagesAtHand(page, pages.length).map((number) => {
          const drawn = pages[number - 1];
          if (!drawn || failed === number) return null;
          const fit = Math.min(width, (height * drawn.width) / drawn.height);
          const shown = number === page;
          return (
            <div
              key={number}
              ref={shown ? current : undefined}
              className={shown ? styles.sheet : styles.ready}
              style={{ width: `${Math.floor(fit * (shown ? zoom : 1))}px` }}
              aria-hidden={!shown}
              onErrorCapture={() => setFailed(number)}
              onLoadCapture={({ target }) => void (target as HTMLImageElement).decode().catch(() => undefined)}
            >
              <NoticePagePicture
                versionId={versionId}
                page={drawn}
                alt={`${title} · ${words('page', { page: number, pages: pages.length })}`}
                className={styles.picture}
              />
            </div>
          );
        })}
      </ScrollRegion>
    </div>
  );
}
