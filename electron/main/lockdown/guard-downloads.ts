import type { Session } from 'electron';
import type { ShellRole } from '#shared/bridge/bridge.ts';
import { refusedDownload } from './download-rules.ts';

/** Ends what a station may not save, before anything is written. */
export function guardDownloads(session: Session, role: ShellRole, log: (line: string) => void): void {
  session.on('will-download', (event, item) => {
    const refused = refusedDownload(role, { url: item.getURL(), filename: item.getFilename() });
    if (refused === undefined) return;
    event.preventDefault();
    log(`${role}: a download was refused: ${refused}`);
  });
}
