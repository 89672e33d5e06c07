import { mkdirSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { customerWords } from '#shared/i18n/customer.ts';
import type { CustomerShow } from '#shared/protocol/customer.ts';
import { expectAccessible } from '../support/e2e/accessible.ts';
import { noticeOffice } from '../support/e2e/house-notices.ts';
import { idleHint, seated, writeName } from '../support/e2e/customer-screen.ts';
import { expect, test } from '../support/e2e/stations.ts';
import { say } from '../support/e2e/words.ts';
import { pdfFile } from '../support/notices/pdf-file.ts';
import { checkWhoIsHere, completeVisitSteps } from '../support/hub/complete-steps.ts';

const zh = say(customerWords);
const en = say(customerWords, 'en');
const folder = 'tests/artifacts/screens';

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const title = (page: Page, name: string) => page.getByRole('heading', { level: 1, name, exact: true });

async function picture(page: Page, name: string): Promise<void> {
  await page.evaluate(() => document.fonts.ready);
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: `${folder}/customer-${name}.png`, animations: 'disabled' });
  expect(await page.evaluate(() => document.documentElement.scrollWidth), name).toBeLessThanOrEqual(1280);
  expect(await page.evaluate(() => document.documentElement.scrollHeight), name).toBeLessThanOrEqual(800);
}

/** Both languages and large type, each accessible with a contrast of 7:1; Chinese again in the end. */
async function inEveryForm(page: Page, name: string): Promise<void> {
  await expectAccessible(page, name, true);
  await picture(page, name);
  await button(page, zh('otherLanguage')).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expectAccessible(page, `${name} in English`, true);
  await picture(page, `${name}-en`);
  await button(page, en('otherLanguage')).click();
  await button(page, zh('elderOn')).click();
  await expectAccessible(page, `${name} large`, true);
  await picture(page, `${name}-large`);
  await button(page, zh('elderOff')).click();
}

test('everything a clerk can send is shown, readable in both languages and in large type', async ({
  house,
  station,
}) => {
  test.setTimeout(300_000);
  const beyond = await seated(
    house,
    station,
    ({ contractArea, measuredArea }) => Number(measuredArea ?? 0) > Number(contractArea) * 1.03,
  );
  const { page, show, caseId, step } = beyond;
  await inEveryForm(page, 'idle');

  await show({ kind: 'welcome', caseId });
  await expect(title(page, zh('greeting'))).toBeVisible();
  await inEveryForm(page, 'welcome');

  const explain = await step('explain');
  if (explain.definition.kind !== 'explain') throw new Error('points');
  const [point] = explain.definition.points;
  if (!point) throw new Error('a point');
  await show({ kind: 'point', caseId, stepId: explain.id, pointId: point.id, sentence: 1 });
  await expect(page.locator('[aria-current="true"]')).toHaveText(`${zh('markedNow')}验房和收房，都不用先交税费。`);
  await inEveryForm(page, 'point');

  const kinds = [
    'check-papers',
    'explain',
    'read-notices',
    'confirm-figures',
    'settle',
    'inspect',
    'hand-over-items',
    'voucher',
    'rate',
    'consent',
  ] as const;
  for (const kind of kinds) {
    const { id, definition } = await step(kind);
    await show({ kind: 'step', caseId, stepId: id });
    const own: Partial<Record<typeof kind, string>> = { rate: zh('rateTitle'), consent: zh('consentTitle') };
    await expect(title(page, own[kind] ?? definition.title.zh)).toBeVisible();
    await inEveryForm(page, kind);
  }

  const settle = await step('settle');
  if (settle.definition.kind !== 'settle') throw new Error('a settlement');
  for (const [index, line] of settle.definition.lines.entries()) {
    await show({ kind: 'settlement', caseId, stepId: settle.id, lineId: line.id });
    await expect(title(page, line.name.zh)).toBeVisible();
    if (index < 4) await inEveryForm(page, `line-${line.id}`);
  }
});

