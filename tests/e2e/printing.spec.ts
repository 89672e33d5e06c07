import type { Locator, Page } from '@playwright/test';
import { caseStepWords } from '#shared/i18n/case-steps.ts';
import { kioskPrintingWords } from '#shared/i18n/kiosk-printing.ts';
import { kioskWords } from '#shared/i18n/kiosk.ts';
import { managePrintingWords } from '#shared/i18n/manage-printing.ts';
import { manageWords } from '#shared/i18n/manage.ts';
import { printProgressWords } from '#shared/i18n/print-progress.ts';
import { printerConditionWords, printerWords, printReasonWords, printStateWords } from '#shared/i18n/printing.ts';
import { receptionWords } from '#shared/i18n/reception.ts';
import { expectAccessible } from '../support/e2e/accessible.ts';
import { oneCounter, servedFamily } from '../support/e2e/at-step.ts';
import type { House } from '../support/e2e/house.ts';
import { checkInAtKiosk, numberGiven, tile } from '../support/e2e/kiosk.ts';
import { picture } from '../support/e2e/picture.ts';
import { expect, test } from '../support/e2e/stations.ts';
import { say } from '../support/e2e/words.ts';
import { plugIn, type TicketPrinter } from '../support/printing/ticket-printer.ts';

const kiosk = say(kioskWords);
const kioskEnglish = say(kioskWords, 'en');
const slip = say(kioskPrintingWords);
const english = say(kioskPrintingWords, 'en');
const manage = say(manageWords);
const printing = say(managePrintingWords);
const progress = say(printProgressWords);
const reason = say(printReasonWords);
const reception = say(receptionWords);
const step = say(caseStepWords);
const kind = say(printerWords);

/** Assigns a ticket printer to every station's slips. */
async function assign(house: House, { port }: TicketPrinter): Promise<void> {
  const supervisor = await house.as('supervisor');
  const { id } = await supervisor.createPrinter({
    body: { name: '门口小票机', address: { kind: 'escpos', host: '127.0.0.1', port, widthMm: 80 }, papers: ['slip'] },
  });
  const line = { stationId: null, paper: 'slip', printerId: id, fallbackId: null } as const;
  await supervisor.savePrinterAssignments({ body: { items: [line] } });
}

const printSlip = (page: Page) => tile(page, kiosk('printSlip'));
const numberOn = (printer: TicketPrinter) => printer.slips().map(({ largest }) => largest.text.trim());

test('the kiosk prints by the hub, and says so when paper is out: the number and its code are there all the same', async ({
  house,
  station,
}) => {
  const [first, second] = await house.families(2);
  if (!first || !second) throw new Error('too few families');
  const printer = await plugIn();
  await assign(house, printer);
  const page = await station('kiosk');
  expect(await checkInAtKiosk(page, first)).toBe('H001');
  await printSlip(page).tap();
  await expect(page.getByText(slip('out'))).toBeVisible();
  expect(numberOn(printer)).toEqual(['H001']);
  await expectAccessible(page, 'slip printed', true);
  await picture(page, 'kiosk-slip-printed');
  await tile(page, kiosk('done')).tap();

  printer.mood.paper = 'out';
  expect(await checkInAtKiosk(page, second)).toBe('H002');
  await printSlip(page).tap();
  const trouble = page.getByRole('alert');
  await expect(trouble).toContainText(slip('trouble-paper-out'));
  await expect(trouble).toContainText(slip('onPhone'));
  await expect(page.getByRole('img', { name: /./ }).or(page.locator('svg')).first()).toBeVisible();
  await expect(printSlip(page)).toHaveCount(0);
  await expect(numberGiven(page)).toHaveText('H002');
  await expectAccessible(page, 'paper out', true);
  await picture(page, 'kiosk-paper-out');

  // Paper is put in: the slip that waited comes out, once.
  printer.mood.paper = 'full';
  await expect(page.getByText(slip('out'))).toBeVisible();
  expect(numberOn(printer)).toEqual(['H001', 'H002']);
  await printer.switchOff();
});

