import { completeStep, completeSteps } from '../support/hub/complete-steps.ts';
import { stepOf } from '../support/hub/led-case.ts';
import { caseStepWords } from '#shared/i18n/case-steps.ts';
import { customerWords } from '#shared/i18n/customer.ts';
import { errorWords } from '#shared/i18n/errors.ts';
import { expectAccessible } from '../support/e2e/accessible.ts';
import { writeName } from '../support/e2e/customer-screen.ts';
import { keptOn, wordsKeptOn } from '../support/e2e/tablet-memory.ts';
import { say } from '../support/e2e/words.ts';
import { picture } from '../support/e2e/picture.ts';
import { expect, signIn } from '../support/e2e/stations.ts';
import { test } from '../support/e2e/device.ts';
import {
  atHub,
  beginAtPlace,
  button,
  cameraPhoto,
  choosePhotos,
  goTo,
  noteDefect,
  openHome,
  readMeter,
  readMeters,
  roomFine,
  waitsForInspection,
  whereItIs,
  words,
} from '../support/e2e/tablet.ts';

const panel = say(caseStepWords);
const sum = (times: ReadonlyMap<string, number>) => [...times.values()].reduce((all, one) => all + one, 0);

test('an inspection of 40 findings and 12 photos without network, reloaded and crashed on the way, reaches the hub whole and once', async ({
  house,
  switchOn,
}) => {
  test.setTimeout(240_000);
  const [family] = await house.families(1);
  if (!family) throw new Error('no family');
  const caseId = await waitsForInspection(house, family);
  const tablet = await switchOn();
  const first = await tablet.open();
  await signIn(first, 'guide01');
  await beginAtPlace(first, '1 号陪同');
  await openHome(first, family.label);
  const photos = await Promise.all(Array.from({ length: 12 }, (_, number) => cameraPhoto(first, number)));
  await expect.poll(() => first.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true);

  // The lift has no signal, nor has the home.
  await tablet.setOffline(true);
  await house.kill();
  await roomFine(first, '玄关');
  await roomFine(first, '客厅／起居室');
  await expect(whereItIs(first)).toHaveText(words('keptHere', { count: 14 }));
  await first.reload();
  await expect(whereItIs(first)).toHaveText(words('keptHere', { count: 14 }));
  await openHome(first, family.label);
  await roomFine(first, '餐厅');
  await roomFine(first, '主卧');
  const defects = [
    { part: '瓷砖', problem: '空鼓', note: '左侧第三块' },
    { part: '防水／渗漏', problem: '渗漏', note: '' },
    { part: '外窗', problem: '污染划伤', note: '' },
    { part: '排水／地漏', problem: '堵塞', note: '' },
  ];
  for (const [index, { part, problem, note }] of defects.entries()) {
    const shots = photos.slice(index * 3, index * 3 + 3);
    await noteDefect(first, { room: '厨房', part, problem }, { photos: shots, note });
  }
  await expect(whereItIs(first)).toHaveText(words('keptHere', { count: 27 + 4 + 12 }));

  await tablet.die();
  const second = await tablet.open();
  await expect(whereItIs(second)).toHaveText(words('keptHere', { count: 43 }));
  await openHome(second, family.label);
  await roomFine(second, '厨房');
  await goTo(second, words('meters'));
  for (const [meter, reading] of [
    ['水表', '3.2'],
    ['电表', '118'],
    ['燃气表', '0'],
  ] as const) {
    await readMeter(second, meter, reading);
  }
  await expect(whereItIs(second)).toHaveText(words('keptHere', { count: 52 }));

  await goTo(second, words('conclusion'));
  await second.getByLabel(words('familyWords')).fill('修好了再收');

  await house.restart();
  await tablet.setOffline(false);
  // The hub is back, but what is being typed does not give way to a page that asks for a PIN.
  await expect(second.getByText(words('hubIsBack'))).toBeVisible();
  await expect(second.getByLabel(words('familyWords'))).toHaveValue('修好了再收');
  await second.getByRole('button', { name: words('backToList') }).tap();
  await signIn(second, 'guide01');
  await expect(whereItIs(second)).toHaveText(words('allSent'), { timeout: 60_000 });

  const { inspection, files } = await atHub(house, caseId);
  expect(inspection).toHaveLength(40);
  const places = inspection.map(({ item }) => (item.kind === 'meter' ? item.meter : `${item.room} ${item.part}`));
  expect(new Set(places).size).toBe(40);
  expect(files).toHaveLength(12);
  expect(
    files.every(({ width, height, mediaType }) => width === 1600 && height === 1200 && mediaType === 'image/jpeg'),
  ).toBe(true);
  const shown = inspection.flatMap(({ item }) => (item.kind === 'defect' ? item.photos : []));
  expect(shown.toSorted()).toEqual(files.map(({ id }) => id as string).toSorted());
  expect(inspection.filter(({ item }) => item.kind === 'defect' && item.note === '左侧第三块')).toHaveLength(1);
});