test('what is public is opened on the screen notice by notice; of the rest the original is asked for', async ({
  house,
  station,
}) => {
  test.setTimeout(180_000);
  const office = await noticeOffice(house);
  const filing = { title: '竣工验收备案表', titleEn: 'Completion filing' };
  await office.show({ kind: 'completion-filing', ...filing, file: pdfFile({ pages: 2, box: [1191, 842] }) });
  const permit = { title: '建筑工程施工许可证', titleEn: 'Construction permit' };
  await office.show({ kind: 'construction-permit', ...permit, file: pdfFile() });
  await office.show({ kind: 'complaint-channel', title: '投诉渠道', text: '投诉电话：12345' });
  const { page, show, caseId, step } = await seated(house, station);
  const { id, definition } = await step('read-notices');
  if (definition.kind !== 'read-notices') throw new Error('notices');
  await show({ kind: 'step', caseId, stepId: id });
  const open = (name: string) => button(page, zh('noticesOpenLabel', { title: name }));
  await expect(open('竣工验收备案表')).toBeVisible();
  // One of the five project certificates.
  await expect(open('建筑工程施工许可证')).toBeVisible();
  await expect(page.getByText(zh('noticesOriginal'))).toHaveCount(definition.notices.length - 3);
  await inEveryForm(page, 'notices-public');

  await open('竣工验收备案表').click();
  const drawn = page.getByRole('img', { name: /第 1 页，共 2 页/ });
  await expect.poll(() => drawn.evaluate((one: HTMLImageElement) => one.naturalWidth)).toBeGreaterThan(0);
  await inEveryForm(page, 'notice-file');
  await button(page, zh('pageOn')).click();
  await expect(page.getByRole('img', { name: /第 2 页，共 2 页/ })).toBeVisible();
  await button(page, zh('noticesBack')).click();
  await expect(button(page, zh('noticesSeenLabel', { title: '竣工验收备案表' }))).toBeVisible();

  await open('投诉渠道').click();
  await expect(page.getByText('投诉电话：12345')).toBeVisible();
  await inEveryForm(page, 'notice-words');
  await show({ kind: 'welcome', caseId });
  await expect(page.getByText('投诉电话：12345')).toHaveCount(0);
});

test('papers and farewells are shown in every form', async ({ house, station }) => {
  test.setTimeout(300_000);
  const { page, show, caseId, clerk, ticket } = await seated(house, station);
  await checkWhoIsHere(clerk, caseId);
  const paper = await clerk.makeDocument({ body: { kind: 'settlement-statement', caseId } });
  await show({ kind: 'document', documentId: paper.id, page: 1 });
  await expect(page.getByRole('img', { name: /第 1 页/ })).toHaveAttribute('data-drawn', '1');
  await inEveryForm(page, 'document');
  const [signer] = paper.toSign;
  if (!signer) throw new Error('somebody signs');
  await show({ kind: 'sign', documentId: paper.id, signer });
  await expect(title(page, zh('signTitle', { title: paper.title.zh }))).toBeVisible();
  await inEveryForm(page, 'sign');
  await writeName(page);
  await picture(page, 'signed');
  await button(page, zh('padConfirm')).click();
  await expect(title(page, zh('answeredTitle'))).toBeVisible();
  await inEveryForm(page, 'answered');
  await completeVisitSteps(clerk, ticket.id);
  await show({ kind: 'done', caseId });
  await expect(title(page, zh('doneTitle'))).toBeVisible();
  await inEveryForm(page, 'done');
});

