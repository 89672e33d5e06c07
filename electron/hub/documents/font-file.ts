import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

/** The two weights every paper is set in. */
export type Weight = 'regular' | 'bold';

const fontFiles: Readonly<Record<Weight, { readonly folder: string; readonly file: string }>> = {
  regular: { folder: '400Regular', file: 'NotoSansSC_400Regular.ttf' },
  bold: { folder: '700Bold', file: 'NotoSansSC_700Bold.ttf' },
};

/** Where a weight of Noto Sans SC lies: `dist/fonts` beside the built hub, else the package it comes from. */
export function fontFile(weight: Weight): string {
  const { folder, file } = fontFiles[weight];
  const built = import.meta.url.endsWith('.ts') ? [] : [`../fonts/${file}`, `../../fonts/${file}`];
  const beside = built.map((path) => fileURLToPath(new URL(path, import.meta.url))).find((path) => existsSync(path));
  return beside ?? createRequire(import.meta.url).resolve(`@expo-google-fonts/noto-sans-sc/${folder}/${file}`);
}