test('in large type and in English nothing of it is cut off, standing or lying', async ({ house, station }) => {
  const [family] = await house.families(1);
  if (!family) throw new Error('nobody is expected');
  const printer = await plugIn();
  printer.mood.paper = 'out';
  await assign(house, printer);
  const page = await station('kiosk');
  await tile(page, kiosk('elderOn')).tap();
  await checkInAtKiosk(page, family);
  await expect(page.getByRole('alert')).toContainText(slip('onPhone'));
  await page.getByRole('button', { name: kiosk('otherLanguage') }).tap();
  await expect(page.getByRole('alert')).toContainText(english('onPhone'));
  for (const [name, size] of [
    ['standing', { width: 1080, height: 1920 }],
    ['lying', { width: 1920, height: 1080 }],
  ] as const) {
    await page.setViewportSize(size);
    await picture(page, `kiosk-paper-out-large-${name}`);
    const bottom = async (part: Locator) => {
      const box = await part.boundingBox();
      return (box?.y ?? 0) + (box?.height ?? Number.POSITIVE_INFINITY);
    };
    const done = tile(page, kioskEnglish('done'));
    const top = (await done.boundingBox())?.y ?? 0;
    expect(await bottom(page.getByRole('alert')), name).toBeLessThanOrEqual(top);
    expect(await bottom(page.getByRole('alert').locator('xpath=../*[1]')), name).toBeLessThanOrEqual(top);
    expect(await bottom(done), name).toBeLessThanOrEqual(size.height);
  }
  await printer.switchOff();
});

test('where nobody can follow by phone, the number is to be noted; a closed cover brings the button back', async ({
  house,
  station,
}) => {
  const [family] = await house.families(1);
  if (!family) throw new Error('nobody is expected');
  const printer = await plugIn();
  printer.mood.cover = 'open';
  await assign(house, printer);
  const supervisor = await house.as('supervisor');
  await expect
    .poll(async () => (await supervisor.printers({})).items.map(({ condition }) => condition))
    .toContain('cover-open');
  const page = await station('kiosk', {
    size: { width: 1920, height: 1080 },
    before: async (page) => {
      await page.route(/\/api\/v1\/(check-ins|tickets)/, async (route) => {
        const answer = await route.fetch();
        await route.fulfill({ response: answer, json: { ...((await answer.json()) as object), phoneUrl: null } });
      });
    },
  });
  expect(await checkInAtKiosk(page, family)).toBe('H001');
  const trouble = page.getByRole('alert');
  await expect(trouble).toContainText(slip('trouble-cover-open'));
  await expect(trouble).toContainText(slip('noteDown', { number: 'H001' }));
  await expect(printSlip(page)).toHaveCount(0);
  await expectAccessible(page, 'cover open', true);
  await picture(page, 'kiosk-cover-open-landscape');
  await printer.switchOff();
});

test('Manage adds a printer, tries it, assigns it, and shows how it is and what waits for it', async ({
  house,
  station,
}) => {
  const printer = await plugIn();
  const page = await station('manage', { login: 'supervisor' });
  await page.getByRole('link', { name: manage('printing'), exact: true }).click();
  await expect(page.getByRole('heading', { name: printing('title'), exact: true })).toBeVisible();
  await page.getByRole('button', { name: printing('addPrinter') }).click();
  const drawer = page.getByRole('dialog');
  await drawer.getByLabel(printing('name')).fill('门口小票机');
  await expect(drawer.getByRole('radio', { name: kind('kind-escpos') })).toBeChecked();
  await drawer.getByLabel(printing('host')).fill('127.0.0.1; reboot');
  await drawer.getByLabel(printing('port')).fill(String(printer.port));
  await drawer.getByRole('button', { name: manage('save') }).click();
  await expect(drawer.getByText(printing('hostRule'))).toBeVisible();
  await drawer.getByLabel(printing('host')).fill('127.0.0.1');
  await expectAccessible(page, 'a new printer');
  await picture(page, 'manage-printer-new');
  await drawer.getByRole('button', { name: manage('save') }).click();
  await expect(drawer).toBeHidden();
  const row = page.getByRole('row').filter({ hasText: `127.0.0.1:${printer.port}` });
  await expect(row).toContainText(say(printerConditionWords)('ready'));

  await row.getByRole('button', { name: printing('testFor', { name: '门口小票机' }) }).click();
  await expect.poll(() => printer.deliveries()).toBe(1);

  // The demo's slips come out of a folder; from now on out of this printer.
  const line = page
    .getByRole('row')
    .filter({ has: page.getByLabel(/第 \d+ 行：打印机/) })
    .filter({ hasText: kind('slip') });
  await line.getByLabel(/第 \d+ 行：打印机/).click();
  await page
    .getByRole('option', { name: '门口小票机' })
    .locator('visible=true')
    .or(page.getByTitle('门口小票机'))
    .last()
    .click();
  await page.getByRole('button', { name: printing('save'), exact: true }).click();
  await expect(page.getByText(printing('saved'))).toBeVisible();
  const supervisor = await house.as('supervisor');
  const { items: printers } = await supervisor.printers({});
  const added = printers.find(({ name }) => name === '门口小票机');
  expect((await supervisor.printerAssignments({})).items).toContainEqual(
    expect.objectContaining({ paper: 'slip', printerId: added?.id }),
  );
  await expectAccessible(page, 'printing');
  await picture(page, 'manage-printing');
  await printer.switchOff();
});

