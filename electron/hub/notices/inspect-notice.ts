import { patience } from './notice-limits.ts';
import type { PageSize } from './notice-messages.ts';
import { runNoticeWork } from './notice-work.ts';
import { type NoticeMediaType, sniffNotice } from './sniff-notice.ts';

/** What an uploaded notice is, by its content. */
export type InspectedNotice = {
  readonly mediaType: NoticeMediaType;
  readonly bytes: number;
  /** Of the file as it was uploaded, in hexadecimal. */
  readonly sha256: string;
  /** In their order; one for a picture. */
  readonly pages: readonly PageSize[];
};

const never = new AbortController().signal;

/**
 * Decides by its content alone whether a file may become a notice (issue 4), off the hub's loop. Throws AppError:
 * notice-file-empty, -too-large, -type, -svg, -too-heavy; notice-pdf-encrypted, -script, -form, -action, -attachment,
 * -media, -broken, -too-long; notice-page-broken; notice-picture-broken, -too-large. Rejects with the reason of `signal`.
 */
export async function inspectNoticeFile(bytes: Uint8Array, signal: AbortSignal = never): Promise<InspectedNotice> {
  const mediaType = sniffNotice(bytes);
  let inspected: Pick<InspectedNotice, 'sha256' | 'pages'> = { sha256: '', pages: [] };
  const order = { job: 'inspect', bytes, mediaType } as const;
  await runNoticeWork(order, {
    patienceMs: patience.inspect,
    signal,
    async onAnswer(answer) {
      if (answer.type === 'inspected') inspected = { sha256: answer.sha256, pages: answer.pages };
      return answer.type === 'inspected';
    },
  });
  return { mediaType, bytes: bytes.length, ...inspected };
}
