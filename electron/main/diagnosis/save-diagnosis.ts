import { writeFile } from 'node:fs/promises';
import type { Dialog } from 'electron';
import type { DiagnosisSaved } from '#shared/bridge/bridge.ts';
import type { Log } from '../log.ts';

/** Asks where to, then writes the diagnosis there. */
export async function saveDiagnosis(
  dialog: Pick<Dialog, 'showSaveDialog'>,
  make: () => Promise<Uint8Array>,
  now: Date,
  log: Log,
): Promise<DiagnosisSaved> {
  try {
    const defaultPath = `keyturn-station-${now.toISOString().slice(0, 10)}.zip`;
    const { canceled, filePath } = await dialog.showSaveDialog({
      defaultPath,
      filters: [{ name: 'ZIP', extensions: ['zip'] }],
    });
    if (canceled || filePath === '') return 'cancelled';
    await writeFile(filePath, await make(), { mode: 0o600 });
    return 'saved';
  } catch (error) {
    log(`the diagnosis could not be saved: ${String(error)}`);
    return 'failed';
  }
}
