import { answerFile, answerStatus } from './answer-file.ts';
import { proxyToHub, type StationLink } from './hub-proxy.ts';
import { appScheme, isOwnUrl } from './own-url.ts';
import { resolveRequest } from './resolve-request.ts';

/** For `protocol.registerSchemesAsPrivileged`: a real origin with fetch and streams, and never a way around the CSP. */
export const appSchemePrivileges = {
  scheme: appScheme,
  privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true },
} as const;

export type AppFolders = { readonly pages: string; readonly static: string };
/** Electron tells who asked (absent for the shell's own loads); a page cannot forge it as it can a referrer. */
type PageRequest = Request & { readonly initiatorOrigin?: string };

/** Answers everything under `app://keyturn` for one station. */
export function appHandler(
  folders: AppFolders,
  link: StationLink,
  log: (line: string) => void,
): (request: PageRequest) => Promise<Response> {
  return async (request) => {
    const resolved = resolveRequest(request.url, request.method);
    if (resolved.kind === 'refuse') return answerStatus(resolved.status);
    if (resolved.kind === 'file') return answerFile(folders[resolved.root], resolved.path, request.method);
    if (request.initiatorOrigin !== undefined && !isOwnUrl(request.initiatorOrigin)) {
      log(`a call to the hub from ${request.initiatorOrigin} was refused`);
      return answerStatus(403);
    }
    return proxyToHub(request, resolved.path, link);
  };
}
