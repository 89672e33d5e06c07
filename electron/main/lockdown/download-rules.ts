import { extname } from 'node:path';
import type { ShellRole } from '#shared/bridge/bridge.ts';
import { isOwnFrameUrl } from '../own-url.ts';
import { isUnattended } from './unattended.ts';

/** What a station may save, with where it comes from. Nothing in it is run by the system when somebody opens it. */
const savedKinds: ReadonlyMap<string, string> = new Map([
  ['.pdf', 'papers'],
  ['.csv', 'reports, visits, lists of refused rows'],
  ['.xlsx', 'reports and journeys as sheets'],
  ['.zip', 'bulk papers and the diagnosis'],
]);
/** One page that checks a signature without the hub; the browser opens it, so it is saved from where staff are only. */
const verifierName = 'keyturn-verifier.html';

/** Why a download is refused, or undefined when it may go on. Takes what Electron says of it as it is. */
export function refusedDownload(
  role: ShellRole,
  download: { readonly url: unknown; readonly filename: unknown },
): string | undefined {
  if (isUnattended(role)) return 'nothing is saved at this station';
  if (!isOwnFrameUrl(download.url)) return 'it is not of the app';
  const name = typeof download.filename === 'string' ? download.filename : '';
  if (name === verifierName || savedKinds.has(extname(name).toLowerCase())) return undefined;
  return 'this kind of file is not saved';
}