test('what may be on paper is asked; what failed says why and is tried again; a reprint has a reason', async ({
  house,
  station,
}) => {
  const [family] = await house.families(1);
  if (!family) throw new Error('nobody is expected');
  const printer = await plugIn();
  await assign(house, printer);
  const door = await station('reception', { login: 'clerk01' });
  await door.getByLabel(reception('searchLabel')).fill(family.phone);
  await door.getByRole('option').filter({ hasText: family.label }).click();
  await door.getByRole('button', { name: /交付办理/ }).click();

  // The printer falls silent with the slip under way: the reception is asked, and says that nothing came.
  printer.mood.afterwards = 'close-its-half';
  await door.getByRole('button', { name: reception('print'), exact: true }).click();
  await expect(door.getByText(progress('question'))).toBeVisible();
  await expectAccessible(door, 'did it print?');
  await picture(door, 'reception-did-it-print');
  printer.mood.afterwards = 'answer';
  await door.getByRole('button', { name: progress('no') }).click();
  await expect(door.getByText(progress('confirmed', { printer: '门口小票机' }))).toBeVisible();
  expect(printer.deliveries()).toBe(2);

  // Again in doubt; this time the supervisor looks.
  printer.mood.afterwards = 'close-its-half';
  await door.getByRole('button', { name: reception('reprint'), exact: true }).click();
  await expect(door.getByText(progress('question'))).toBeVisible();
  const page = await station('manage', { login: 'supervisor' });
  await page.getByRole('link', { name: manage('printing'), exact: true }).click();
  const questions = page.getByRole('region', { name: printing('questions') });
  await expect(questions).toContainText(printing('slip', { number: 'H001' }));
  await expectAccessible(page, 'questions');
  await picture(page, 'manage-print-questions');
  printer.mood.afterwards = 'answer';
  await questions
    .getByRole('button', { name: printing('yesFor', { what: printing('slip', { number: 'H001' }) }) })
    .click();
  await expect(questions).toHaveCount(0);
  await expect(door.getByText(progress('confirmed', { printer: '门口小票机' }))).toBeVisible();
  expect(printer.deliveries()).toBe(3);

  const jobs = page.getByRole('region', { name: printing('jobs') });
  await jobs.getByText(printing('all'), { exact: true }).click();
  await jobs
    .getByRole('button', { name: printing('reprintFor', { what: printing('slip', { number: 'H001' }) }) })
    .first()
    .click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(printing('reprintReason')).fill('来客丢失');
  await dialog.getByRole('button', { name: printing('reprint') }).click();
  await expect(dialog).toBeHidden();
  await expect(jobs.getByRole('row').filter({ hasText: '来客丢失' })).toContainText(say(printStateWords)('confirmed'));
  expect(printer.slips().at(-1)?.lines.join('\n')).toContain('补打');

  // A test page of a printer that is switched off waits, and says why.
  await printer.switchOff();
  await page.getByRole('button', { name: printing('testFor', { name: '门口小票机' }) }).click();
  const waiting = jobs.getByRole('row').filter({ hasText: printing('testPage') });
  await expect(waiting).toContainText(reason('unreachable'));
  await expect(page.getByRole('row').filter({ hasText: `127.0.0.1:${printer.port}` })).toContainText(
    say(printerConditionWords)('unreachable'),
  );
  await picture(page, 'manage-printing-unreachable');
  await waiting.getByRole('button', { name: printing('cancelFor', { what: printing('testPage') }) }).click();
  await expect(waiting).toContainText(say(printStateWords)('cancelled'));
});

test('a paper of a case is printed at the desk by the queue, and the desk sees it to its end', async ({
  house,
  station,
}) => {
  await oneCounter(house);
  await servedFamily(house, 'papers');
  const page = await station('desk', { login: 'clerk01' });
  await page
    .getByRole('button', { name: step('paperMake') })
    .first()
    .click();
  await page.getByRole('button', { name: step('printPaper'), exact: true }).click();
  await expect(page.getByText(progress('confirmed', { printer: '办公打印机（演示，存为文件）' }))).toBeVisible();
  const supervisor = await house.as('supervisor');
  const [job] = (await supervisor.printJobs({ query: { state: 'all' } })).items;
  expect(job).toMatchObject({ state: 'confirmed', paper: 'a4', source: { kind: 'document' }, repeats: null });
  await expectAccessible(page, 'a paper printed at the desk');
  await picture(page, 'desk-paper-printed');
});
