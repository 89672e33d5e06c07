import { afterEach, beforeEach, expect, test } from 'vitest';
import { refusalOf } from '../../support/hub/clients.ts';
import { type HandoverSite, openHandoverSite, stage } from '../../support/hub/handover-site.ts';

let site: HandoverSite;
beforeEach(async () => {
  site = await openHandoverSite();
});
afterEach(() => site.close());

const office = () => site.client('supervisor');

test('come in pages, with how many there are in all and in each state', async () => {
  for (let unit = 1; unit <= 7; unit++) {
    await office().openCase({ body: { flowId: 'handover', unitId: site.unit(unit) } });
  }
  const first = await office().cases({ query: { limit: 3 } });
  const [one] = first.items;
  if (!one) throw new Error('no case');
  await office().withdrawCase({ params: { id: one.id }, body: { version: 0, reason: '重复开单' } });
  const pages = await Promise.all(
    [0, 3, 6].map((offset) => office().cases({ query: { state: 'open', limit: 3, offset } })),
  );
  expect(pages.map(({ items }) => items.length)).toEqual([3, 3, 0]);
  expect(new Set(pages.flatMap(({ items }) => items.map(({ id }) => id))).size).toBe(6);
  for (const { total, byState } of pages) {
    expect(total).toBe(6);
    expect(byState).toEqual({ open: 6, withdrawn: 1, done: 0, refused: 0, deemed: 0 });
  }
});

test('are searched for among those here today as well', async () => {
  await site.handover(1);
  await site.handover(2);
  const { items, total } = await office().cases({ query: { today: true, query: '卢望舒' } });
  expect(total).toBe(1);
  expect(items).toMatchObject([{ home: expect.stringContaining('0201') as unknown }]);
  expect((await office().cases({ query: { today: true, query: '郑清扬' } })).total).toBe(1);
  expect((await office().cases({ query: { today: true, query: '欧阳知微' } })).total).toBe(0);
});

test('say at which desk a family is, which step comes next, and where it goes afterwards', async () => {
  await site.handover(1);
  await site.open('clerk', 1, 'papers');
  await site.serveNext('clerk', 1);
  const [one] = (await office().cases({ query: { today: true } })).items;
  expect(one).toMatchObject({
    deskName: '1号',
    deskNameEn: 'Desk 1',
    stage: { stageId: stage('papers') },
    next: { zh: '签到，领取流转单' },
    nextStage: {
      stageId: stage('notices'),
      name: { zh: '公示与面积确认' },
      waitMinutes: expect.any(Number) as unknown,
    },
    toClose: 0,
  });
});

test('tell what a supervisor decided and why, to supervisors only', async () => {
  const ticket = await site.handover(1);
  await site.open('clerk', 1, 'papers');
  await site.open('otherClerk', 2, 'papers');
  await site.serveNext('clerk', 1);
  const [one] = (await office().cases({ query: { today: true } })).items;
  if (!one) throw new Error('no case');
  const params = { id: one.id };
  const { version } = await office().case({ params });
  const waived = await office().waiveStep({
    params: { ...params, stepId: 'sign-in' },
    body: { version, reason: '补打' },
  });
  const { items } = await office().staff({});
  const guide = items.find(({ login }) => login === 'guide');
  if (!guide) throw new Error('no guide');
  await office().setEscort({ params, body: { version: waived.version, staffId: guide.id, reason: '换人陪同' } });
  await office().handOver({ params: { id: ticket.id }, body: { deskId: site.desk(2), reason: '一号窗口暂停' } });
  const { items: decided } = await office().caseDecisions({ params });
  expect(decided).toMatchObject([
    { what: 'desk', reason: '一号窗口暂停', to: { zh: '2号', en: 'Desk 2' } },
    { what: 'escort', reason: '换人陪同', to: { zh: 'guide' } },
    { what: 'waived', reason: '补打', stepId: 'sign-in', staffName: 'supervisor' },
  ]);
  expect(await refusalOf(site.client('clerk').caseDecisions({ params }))).toBe('403 not-allowed');
});

test('visitors without a home are listed masked and found by name or phone; who opens the name is written down', async () => {
  const greet = (name: string, phone: string | null) =>
    site.client('guide').openCase({ body: { flowId: 'reception', visitor: { name, phone } } });
  const { id } = await greet('尉迟明月', '138 0013 7788');
  await greet('公孙远', null);
  await site.handover(1);
  const found = async (query: string) => (await office().cases({ query: { query } })).items;
  for (const query of ['尉迟', '明月', '7788']) {
    expect(await found(query)).toMatchObject([
      { id, home: null, owners: [expect.stringMatching(/^尉[^明月]*\*$/) as unknown] },
    ]);
  }
  expect((await office().cases({ query: { today: true, query: '公孙远' } })).total).toBe(1);
  expect(await found('没有这个人')).toEqual([]);
  expect(await office().openCasePeople({ params: { id } })).toMatchObject({
    owners: [{ name: '尉迟明月' }],
    phone: '138 0013 7788',
  });
  const { items } = await office().journal({ query: { subject: id, limit: 20 } });
  expect(items.map(({ type }) => type)).toContain('case.people-opened');
});