test('what the clerk sends is there within a second, and gone when the family leaves', async ({ house, station }) => {
  const { page, show, caseId, clerk, ticket } = await seated(house, station);
  await show({ kind: 'welcome', caseId });
  await expect(page.getByText(ticket.number).first()).toBeVisible({ timeout: 1000 });
  await button(page, zh('otherLanguage')).click();
  await expect(title(page, en('greeting'))).toBeVisible();
  await show(null);
  await expect(idleHint(page, 'en')).toBeVisible({ timeout: 1000 });
  await show({ kind: 'welcome', caseId });
  await expect(title(page, en('greeting'))).toBeVisible({ timeout: 1000 });
  await clerk.hold({ params: { id: ticket.id } });
  await expect(idleHint(page, 'en')).toBeVisible({ timeout: 1000 });
  await expect(page.getByText(ticket.number)).toHaveCount(0);
});

test('a paper is turned page by page, by the family and by the clerk', async ({ house, station }) => {
  const { page, show, caseId, clerk } = await seated(house, station);
  const paper = await clerk.makeDocument({ body: { kind: 'quality-guarantee', caseId } });
  expect(paper.pages).toBeGreaterThan(1);
  const drawn = (number: number) =>
    expect(page.getByRole('img', { name: new RegExp(`第 ${number} 页`) })).toHaveAttribute(
      'data-drawn',
      String(number),
    );
  await show({ kind: 'document', documentId: paper.id, page: 1 });
  await drawn(1);
  await expect(button(page, zh('pageBack'))).toBeDisabled();
  await button(page, zh('pageOn')).click();
  await drawn(2);
  await show({ kind: 'document', documentId: paper.id, page: 1 });
  await drawn(1);
  const small = await page.getByRole('img', { name: /第 1 页/ }).boundingBox();
  await button(page, zh('zoomIn')).click();
  await expect
    .poll(async () => (await page.getByRole('img', { name: /第 1 页/ }).boundingBox())?.width)
    .toBeGreaterThan((small?.width ?? 0) * 1.5);
});

test('a name drawn with the mouse ends in a signed paper', async ({ house, station }) => {
  const { page, show, caseId, clerk } = await seated(house, station);
  await checkWhoIsHere(clerk, caseId);
  const paper = await clerk.makeDocument({ body: { kind: 'settlement-statement', caseId } });
  const [signer] = paper.toSign;
  if (!signer) throw new Error('somebody signs');
  await show({ kind: 'sign', documentId: paper.id, signer });
  await expect(button(page, zh('padConfirm'))).toBeDisabled();
  await writeName(page);
  const strokes = page.getByRole('img', { name: zh('padLabel') }).locator('path');
  await expect(strokes).toHaveCount(5);
  await button(page, zh('padUndo')).click();
  await expect(strokes).toHaveCount(4);
  await button(page, zh('padRedo')).click();
  await expect(strokes).toHaveCount(5);
  await button(page, zh('padClear')).click();
  await expect(strokes).toHaveCount(0);
  await writeName(page);
  await expect(page.getByRole('checkbox', { name: zh('keepTiming') })).not.toBeChecked();
  await button(page, zh('padConfirm')).click();
  await expect(title(page, zh('answeredTitle'))).toBeVisible();
  const signed = await clerk.document({ params: { id: paper.id } });
  expect(signed.signatures).toHaveLength(1);
  expect(signed.signatures[0]?.signer).toEqual(signer);
});

test('a paper that changed before it was signed is refused in words', async ({ house, station }) => {
  const { page, show, now, caseId, clerk } = await seated(house, station);
  await checkWhoIsHere(clerk, caseId);
  const paper = await clerk.makeDocument({ body: { kind: 'settlement-statement', caseId } });
  const [signer] = paper.toSign;
  if (!signer) throw new Error('somebody signs');
  await show({ kind: 'sign', documentId: paper.id, signer });
  await writeName(page);
  const { version, situation } = await now();
  const agent = {
    name: '安代办',
    idType: 'id-card',
    idNumber: '990000198001010011',
    phone: null,
    powers: ['sign'],
    validUntil: null,
  } satisfies typeof situation.agent;
  await clerk.setSituation({ params: { id: caseId }, body: { version, situation: { ...situation, agent } } });
  const newer = await clerk.makeDocument({ body: { kind: 'settlement-statement', caseId } });
  expect(newer.id).not.toBe(paper.id);
  await button(page, zh('padConfirm')).click();
  await expect(page.getByRole('alert')).toHaveText(zh('signChanged'));
  await expect(page.getByText(zh('signLocked'))).toBeVisible();
  await expect(button(page, zh('padConfirm'))).toBeDisabled();
  await expectAccessible(page, 'a changed paper', true);
  await picture(page, 'sign-changed');
});