test('every view of the tablet can be read and reached, and is pictured at its size', async ({ house, station }) => {
  test.setTimeout(240_000);
  const families = await house.families(3);
  const [family] = families;
  if (!family) throw new Error('no family');
  const caseId = await waitsForInspection(house, family);
  const page = await station('guide', { login: 'guide01' });
  const show = async (name: string) => {
    await picture(page, `guide-${name}`);
    await expectAccessible(page, name);
  };
  await expect(button(page, '1 号陪同')).toBeVisible();
  await show('places');
  await beginAtPlace(page, '1 号陪同');
  await expect(page.getByRole('button', { name: family.label })).toContainText('之后结算');
  await show('households');
  await openHome(page, family.label);
  await show('room');
  await button(page, words('wholeRoomFine')).tap();
  await goTo(page, '厨房');
  await button(page.getByRole('listitem').filter({ hasText: '瓷砖' }), words('defect')).tap();
  await show('problem');
  await button(page, '空鼓').tap();
  const sheet = page.getByRole('region', { name: words('defect') });
  await choosePhotos(sheet, [await cameraPhoto(page, 1), await cameraPhoto(page, 5)]);
  await sheet.getByLabel(words('note')).fill('左侧第三块');
  await show('defect');
  await sheet
    .getByLabel(words('photos'), { exact: true })
    .setInputFiles({ name: 'plan.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7') });
  await expect(page.getByText(words('notAPhoto'))).toBeVisible();
  await button(sheet, words('keepDefect')).tap();
  await noteDefect(
    page,
    { room: '卫生间', part: '防水／渗漏', problem: '渗漏' },
    { severity: words('severity-affects-use') },
  );
  await show('bathroom');
  await goTo(page, words('findings'));
  await expect(whereItIs(page)).toHaveText(words('allSent'));
  await show('findings');

  // What was said of a defect can be changed while the inspection is open.
  await button(page.getByRole('listitem').filter({ hasText: '瓷砖' }), words('change')).tap();
  await expect(sheet.getByLabel(words('note'))).toHaveValue('左侧第三块');
  await button(sheet, words('severity-safety')).tap();
  await show('change');
  await button(sheet, words('changeDefect')).tap();
  await expect(page.getByRole('listitem').filter({ hasText: '瓷砖' })).toContainText(words('severity-safety'));

  await readMeters(page);
  await show('meters');
  await goTo(page, words('conclusion'));
  await show('conclusion-early');
  for (const room of ['次卧（二）', '卫生间（二）']) {
    await goTo(page, room);
    await button(page, words('thereIsNone')).tap();
  }
  await show('absent');
  const others = ['客厅／起居室', '餐厅', '主卧', '次卧', '厨房', '卫生间', '阳台', '过道', '设备平台', '公共部位'];
  for (const room of others) await roomFine(page, room);
  await goTo(page, words('conclusion'));
  await page.getByLabel(words('familyWords')).fill('修好了再收');
  await show('conclusion');
  await button(page, words('otherLanguage')).tap();
  await show('conclusion-en');
  await button(page, '中文').tap();
  await button(page, words('conclusion-accept-after-repair')).tap();
  await expect(
    page.getByText(words('settledAs', { conclusion: words('conclusion-accept-after-repair') })),
  ).toBeVisible();
  await show('settled');
  const { inspection, stages } = await atHub(house, caseId);
  expect(stages.flatMap(({ steps }) => steps).find(({ id }) => id === 'inspect')).toMatchObject({
    state: 'done',
    words: null,
  });
  expect(inspection.filter(({ item }) => item.kind === 'defect')).toHaveLength(2);
  await button(page, words('backToList')).tap();
  await button(page, words('stageDone')).tap();
  await expect(page.getByRole('alert')).toContainText(words('missingHint'));
  await show('not-yet-signed');

  // Signed on the tablet in the home itself, the stage is done from there.
  await button(page, words('openSteps')).tap();
  const list = page.getByRole('navigation', { name: words('steps') });
  await list.getByRole('button', { name: '签署验房记录' }).tap();
  const signing = page.getByRole('region', { name: '签署验房记录' });
  await signing.getByRole('button', { name: panel('paperMake') }).tap();
  await show('signing');
  await button(signing, panel('signHere')).tap();
  await show('sign-here');
  await writeName(page);
  await button(page, say(customerWords)('padConfirm')).tap();
  await expect(signing.getByRole('listitem').filter({ hasText: '已签' })).toBeVisible();
  await button(signing, words('completeStep', { step: '签署验房记录' })).tap();
  await expect(list.getByRole('button', { name: '签署验房记录' })).toContainText(words('step-done'));
  await button(page, words('backToList')).tap();
  await button(page, words('stageDone')).tap();
  await expect(page.getByText(words('nobody'))).toBeVisible();
});

