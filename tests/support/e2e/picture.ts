import { mkdirSync, readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect } from './stations.ts';

/** Where pictures of the screens go. */
export const folder = 'tests/artifacts/screens';

/** A picture of the page as it stands, once its letters are drawn. */
export async function picture(page: Page, name: string): Promise<void> {
  await page.evaluate(() => document.fonts.ready);
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: `${folder}/${name}.png`, animations: 'disabled' });
  const { width, height } = page.viewportSize() ?? { width: 0, height: 0 };
  // Nothing is cut off at the side of any screen.
  expect(await page.evaluate(() => document.documentElement.scrollWidth), name).toBeLessThanOrEqual(width);
  expect(readFileSync(`${folder}/${name}.png`).length, name).toBeGreaterThan(height);
}
