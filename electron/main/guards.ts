import type { Session, WebContents } from 'electron';
import { isOwnFrameUrl, isOwnUrl } from './own-url.ts';
import { isPermitted } from './permissions.ts';

type Log = (line: string) => void;

/** Keeps a page inside the app: no other origin, no second window, no embedded web view, nothing handed to the system. */
export function guardContents(contents: WebContents, log: Log): void {
  function stayUnless(allowed: boolean, event: { preventDefault: () => void }, what: string): void {
    if (allowed) return;
    event.preventDefault();
    log(`${what} was refused`);
  }
  contents.on('will-navigate', (event) => stayUnless(isOwnUrl(event.url), event, 'leaving the app'));
  contents.on('will-redirect', (event) => stayUnless(mayShow(event), event, 'a redirect out of the app'));
  contents.on('will-frame-navigate', (event) => stayUnless(mayShow(event), event, 'a foreign page in a frame'));
  contents.on('will-attach-webview', (event) => stayUnless(false, event, 'a web view'));
  contents.setWindowOpenHandler(() => {
    log('a second window was refused');
    return { action: 'deny' };
  });
}

/** A window shows our pages only; a frame also a paper the page has made. */
function mayShow({ url, isMainFrame }: { readonly url: string; readonly isMainFrame: boolean }): boolean {
  return isMainFrame ? isOwnUrl(url) : isOwnFrameUrl(url);
}

/** Denies every permission that is not in the table: without handlers, Electron grants. */
export function guardSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, answer, details) => {
    answer(isPermitted(permission, details.requestingUrl, details.isMainFrame));
  });
  session.setPermissionCheckHandler((_contents, permission, requestingOrigin, details) =>
    isPermitted(permission, requestingOrigin, details.isMainFrame),
  );
}