test('a visitor without an appointment is received on the tablet, step by step, to the farewell', async ({
  house,
  station,
}) => {
  test.setTimeout(240_000);
  const page = await station('guide', { login: 'guide02' });
  const show = async (name: string) => {
    await picture(page, `guide-${name}`);
    await expectAccessible(page, name);
  };
  await button(page, words('receive')).tap();
  await page.getByLabel(words('visitorName')).fill('贺女士');
  await show('receive');
  await button(page, words('receiveGo')).tap();
  const list = page.getByRole('navigation', { name: words('steps') });
  await expect(list).toBeVisible();
  await show('reception');
  const supervisor = await house.as('supervisor');
  const [visit] = (await supervisor.cases({ query: { state: 'open' } })).items;
  if (!visit) throw new Error('no case was opened');
  expect(visit).toMatchObject({ purpose: 'reception', escort: { name: '陪同 02' } });

  // The form is filled in by hand here, the rest as the hub's own tests do it.
  await completeStep(supervisor, await atHub(house, visit.id), stepOf(await atHub(house, visit.id), 'greeting'));
  await list.getByRole('button', { name: '来访登记' }).tap();
  const form = page.getByRole('region', { name: '来访登记' });
  await button(form, words('completeStep', { step: '来访登记' })).tap();
  await expect(page.getByRole('alert').filter({ hasText: '还缺' })).toBeVisible();
  await show('reception-missing');
  await form.getByLabel('接待人（置业顾问）').fill('陪同 02');
  await form.getByRole('button', { name: '路过' }).tap();
  await button(form, words('completeStep', { step: '来访登记' })).tap();
  await expect(list.getByRole('button', { name: '来访登记' })).toContainText(words('step-done'));
  const [stage] = (await atHub(house, visit.id)).stages;
  if (!stage) throw new Error('no stage');
  await completeSteps(supervisor, visit.id, stage.stageId);
  await button(page, words('receptionDone')).tap();
  await expect(button(page, words('receive'))).toBeVisible();
  expect((await atHub(house, visit.id)).state).toBe('done');
});

test('what the hub does not take stays on the tablet with its reason, through a reload, until it is taken', async ({
  house,
  station,
}) => {
  test.setTimeout(240_000);
  const [family] = await house.families(1);
  if (!family) throw new Error('no family');
  const caseId = await waitsForInspection(house, family);
  const page = await station('guide', { login: 'guide01' });
  await beginAtPlace(page, '1 号陪同');
  await openHome(page, family.label);
  await page.context().setOffline(true);
  await roomFine(page, '玄关');
  await expect(whereItIs(page)).toHaveText(words('keptHere', { count: 6 }));
  // A colleague with a tablet of their own was quicker.
  const supervisor = await house.as('supervisor');
  const before = await completeStep(
    supervisor,
    await atHub(house, caseId),
    stepOf(await atHub(house, caseId), 'inspect'),
  );
  await page.context().setOffline(false);

  const refused = button(page, words('refused', { count: 6 }));
  await refused.tap();
  const list = page.getByRole('region', { name: words('refused', { count: 6 }) });
  await expect(list.getByRole('listitem').first()).toContainText('玄关 · 入户门 · 完好');
  await expect(list).toContainText(errorWords['zh-CN']['step-settled']);
  await expect(list).toContainText(words('refusedSettled'));
  await picture(page, 'guide-refused');
  await expectAccessible(page, 'refused');
  await page.reload();
  await refused.tap();
  let answers = 0;
  const heardAll = page.waitForEvent(
    'response',
    (answer) => answer.url().includes('/inspect/items/') && ++answers === 6,
  );
  await button(list, words('tryAgain')).tap();
  await heardAll;
  await expect(list.getByRole('listitem')).toHaveCount(6);
  expect((await atHub(house, caseId)).inspection).toHaveLength(before.inspection.length);

  await supervisor.reopenStep({ params: { id: caseId, stepId: 'inspect' }, body: { reason: '还有一位同事的记录' } });
  await button(list, words('tryAgain')).tap();
  await expect(whereItIs(page)).toHaveText(words('allSent'));
  expect((await atHub(house, caseId)).inspection).toHaveLength(before.inspection.length + 6);
});

