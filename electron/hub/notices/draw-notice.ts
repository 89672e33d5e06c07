import { patience } from './notice-limits.ts';
import type { PressedPage } from './notice-messages.ts';
import { runNoticeWork } from './notice-work.ts';
import type { NoticeMediaType } from './sniff-notice.ts';

/** How drawing is followed and called off. */
export type DrawingWatch = {
  readonly signal: AbortSignal;
  /** Called for one page after the other, in their order, each as soon as it is drawn. */
  readonly onPage: (page: PressedPage) => Promise<void>;
  /** Longest time for one page, in milliseconds. */
  readonly patienceMs?: number;
};

/**
 * Draws the pages of a file that was inspected, off the hub's loop. Rejects with notice-pdf-broken, notice-page-broken (its
 * `page`), notice-picture-broken, notice-file-too-heavy, with the reason of the signal, or with what `onPage` rejects with;
 * pages handed over before that are good.
 */
export async function drawNoticePages(
  file: { readonly bytes: Uint8Array; readonly mediaType: NoticeMediaType },
  { signal, onPage, patienceMs = patience.page }: DrawingWatch,
): Promise<void> {
  await runNoticeWork(
    { job: 'draw', ...file },
    {
      patienceMs,
      signal,
      async onAnswer(answer) {
        if (answer.type === 'page') await onPage(answer.page);
        return answer.type === 'drawn';
      },
    },
  );
}
