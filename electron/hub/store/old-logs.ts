import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Log files nothing was written to since; the one in use is among them only where a site stood still for so long. */
export function oldLogs(
  folder: string,
  before: number,
): { readonly id: string; readonly at: number; readonly unitId: null }[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => ({ id: name, at: statSync(join(folder, name)).mtimeMs, unitId: null }))
    .filter(({ at }) => at < before);
}
