// Puts the two weights the papers are set in, and their licence, beside the built hub: dist/fonts/.
import { copyFile, mkdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const from = dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/noto-sans-sc/package.json'));
const to = fileURLToPath(new URL('../dist/fonts/', import.meta.url));
const files = {
  '400Regular/NotoSansSC_400Regular.ttf': 'NotoSansSC_400Regular.ttf',
  '700Bold/NotoSansSC_700Bold.ttf': 'NotoSansSC_700Bold.ttf',
  LICENSE_FONT: 'OFL.txt',
};

export async function copyFonts() {
  await mkdir(to, { recursive: true });
  for (const [source, target] of Object.entries(files)) await copyFile(join(from, source), join(to, target));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await copyFonts();
