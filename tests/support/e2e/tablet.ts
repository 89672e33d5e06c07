import { expect, type Locator, type Page } from '@playwright/test';
import { guideWords } from '#shared/i18n/guide.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import type { CaseView } from '#shared/protocol/case-view.ts';
import { completeVisitSteps } from '../hub/complete-steps.ts';
import { counter, type Family, type House, service } from './house.ts';
import { pattern, say } from './words.ts';

export const words = say(guideWords);

/** A family whose papers and notices are done: it waits for somebody to accompany it through its home. */
export async function waitsForInspection(house: House, family: Family): Promise<CaseId> {
  const supervisor = await house.as('supervisor');
  const { id } = await supervisor.issueTicket({ body: { serviceId: service('handover'), unitId: family.unitId } });
  const clerk = await house.staffed('clerk01', counter(1));
  for (const _ of ['papers', 'notices']) {
    await clerk.serveNext();
    await completeVisitSteps(clerk.client, id);
    await clerk.client.completeStage({ params: { id } });
  }
  await clerk.client.closeDesk({ params: { id: counter(1) } });
  const [opened] = (await supervisor.ticketCases({ params: { id } })).items;
  if (!opened) throw new Error('no case was opened');
  return opened.id;
}

/** What the hub knows of a case. */
export async function atHub(house: House, id: CaseId): Promise<CaseView> {
  return (await house.as('supervisor')).case({ params: { id } });
}

/** The guide takes a place, calls the family and begins. */
export async function beginAtPlace(page: Page, place: string): Promise<void> {
  await button(page, place).tap();
  await button(page, words('callNext')).tap();
  await button(page, words('start')).tap();
  await expect(button(page, words('openHome'))).toBeVisible();
}

/** Goes from the list to the inspection of the family that is with the guide. */
export async function openHome(page: Page, label: string): Promise<void> {
  await page.getByRole('button', { name: label }).tap();
  await expect(page.getByRole('heading', { name: label, level: 1 })).toBeVisible();
}

export const button = (where: Page | Locator, name: string) => where.getByRole('button', { name, exact: true });

/** A room, or one of the pages below the rooms. */
export async function goTo(page: Page, name: string): Promise<void> {
  const tab = page.getByRole('navigation').getByRole('button', { name: new RegExp(`^${name}( |$)`) });
  await tab.tap();
  await expect(tab).toHaveAttribute('aria-current', 'true');
}

/** One tap, and every part of the room that was not looked at yet is fine. */
export async function roomFine(page: Page, room: string): Promise<void> {
  await goTo(page, room);
  await page
    .getByRole('button', { name: new RegExp(`^${words('wholeRoomFine')}|${pattern(guideWords, 'restFine').source}`) })
    .tap();
}

/** The line that says where everything recorded is. */
export const whereItIs = (page: Page) => page.getByRole('banner').getByRole('status');

/** Three taps, then what is known of it. */
export async function noteDefect(
  page: Page,
  at: { readonly room: string; readonly part: string; readonly problem: string },
  more: { readonly note?: string; readonly photos?: readonly Buffer[]; readonly severity?: string } = {},
): Promise<void> {
  await goTo(page, at.room);
  await button(page.getByRole('listitem').filter({ hasText: at.part }), words('defect')).tap();
  await button(page, at.problem).tap();
  const sheet = page.getByRole('region', { name: words('defect') });
  if (more.severity) await button(sheet, more.severity).tap();
  if (more.note) await sheet.getByLabel(words('note')).fill(more.note);
  if (more.photos) await choosePhotos(sheet, more.photos);
  await button(sheet, words('keepDefect')).tap();
  await expect(sheet).toBeHidden();
}

/** Takes photos and waits until each is shown, scaled. */
export async function choosePhotos(where: Locator, photos: readonly Buffer[]): Promise<void> {
  await where
    .getByLabel(words('photos'), { exact: true })
    .setInputFiles(photos.map((buffer, index) => ({ name: `IMG_${index}.jpg`, mimeType: 'image/jpeg', buffer })));
  await expect(where.getByRole('img')).toHaveCount(photos.length);
}

/** Goes through every room and meter: what nobody objected to is fine, two rooms the home does not have. */
export async function lookAtTheRest(page: Page, absent: readonly string[], rooms: readonly string[]): Promise<void> {
  for (const room of absent) {
    await goTo(page, room);
    await button(page, words('thereIsNone')).tap();
  }
  for (const room of rooms) await roomFine(page, room);
  await readMeters(page);
}

/** Goes to the meters and reads all four. */
export async function readMeters(page: Page): Promise<void> {
  await goTo(page, words('meters'));
  for (const [meter, reading] of [
    ['水表', '3.2'],
    ['电表', '118'],
    ['燃气表', '0'],
    ['热量表', '0'],
  ] as const) {
    await readMeter(page, meter, reading);
  }
}

/** Reads a meter. */
export async function readMeter(page: Page, meter: string, reading: string): Promise<void> {
  const row = page.getByRole('listitem').filter({ hasText: meter });
  await row.getByLabel(pattern(guideWords, 'reading')).fill(reading);
  await button(row, words('keepReading')).tap();
}

/** A photo as a camera makes it: larger than is sent, each with a colour of its own. */
export async function cameraPhoto(page: Page, number: number): Promise<Buffer> {
  const bytes = await page.evaluate(async (hue) => {
    const canvas = document.createElement('canvas');
    canvas.width = 4000;
    canvas.height = 3000;
    const context = canvas.getContext('2d');
    if (!context) throw new Error('no canvas');
    context.fillStyle = `hsl(${hue} 40% 60%)`;
    context.fillRect(0, 0, 4000, 3000);
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', 0.9));
    return [...new Uint8Array((await blob?.arrayBuffer()) ?? new ArrayBuffer(0))];
  }, number * 29);
  return Buffer.from(bytes);
}