test('consents are asked one by one, and a refusal is sent like an agreement', async ({ house, station }) => {
  const { page, show, caseId, clerk, ticket, step } = await seated(house, station);
  const consent = await step('consent');
  const send: CustomerShow = { kind: 'consent', caseId, stepId: consent.id };
  await show(send);
  const answer = async (word: 'agree' | 'refuse', at: number) => {
    await expect(page.getByText(zh('consentAt', { at, total: 3 }))).toBeVisible();
    await button(page, zh(word)).click();
  };
  await answer('refuse', 1);
  await answer('agree', 2);
  await answer('refuse', 3);
  await picture(page, 'consent-review');
  await expectAccessible(page, 'the choices', true);
  await button(page, zh('send')).click();
  // Its stage is still to come: said in words, nothing lost.
  await expect(page.getByRole('alert')).toBeVisible();
  await picture(page, 'refused');
  await completeVisitSteps(clerk, ticket.id);
  await clerk.completeStage({ params: { id: ticket.id } });
  const next = await clerk.callNext({ params: { id: ticket.deskId ?? '' } });
  await clerk.start({ params: { id: next?.id ?? '' } });
  await show(send);
  await answer('refuse', 1);
  await answer('agree', 2);
  await answer('refuse', 3);
  await button(page, zh('send')).click();
  await expect(title(page, zh('answeredTitle'))).toBeVisible();
  const { consents } = await clerk.case({ params: { id: caseId } });
  expect(consents.map(({ granted }) => granted)).toEqual([false, true, false]);
});

test('a family rates by touch or by keys alone', async ({ house, station }) => {
  const { page, show, caseId, step } = await seated(house, station);
  const rate = await step('rate');
  await show({ kind: 'rate', caseId, stepId: rate.id });
  const groups = page.getByRole('group').filter({ has: page.getByRole('radio') });
  await expect(groups.first()).toBeVisible();
  const count = await groups.count();
  expect(count).toBeGreaterThan(2);
  await expect(button(page, zh('send'))).toBeDisabled();
  await groups.first().getByRole('radio').first().focus();
  await page.keyboard.press('ArrowRight');
  await expect(groups.first().getByRole('radio', { checked: true })).toHaveValue('2');
  for (let at = 1; at < count; at++) await groups.nth(at).getByRole('radio').nth(3).check();
  await expect(button(page, zh('send'))).toBeEnabled();
  await picture(page, 'rated');
});

test('cut off, the screen says so, keeps what it showed and takes no answer until the hub is back', async ({
  house,
  station,
}) => {
  const { page, show, caseId, clerk } = await seated(house, station);
  await checkWhoIsHere(clerk, caseId);
  const paper = await clerk.makeDocument({ body: { kind: 'settlement-statement', caseId } });
  const [signer] = paper.toSign;
  if (!signer) throw new Error('somebody signs');
  await show({ kind: 'sign', documentId: paper.id, signer });
  await writeName(page);
  await expect(button(page, zh('padConfirm'))).toBeEnabled();
  await house.kill();
  await expect(page.getByRole('alert')).toContainText('连接中断');
  await expect(button(page, zh('padConfirm'))).toBeDisabled();
  await expect(page.getByRole('img', { name: zh('padLabel') }).locator('path')).toHaveCount(5);
  await expectAccessible(page, 'cut off', true);
  await picture(page, 'cut-off');
  await house.restart();
  // The hub forgot what was shown: nothing of a family is left.
  await expect(idleHint(page)).toBeVisible();
});
