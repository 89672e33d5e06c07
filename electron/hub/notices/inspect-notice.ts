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

/**
 * Decides by its content alone whether a file may become a notice (issue 4), off the hub's loop. Throws AppError:
 * notice-file-empty, -too-large, -type, -svg, -too-heavy; notice-pdf-encrypted, -script, -form, -action, -attachment,
 * -media, -broken, -too-long; notice-page-broken; notice-picture-broken, -too-large.
 */
export async function inspectNoticeFile(bytes: Uint8Array): Promise<InspectedNotice> {
  const mediaType = sniffNotice(bytes);
  let inspected: Pick<InspectedNotice, 'sha256' | 'pages'> | undefined;
  await runNoticeWork(
    { job: 'inspect', bytes, mediaType },
    {
      patienceMs: patience.inspect,
      onAnswer({ sha256, pages }) {
        inspected = { sha256, pages };
        return true;
      },
    },
  );
  if (!inspected) throw new Error('the notice worker ended without an answer');
  return { mediaType, bytes: bytes.length, ...inspected };
}
