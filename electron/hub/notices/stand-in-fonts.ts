import { sep } from 'node:path';
import { GlobalFonts } from '@napi-rs/canvas';
import { fontFile } from '../documents/font-file.ts';

/** The names the viewer falls back to. */
const families = ['sans-serif', 'serif', 'monospace'] as const;

/**
 * Sets text whose font a PDF names but does not bring (宋体 and the like) in the papers' own font, the same on every machine.
 * The fonts are the process's: they are told once, whichever thread asks first.
 */
export function standInFonts(): void {
  for (const family of families) {
    if (GlobalFonts.has(family)) continue;
    for (const weight of ['regular', 'bold'] as const) GlobalFonts.registerFromPath(realPath(fontFile(weight)), family);
  }
}

/** Native code reads files itself and knows nothing of the installed app's archive. */
function realPath(path: string): string {
  return path.replace(`app.asar${sep}`, `app.asar.unpacked${sep}`);
}
