import { expect, signIn } from '../support/e2e/stations.ts';
import { test } from '../support/e2e/tablet-device.ts';
import {
  atHub,
  beginAtPlace,
  cameraPhoto,
  goTo,
  noteDefect,
  openHome,
  readMeter,
  roomFine,
  waitsForInspection,
  whereItIs,
  words,
} from '../support/e2e/tablet.ts';

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
  await roomFine(first, '客厅');
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

  await house.restart();
  await tablet.setOffline(false);
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
