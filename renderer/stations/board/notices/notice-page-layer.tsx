import { useEffect, useRef } from 'react';
import { assertNever } from '#shared/domain/assert-never.ts';
import { noticeWords } from '#shared/i18n/notices.ts';
import { fill } from '#shared/i18n/words.ts';
import { lastPageTold } from '#shared/protocol/displays.ts';
import type { PublicNotice } from '#shared/protocol/notice-view.ts';
import { picturesDrawn } from '../../../features/notices/drawn-picture.ts';
import type { DisplayReporter } from '../../../features/notices/display-reporter.ts';
import { useReportedPage } from '../../../features/notices/use-display-reporter.ts';
import { BoardTablePage } from './board-table-page.tsx';
import type { DeckPage } from './deck.ts';
import { DrawnPage } from './drawn-page.tsx';
import styles from './notice-page-layer.module.css';
import { ProsePage } from './prose-page.tsx';

type Props = {
  readonly notice: PublicNotice;
  readonly page: DeckPage;
  /** In front, or made ready behind. */
  readonly shown: boolean;
  /** In front, with nothing before it. */
  readonly seen: boolean;
  readonly reporter: DisplayReporter;
  readonly onDecoded: () => void;
  readonly onFailed: () => void;
};

/** A page of a notice: decoded before it comes to the front, and reported for as long as it is seen there. */
export function NoticePageLayer({ notice, page, shown, seen, reporter, onDecoded, onFailed }: Props) {
  const element = useRef<HTMLDivElement>(null);
  const tell = useRef({ onDecoded, onFailed });
  useEffect(() => {
    tell.current = { onDecoded, onFailed };
  });
  // Again when it goes behind: with two pages in all, the one that was in front is the next.
  useEffect(() => {
    let gone = false;
    if (!element.current) return undefined;
    picturesDrawn(element.current).then(
      () => !gone && !shown && tell.current.onDecoded(),
      () => !gone && tell.current.onFailed(),
    );
    return () => {
      gone = true;
    };
  }, [shown]);
  useReportedPage(
    reporter,
    element,
    seen ? { versionId: notice.versionId, page: Math.min(page.page, lastPageTold) } : null,
  );
  return (
    <div ref={element} className={shown ? styles.page : styles.behind} aria-hidden={!shown || undefined}>
      <Face notice={notice} page={page} />
    </div>
  );
}

function Face({ notice, page: { page, face } }: Pick<Props, 'notice' | 'page'>) {
  switch (face.kind) {
    case 'picture': {
      const where = fill(noticeWords['zh-CN'].page, { page, pages: notice.pages.length });
      return (
        <DrawnPage
          versionId={notice.versionId}
          page={face.picture}
          alt={`${notice.title.zh} ${where}`}
          className={styles.picture}
        />
      );
    }
    case 'table':
      return <BoardTablePage table={face.table} />;
    case 'prose':
      return <ProsePage sheet={face.sheet} column={face.column} />;
    default:
      return assertNever(face);
  }
}
