import type { CaseId } from '#shared/domain/ids.ts';
import type { FileView } from '#shared/protocol/case-view.ts';
import { bearer } from './clients.ts';
import type { HandoverSite } from './handover-site.ts';

/** The smallest picture there is: one dot, as PNG. */
export const dotPng: Buffer = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** Sends a photo to a case as a tablet does; the answer as it came. */
export async function sendPhoto(
  site: HandoverSite,
  caseId: CaseId,
  bytes: Uint8Array = dotPng,
  key: string = crypto.randomUUID(),
): Promise<{ readonly statusCode: number; readonly code: string | undefined; readonly file: FileView }> {
  const form = new FormData();
  form.append('key', key);
  form.append('file', new Blob([new Uint8Array(bytes)]), 'photo.jpg');
  const body = new Response(form);
  const answer = await site.server().inject({
    method: 'POST',
    url: `/api/v1/cases/${caseId}/files`,
    headers: { ...bearer(site.tokens.guide), 'content-type': body.headers.get('content-type') ?? '' },
    payload: Buffer.from(await body.arrayBuffer()),
  });
  const said = answer.json<FileView & { readonly code?: string }>();
  return { statusCode: answer.statusCode, code: said.code, file: said };
}
