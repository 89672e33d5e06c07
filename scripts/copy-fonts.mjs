// Puts the fonts papers are drawn with, and their licences, beside the built hub: dist/fonts/.
import { copyFile, mkdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const notoSans = dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/noto-sans-sc/package.json'));
const rare = fileURLToPath(new URL('../resources/fonts/', import.meta.url));
const to = fileURLToPath(new URL('../dist/fonts/', import.meta.url));
const files = {
  'NotoSansSC_400Regular.ttf': join(notoSans, '400Regular/NotoSansSC_400Regular.ttf'),
  'NotoSansSC_700Bold.ttf': join(notoSans, '700Bold/NotoSansSC_700Bold.ttf'),
  'OFL.txt': join(notoSans, 'LICENSE_FONT'),
  'rare-sans-regular.ttf': join(rare, 'rare-sans-regular.ttf'),
  'rare-sans-bold.ttf': join(rare, 'rare-sans-bold.ttf'),
  'rare-serif.ttf': join(rare, 'rare-serif.ttf'),
  'OFL-rare.txt': join(rare, 'OFL.txt'),
};

export async function copyFonts() {
  await mkdir(to, { recursive: true });
  for (const [target, source] of Object.entries(files)) await copyFile(source, join(to, target));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await copyFonts();
