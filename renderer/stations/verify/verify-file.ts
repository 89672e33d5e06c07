import { apiPrefix } from '#shared/protocol/version.ts';
import { contract } from '#shared/protocol/contract.ts';

/** What became of comparing a file with a paper. */
export type FileVerdict = 'frozen' | 'signed' | 'different' | 'too-large' | 'failed';

/** Sends a file to be compared byte for byte; the hub keeps nothing of it. */
export async function verifyFile(number: string, file: File): Promise<FileVerdict> {
  if (file.size > contract.verifyUpload.upload.maxBytes) return 'too-large';
  const body = new FormData();
  body.set('file', file);
  try {
    const response = await fetch(`${apiPrefix}/verify/${encodeURIComponent(number)}`, { method: 'POST', body });
    if (!response.ok) return 'failed';
    return contract.verifyUpload.answer.parse(await response.json()).which ?? 'different';
  } catch {
    return 'failed';
  }
}
