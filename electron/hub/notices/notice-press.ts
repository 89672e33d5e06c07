import { AppError } from '#shared/protocol/errors.ts';
import { drawNoticePages } from './draw-notice.ts';
import { inspectNoticeFile } from './inspect-notice.ts';
import type { PressedPage } from './notice-messages.ts';
import { type NoticeMediaType, noticeMediaTypes } from './sniff-notice.ts';

/** Checks uploaded files by their content and draws their pages, off the hub's own thread. */
export type NoticePress = {
  /** One file at a time. Throws the error a file is refused for. */
  readonly inspect: (bytes: Uint8Array) => Promise<{ readonly mediaType: string; readonly pages: number }>;
  /** Draws page after page; stops when `signal` is aborted. Throws the error for which a page cannot be drawn. */
  readonly draw: (
    bytes: Uint8Array,
    mediaType: string,
    signal: AbortSignal,
    onPage: (page: PressedPage) => Promise<void>,
  ) => Promise<void>;
  /** Calls off what is under way; what is asked for later is refused. */
  readonly close: () => Promise<void>;
};

/** Opens it; threads are started when there is work. */
export function createNoticePress(): NoticePress {
  const closing = new AbortController();
  const underway = new Set<Promise<unknown>>();
  let lastInspection: Promise<unknown> = Promise.resolve();

  const follow = async <Result>(work: Promise<Result>): Promise<Result> => {
    underway.add(work);
    try {
      return await work;
    } finally {
      underway.delete(work);
    }
  };

  return {
    async inspect(bytes) {
      const inspection = follow(lastInspection.then(() => inspectNoticeFile(bytes, closing.signal)));
      lastInspection = inspection.catch(() => undefined);
      const { mediaType, pages } = await inspection;
      return { mediaType, pages: pages.length };
    },
    async draw(bytes, mediaType, signal, onPage) {
      if (!isNoticeMediaType(mediaType)) throw new AppError('notice-file-type');
      await follow(
        drawNoticePages({ bytes, mediaType }, { signal: AbortSignal.any([signal, closing.signal]), onPage }),
      );
    },
    async close() {
      closing.abort(new Error('the notice press is closed'));
      await Promise.allSettled(underway);
    },
  };
}

function isNoticeMediaType(mediaType: string): mediaType is NoticeMediaType {
  return (noticeMediaTypes as readonly string[]).includes(mediaType);
}
