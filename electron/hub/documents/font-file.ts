import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

/** The two weights every paper is set in. */
export type Weight = 'regular' | 'bold';
/** The fonts papers are drawn with: Noto Sans SC, and those for the rare characters of names it lacks. */
export type FaceName = Weight | 'rare-regular' | 'rare-bold' | 'rare-serif';

const notoSans = '@expo-google-fonts/noto-sans-sc';
const fontFiles: Readonly<Record<FaceName, string>> = {
  regular: `${notoSans}/400Regular/NotoSansSC_400Regular.ttf`,
  bold: `${notoSans}/700Bold/NotoSansSC_700Bold.ttf`,
  'rare-regular': 'rare-sans-regular.ttf',
  'rare-bold': 'rare-sans-bold.ttf',
  'rare-serif': 'rare-serif.ttf',
};

/** Where a font lies: `dist/fonts` beside the built hub, else the package or the resources it comes from. */
export function fontFile(face: FaceName): string {
  const path = fontFiles[face];
  const file = path.slice(path.lastIndexOf('/') + 1);
  const built = import.meta.url.endsWith('.ts') ? [] : [`../fonts/${file}`, `../../fonts/${file}`];
  const beside = built.map((each) => fileURLToPath(new URL(each, import.meta.url))).find((each) => existsSync(each));
  if (beside !== undefined) return beside;
  if (path === file) return fileURLToPath(new URL(`../../../resources/fonts/${file}`, import.meta.url));
  return createRequire(import.meta.url).resolve(path);
}
