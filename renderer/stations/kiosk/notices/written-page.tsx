import { type UIEvent, useRef, useState } from 'react';
import { kioskNoticeWords } from '#shared/i18n/kiosk-notices.ts';
import { lastPageTold } from '#shared/protocol/displays.ts';
import type { NoticeContent, PublicNotice } from '#shared/protocol/notice-view.ts';
import type { DisplayReporter } from '../../../features/notices/display-reporter.ts';
import { useReportedPage } from '../../../features/notices/use-display-reporter.ts';
import { WrittenNotice } from '../../../features/notices/written-notice.tsx';
import { useWords } from '../../../lib/language.tsx';
import type { Resource } from '../../../lib/use-hub.tsx';
import { ScrollRegion } from '../../../ui/scroll-region.tsx';
import { KioskButton } from '../kiosk-button.tsx';
import { PriceList } from './price-list.tsx';
import { screenfulAt } from './reading-steps.ts';
import styles from './written-page.module.css';

type Props = {
  readonly notice: PublicNotice;
  readonly content: Resource<NoticeContent>;
  readonly zoom: number;
  readonly reporter: DisplayReporter;
};

/** A written notice in type as large as it was asked for. */
export function WrittenPage({ notice, content, zoom, reporter }: Props) {
  const t = useWords(kioskNoticeWords);
  const shown = useRef<HTMLDivElement>(null);
  const { data, error, reload } = content;
  // What is scrolled has no pages of its own: it is told screenful by screenful, as far as somebody read.
  const [page, setPage] = useState(1);
  const scrolled = ({ target }: UIEvent) => {
    if (!(target instanceof Element)) return;
    const { scrollTop, clientHeight, scrollHeight } = target;
    setPage(Math.min(screenfulAt({ top: scrollTop, height: clientHeight, whole: scrollHeight }), lastPageTold));
  };
  useReportedPage(reporter, shown, data === null ? null : { versionId: notice.versionId, page });
  return (
    <div
      ref={shown}
      className={styles.written}
      onScrollCapture={scrolled}
      style={{ fontSize: `calc(var(--k-s) * ${1 + (zoom - 1) * 0.6})` }}
    >
      {data === null ? (
        <div className={styles.words}>
          <output>{t(error === null ? 'opening' : 'failed')}</output>
          {error === null ? null : (
            <KioskButton kind="main" onClick={() => void reload()}>
              {t('tryAgain')}
            </KioskButton>
          )}
        </div>
      ) : data.form === 'price-table' ? (
        <PriceList content={data} />
      ) : (
        <ScrollRegion className={styles.paper} label={t('pageLabel')}>
          <WrittenNotice content={data} />
        </ScrollRegion>
      )}
    </div>
  );
}
