import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** How the folders begin that hold a paper while it is handed to the spooler. */
export const printFolder = 'keyturn-print-';

/**
 * Removes papers that a machine switched off in the middle of printing left behind: there are names on them. What belongs to another
 * user of the machine stays.
 */
export function removeLeftPapers(temp: string): void {
  for (const name of readdirSync(temp)) {
    if (!name.startsWith(printFolder)) continue;
    try {
      rmSync(join(temp, name), { recursive: true, force: true });
    } catch {
      // Not ours to remove.
    }
  }
}
