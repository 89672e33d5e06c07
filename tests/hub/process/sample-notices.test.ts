import { expect, test } from 'vitest';
import { type RunningHub, startHub } from '../../support/hub/start-hub.ts';

/** The titles that anybody can read now. */
const publicTitles = async (hub: RunningHub) =>
  (await hub.client().publicNotices({})).items.map(({ title }) => title.zh);
const onDisplay = ['房地产开发企业资质证书', '营业执照', '房屋建筑工程竣工验收备案表'];

test('a demo site puts its samples on display by itself, also when it was ended over them, and never twice', async () => {
  const begun = await startHub({ demo: true, args: ['--sample-notices'] });
  const { data } = begun;
  await expect.poll(async () => (await publicTitles(begun)).length, { timeout: 60_000 }).toBeGreaterThan(0);
  await begun.kill();

  const again = await startHub({ data, demo: true, args: ['--sample-notices'] });
  await expect.poll(async () => (await publicTitles(again)).length, { timeout: 120_000 }).toBe(9);
  const titles = await publicTitles(again);
  expect(titles).toEqual(expect.arrayContaining(onDisplay));
  expect(new Set(titles).size).toBe(9);
  const supervisor = again.client(await again.signIn('supervisor', '246810'));
  const { required, missing, items } = await supervisor.noticeCompliance({});
  expect(required).toBeGreaterThan(missing);
  expect(items.find(({ kind }) => kind === 'sales-mandate')?.daysLeft).toBe(25);
  const [notice] = (await supervisor.notices({})).items;
  expect(notice?.versions[0]).toMatchObject({ state: 'published', madeByName: '现场主管', file: { fault: null } });
  expect(notice?.versions[0]?.reviews.map(({ byName }) => byName)).toEqual(['公示审核 01', '公示审核 01']);
  await again.stop();
}, 240_000);

test('without being asked to, a demo site shows nothing', async () => {
  const hub = await startHub({ demo: true });
  expect(await publicTitles(hub)).toEqual([]);
  await hub.stop();
});
