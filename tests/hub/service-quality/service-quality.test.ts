import { afterEach, beforeEach, expect, test } from 'vitest';
import { unzipSync } from 'fflate';
import type { CalendarDate, StaffId } from '#shared/domain/ids.ts';
import { checkItems } from '#shared/domain/service-quality/check-items.ts';
import { bearer, refusalOf } from '../../support/hub/clients.ts';
import { type HandoverSite, openHandoverSite, pin } from '../../support/hub/handover-site.ts';
import { minuteMs } from '../../support/hub/open-site.ts';

let site: HandoverSite;
let today: CalendarDate;
beforeEach(async () => {
  site = await openHandoverSite();
  today = (await site.client('supervisor').dailyReport({ query: {} })).date as CalendarDate;
});
afterEach(() => site.close());

const office = () => site.client('supervisor');
const look = () => office().serviceQuality({ query: { from: today, to: today } });
const personCalled = async (login: string) =>
  (await office().staff({})).items.find((one) => one.login === login)?.id as StaffId;

test('calls are entered by day and person, the last entry counts, five points off for each one missed (L1)', async () => {
  const staffId = await personCalled('clerk');
  await office().enterQualityCalls({ body: { date: today, staffId, heard: 10, missed: 3 } });
  await office().enterQualityCalls({ body: { date: today, staffId, heard: 12, missed: 1 } });
  const { calls, staff, days } = await look();
  expect(calls).toEqual({ heard: 12, missed: 1, points: -5, share: 92.3 });
  expect(staff).toMatchObject([{ staffId, points: -5, households: 0 }]);
  expect(days).toMatchObject([{ date: today, worked: true, heard: 12, missed: 1 }]);
  const body = { date: '2027-01-01' as CalendarDate, staffId, heard: 1, missed: 0 };
  expect(await refusalOf(office().enterQualityCalls({ body }))).toBe('422 invalid');
  const nobody = { ...body, date: today, staffId: 'stf_nobody' as StaffId };
  expect(await refusalOf(office().enterQualityCalls({ body: nobody }))).toBe('404 not-found');
  const { items } = await office().journal({ query: { type: 'quality.calls' } });
  expect(items.map(({ payload }) => payload)).toEqual([
    { date: today, staffId, heard: 12, missed: 1 },
    { date: today, staffId, heard: 10, missed: 3 },
  ]);
});

test('a leader is told once the group is checked; what is found anew since is told again (L5)', async () => {
  const staffId = await personCalled('guide');
  const tell = () => office().feedBackQuality({ body: { date: today, group: 'property', staffId } });
  expect(await refusalOf(tell())).toBe('409 check-unfinished');
  for (const { id, group } of checkItems) {
    if (group !== 'property') continue;
    await office().checkQualityItem({ body: { date: today, item: id, outcome: 'good', remark: null } });
  }
  await tell();
  const told = async () => (await look()).sheet.feedback.find(({ group }) => group === 'property');
  expect(await told()).toMatchObject({ ready: true, toldTo: 'guide', outdated: false });
  site.clock.at += minuteMs;
  await office().checkQualityItem({ body: { date: today, item: 'keys', outcome: 'faulty', remark: '少一把' } });
  expect(await told()).toMatchObject({ outdated: true });
  expect((await look()).days).toMatchObject([{ checked: 2, faulty: 1 }]);
  const [entry] = (await office().journal({ query: { type: 'quality.item-checked' } })).items;
  expect(JSON.stringify(entry)).not.toContain('少一把');
  expect((await look()).sheet.items.find(({ item }) => item === 'keys')).toMatchObject({ remark: '少一把' });
});

