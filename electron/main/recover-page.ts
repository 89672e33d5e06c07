import type { BrowserWindow } from 'electron';
import { afterCrash } from './crash-recovery.ts';
import { answerHang } from './lockdown/page-health.ts';
import { appOrigin } from './own-url.ts';
import { staticPrefix } from './resolve-request.ts';

const restingPage = `${appOrigin}${staticPrefix}please-see-reception.html`;

/** Brings a station back when its page's process dies or hangs: no screen stays white. */
export function recoverPage(
  window: BrowserWindow,
  { page, unattended }: { readonly page: string; readonly unattended: boolean },
  log: (line: string) => void,
): void {
  let crashes: readonly number[] = [];
  let next: NodeJS.Timeout | undefined;
  let hanging: NodeJS.Timeout | undefined;

  function show(url: string): void {
    if (window.isDestroyed()) return;
    window.loadURL(url).catch((error: unknown) => log(`a page did not load: ${String(error)}`));
  }

  window.webContents.on('render-process-gone', (_event, details) => {
    if (details.reason === 'clean-exit') return;
    const now = Date.now();
    crashes = [...crashes, now].slice(-10);
    const recovery = afterCrash(crashes, now);
    log(`a page's process ended (${details.reason}): ${recovery.kind}, again in ${recovery.delayMs} ms`);
    if (recovery.kind === 'rest') show(restingPage);
    clearTimeout(hanging);
    clearTimeout(next);
    next = setTimeout(show, recovery.delayMs, page);
  });
  window.on('unresponsive', () => {
    const answer = answerHang(unattended);
    log(`a page does not answer: ${answer.kind}`);
    clearTimeout(hanging);
    if (answer.kind === 'end-page') {
      hanging = setTimeout(() => window.webContents.forcefullyCrashRenderer(), answer.afterMs);
    }
  });
  window.on('responsive', () => clearTimeout(hanging));
  window.on('closed', () => {
    clearTimeout(next);
    clearTimeout(hanging);
  });
}
