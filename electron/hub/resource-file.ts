import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Folders the hub's resources may lie in: beside the sources, beside dist, or in the installed app. */
const roots = ['../../resources', '../resources', '../../../resources'].map((path) =>
  fileURLToPath(new URL(path, import.meta.url)),
);

/** The path of a file that comes with the product. Throws when it is missing: the installation is broken then. */
export function resourceFile(...parts: readonly string[]): string {
  const found = roots.map((root) => join(root, ...parts)).find((path) => existsSync(path));
  if (!found) throw new Error(`missing resource ${parts.join('/')}`);
  return found;
}