test('a round is walked in its half hour, once, not before it; missed ones count on days the house worked (L6)', async () => {
  const { rounds } = (await look()).sheet;
  const due = rounds.find(({ state }) => state === 'due' || state === 'missed');
  expect(due, 'the site opens in the morning').toBeDefined();
  const hour = due?.hour as 10;
  await office().walkQualityRound({ body: { hour, outcome: 'faulty', remark: '通道堆物' } });
  expect(await refusalOf(office().walkQualityRound({ body: { hour, outcome: 'good', remark: null } }))).toBe(
    '409 round-walked',
  );
  expect(await refusalOf(office().walkQualityRound({ body: { hour: 17, outcome: 'good', remark: null } }))).toBe(
    '409 round-to-come',
  );
  site.clock.at += 12 * 60 * minuteMs;
  const later = site.as(await site.signIn('supervisor', pin));
  const after = await later.serviceQuality({ query: { from: today, to: today } });
  expect(after.days).toMatchObject([{ roundsWalked: 1, roundsMissed: 4 }]);
});

test('stages and people are measured from the visits, errors from the steps; a household rates whoever served it (L3, L4)', async () => {
  await site.open('clerk', 1, 'papers', 'notices');
  const { id } = await site.handover(1);
  site.clock.at += 4 * minuteMs;
  await site.serveNext('clerk', 1);
  site.clock.at += 6 * minuteMs;
  await site.leadThrough('clerk', id);
  const { stages, staff } = await look();
  expect(stages.find(({ stageId }) => stageId === 'stg_papers')).toMatchObject({
    served: 1,
    serviceP50Minutes: 6,
    waitP90Minutes: 4,
    waitKept: 100,
    reopened: 0,
    errorRate: 0,
  });
  expect(staff).toMatchObject([{ name: 'clerk', households: 1, serviceP90Minutes: 6 }]);
  const [kase] = (await office().ticketCases({ params: { id } })).items;
  const view = await office().case({ params: { id: kase!.id } });
  const step = view.stages[0]!.steps.find(({ state }) => state === 'done')!;
  await office().reopenStep({ params: { id: view.id, stepId: step.id }, body: { reason: '少看一份' } });
  const again = (await look()).stages.find(({ stageId }) => stageId === 'stg_papers');
  expect(again?.reopened).toBe(1);
  expect(again?.errorRate).toBeGreaterThan(0);
});

test('the meeting takes a spreadsheet of five sheets in its language, written down; a clerk takes none (L2)', async () => {
  const staffId = await personCalled('clerk');
  await office().enterQualityCalls({ body: { date: today, staffId, heard: 7, missed: 2 } });
  await office().checkQualityItem({ body: { date: today, item: 'keys', outcome: 'faulty', remark: '=1+1' } });
  const asked = (who: 'supervisor' | 'clerk', language: string) =>
    site.server().inject({
      url: `/api/v1/service-quality.xlsx?from=${today}&to=${today}&language=${language}`,
      headers: bearer(site.tokens[who]),
    });
  const textOf = (file: Buffer) => {
    const parts = unzipSync(file);
    expect(Object.keys(parts).filter((name) => /worksheets\/sheet\d+\.xml$/.test(name))).toHaveLength(5);
    return Object.values(parts)
      .map((part) => Buffer.from(part).toString('utf8'))
      .join('');
  };
  const chinese = textOf((await asked('supervisor', 'zh-CN')).rawPayload);
  expect(chinese).toContain('三声内接起');
  const english = textOf((await asked('supervisor', 'en')).rawPayload);
  expect(english).toContain('Within three rings');
  expect(english).not.toMatch(/<f>|三声/);
  expect(english).toMatch(/(&apos;|')=1\+1/);
  expect((await asked('clerk', 'en')).statusCode).toBe(403);
  const { items } = await office().journal({ query: { type: 'report.' } });
  expect(items).toHaveLength(2);
});

test('a period that ends before it begins, or is longer than a quarter, is refused; days to come are left out', async () => {
  const period = (from: string, to: string) => office().serviceQuality({ query: { from, to } });
  expect(await refusalOf(period('2026-11-28', '2026-11-27'))).toBe('422 invalid');
  expect(await refusalOf(period('2026-01-01', '2026-11-27'))).toBe('422 invalid');
  const { days } = await period(today, '2026-12-31');
  expect(days.map(({ date }) => date)).toEqual([today]);
});
