import { expect, type Locator, type Page } from '@playwright/test';
import { kioskWords } from '#shared/i18n/kiosk.ts';
import type { Family } from './house.ts';
import { say } from './words.ts';

const kiosk = say(kioskWords);

/** The page's own buttons, without the header's. */
export const tile = (page: Page, name: string | RegExp): Locator =>
  page.getByRole('main').getByRole('button', { name, exact: true });

/** The big number on the last page. */
export const numberGiven = (page: Page): Locator => page.getByRole('heading', { name: /^[A-HJ-NPR-Z]\d{3,}$/ });

/** Touches the service, then building, floor and room of a home. */
export async function touchHome(page: Page, family: Family, serviceName = '交付办理'): Promise<void> {
  await tile(page, new RegExp(`^${serviceName}`)).tap();
  await expect(page.getByRole('heading', { name: kiosk('chooseBuilding') })).toBeVisible();
  await tile(page, family.building).tap();
  await expect(page.getByRole('heading', { name: kiosk('chooseFloor') })).toBeVisible();
  await tile(page, kiosk('floorTile', { floor: family.floor ?? '' })).tap();
  await expect(page.getByRole('heading', { name: kiosk('chooseRoom') })).toBeVisible();
  await tile(page, family.room).tap();
}

/** Types four digits on the screen's own keys and confirms. */
export async function touchDigits(page: Page, digits: string): Promise<void> {
  await expect(page.getByRole('heading', { name: kiosk('digitsTitle') })).toBeVisible();
  for (const digit of digits) await tile(page, digit).tap();
  await tile(page, kiosk('digitConfirm')).tap();
}

/** A family from the first touch to its number, which is returned. */
export async function checkInAtKiosk(page: Page, family: Family): Promise<string> {
  await touchHome(page, family);
  await tile(page, kiosk('priorityNo')).tap();
  await touchDigits(page, family.last4);
  await expect(numberGiven(page)).toBeVisible();
  return numberGiven(page).innerText();
}