test('findings whose answers are lost are sent again and kept once; of two tabs only one sends', async ({
  house,
  station,
}) => {
  test.setTimeout(240_000);
  const [family] = await house.families(1);
  if (!family) throw new Error('no family');
  const caseId = await waitsForInspection(house, family);
  const page = await station('guide', { login: 'guide01' });
  const context = page.context();
  await beginAtPlace(page, '1 号陪同');
  await openHome(page, family.label);
  const heard = new Map<string, number>();
  let slow: Promise<void> = Promise.resolve();
  let line: 'up' | 'loses answers' | 'down' = 'loses answers';
  await context.route(/\/steps\/inspect\/items\//, async (route) => {
    if (line === 'down') return route.abort('internetdisconnected');
    const times = (heard.get(route.request().url()) ?? 0) + 1;
    heard.set(route.request().url(), times);
    await slow;
    const answer = await route.fetch();
    return line === 'loses answers' && times === 1
      ? route.abort('connectionreset')
      : route.fulfill({ response: answer });
  });
  await roomFine(page, '玄关');
  await expect.poll(() => [...heard.values()], { timeout: 60_000 }).toEqual([2, 2, 2, 2, 2, 2]);
  await expect(whereItIs(page)).toHaveText(words('allSent'));
  expect((await atHub(house, caseId)).inspection).toHaveLength(6);

  line = 'down';
  heard.clear();
  await roomFine(page, '客厅／起居室');
  await roomFine(page, '主卧');
  await expect(whereItIs(page)).toHaveText(words('keptHere', { count: 16 }));
  const second = await context.newPage();
  await second.goto(`${house.url}/guide`);
  await signIn(second, 'guide01');
  await expect(whereItIs(second)).toHaveText(words('keptHere', { count: 16 }));

  // The line is back for both at once, and slow: one of them sends, the other waits its turn.
  line = 'up';
  let release: () => void = () => undefined;
  slow = new Promise((resolve) => (release = resolve));
  for (const tab of [page, second]) await tab.evaluate(() => dispatchEvent(new Event('online')));
  const waiting = () => page.evaluate(async () => (await navigator.locks.query()).pending?.length ?? 0);
  await expect.poll(async () => heard.size > 0 && sum(heard) + (await waiting()) >= 2).toBe(true);
  expect(sum(heard)).toBe(1);
  release();
  await expect(whereItIs(second)).toHaveText(words('allSent'));
  await expect(whereItIs(page)).toHaveText(words('allSent'));
  expect(heard.size).toBe(16);
  expect(new Set(heard.values())).toEqual(new Set([1]));
  const { items } = await (await house.as('supervisor')).journal({ query: { limit: 5000 } });
  expect(items.filter(({ type }) => type === 'inspection.item-kept')).toHaveLength(22);
  expect((await atHub(house, caseId)).inspection).toHaveLength(22);
});

test('a tablet forgets its homes when the guide signs out, and what nobody looked at for a day', async ({
  house,
  station,
}) => {
  test.setTimeout(180_000);
  const [family] = await house.families(1);
  if (!family) throw new Error('no family');
  const caseId = await waitsForInspection(house, family);
  const supervisor = await house.as('supervisor');
  const guide = (await supervisor.staff({})).items.find(({ login }) => login === 'guide03');
  if (!guide) throw new Error('no such guide');
  const { version } = await atHub(house, caseId);
  await supervisor.setEscort({ params: { id: caseId }, body: { version, staffId: guide.id } });
  const page = await station('guide', { login: 'guide03' });
  const home = page.getByRole('button', { name: family.label });
  await expect(home).toBeVisible();
  await expect.poll(() => keptOn(page)).toEqual({ homes: 1, photos: 0, lines: 1 });
  expect(await wordsKeptOn(page)).not.toContain(family.owner);
  await button(page, words('signOut')).tap();
  await signIn(page, 'guide04');
  await expect(page.getByText(words('nobody'))).toBeVisible();
  expect(await keptOn(page)).toEqual({ homes: 0, photos: 0, lines: 0 });

  await button(page, words('signOut')).tap();
  await signIn(page, 'guide03');
  await expect.poll(() => keptOn(page)).toEqual({ homes: 1, photos: 0, lines: 1 });
  await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true);
  await house.kill();
  await page.clock.install({ time: Date.now() + 25 * 3_600_000 });
  await page.reload();
  await expect(page.getByText(words('nobody'))).toBeVisible();
  expect(await keptOn(page)).toEqual({ homes: 0, photos: 0, lines: 0 });
});
