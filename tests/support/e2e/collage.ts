import { mkdirSync, readFileSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Browser } from '@playwright/test';

type Shown = { readonly name: string; readonly file: string };

/** Where each station hangs on the wall, in pixels of a picture 1600 wide. */
const wall: Readonly<Record<string, string>> = {
  kiosk: 'left: 40px; top: 40px; width: 360px; height: 640px',
  board: 'left: 450px; top: 40px; width: 780px; height: 439px',
  phone: 'left: 1260px; top: 40px; width: 300px; height: 649px',
  desk: 'left: 450px; top: 509px; width: 780px; height: 439px',
  manage: 'left: 810px; top: 978px; width: 750px; height: 416px',
  reception: 'left: 40px; top: 978px; width: 740px; height: 416px',
};

/** Hangs the screens side by side in one picture; its size in bytes. */
export async function collage(browser: Browser, shown: readonly Shown[], path: string): Promise<number> {
  const page = await browser.newPage({ viewport: { width: 1600, height: 1434 } });
  const screens = shown.map(({ name, file }) => {
    const source = `data:image/png;base64,${readFileSync(file).toString('base64')}`;
    return `<img alt="${name}" src="${source}" style="${wall[name] ?? ''}">`;
  });
  await page.setContent(`<style>
      body { margin: 0; background: #efe9dd }
      img { position: absolute; border-radius: 10px; outline: 1px solid #d8cfbd }
    </style>${screens.join('')}`);
  mkdirSync(dirname(path), { recursive: true });
  await page.screenshot({ path });
  await page.close();
  return statSync(path).size;
}
