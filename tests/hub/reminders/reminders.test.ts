import { parse } from 'csv-parse/sync';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { CalendarDate } from '#shared/domain/ids.ts';
import { addDays } from '#shared/domain/time/business-day.ts';
import { withHome } from '#shared/protocol/reminders.ts';
import { bearer, refusalOf } from '../../support/hub/clients.ts';
import { hourMs } from '../../support/hub/open-site.ts';
import { completeVisitSteps } from '../../support/hub/complete-steps.ts';
import { handoverStages, type HandoverSite, openHandoverSite, service } from '../../support/hub/handover-site.ts';

let site: HandoverSite;
beforeEach(async () => {
  site = await openHandoverSite();
});
afterEach(() => site.close());

const nothing = { assigned: null, subscribed: null, signingPlanned: null, filed: null, loanPaid: null };
const day = (text: string) => text as CalendarDate;
const enter = (unit: number, days: Partial<Record<keyof typeof nothing, CalendarDate>>) =>
  site.client('clerk').saveFollowUpDays({ params: { id: site.unit(unit) }, body: { ...nothing, ...days } });
const list = () => site.client('clerk').reminders({ query: {} });
const today = async () => (await list()).today;

test('a contract filed today is to be told by telephone; a text message does not close it, a call does (B7, B9)', async () => {
  await enter(3, { filed: await today() });
  const [line, ...others] = (await list()).items;
  expect(others).toEqual([]);
  expect(line).toMatchObject({ rule: 'filed', urgency: 'today', needsCall: true, home: '1号楼 1单元 0301', tries: 0 });
  const params = { id: line!.id };
  const clerk = site.client('clerk');
  expect(await refusalOf(clerk.answerReminder({ params, body: { result: 'text-sent' } }))).toBe('409 call-needed');
  await clerk.answerReminder({ params, body: { result: 'not-reached' } });
  expect((await list()).items[0]).toMatchObject({ lastResult: 'not-reached', tries: 1 });
  await clerk.answerReminder({ params, body: { result: 'reached' } });
  const { items, coverage } = await list();
  expect(items).toEqual([]);
  expect(coverage.find(({ rule }) => rule === 'filed')).toEqual({ rule: 'filed', due: 1, done: 1 });
  expect(await refusalOf(clerk.answerReminder({ params, body: { result: 'reached' } }))).toBe('409 reminder-closed');
});

test('what is not due yet is not listed, what is past its day is overdue; a day that moves takes its reminder along', async () => {
  await enter(4, { subscribed: day('2026-01-01') });
  expect((await list()).items).toMatchObject([{ rule: 'subscription', urgency: 'overdue' }]);
  await enter(4, { subscribed: await today() });
  expect((await list()).items).toEqual([]);
});

test('names and numbers are opened one by one, on record; the list has none', async () => {
  await enter(3, { loanPaid: await today() });
  const { items } = await list();
  expect(JSON.stringify(items)).not.toMatch(/[\u4e00-\u9fff]{2,4}女士|1\d{10}/);
  const opened = await site.client('clerk').openReminder({ params: { id: items[0]!.id }, query: {} });
  expect(opened.names).not.toBe('');
  const [entry] = (await site.client('supervisor').journal({ query: { type: 'reminder.opened' } })).items;
  expect(entry).toMatchObject({ subjectId: site.unit(3), payload: { rule: 'loan-paid' } });
  expect(JSON.stringify(entry)).not.toContain(opened.names);
});

test('last month’s move-ins are called where the household agreed, and no more once it does not (H3; PIPL Art. 15)', async () => {
  const office = site.client('supervisor');
  const movedIn = async () => (await list()).items.filter(({ rule }) => rule === 'month-moved-in');
  const delivered = async (home: number) => {
    const { id, version } = await office.openCase({ body: { flowId: 'handover', unitId: site.unit(home) } });
    const body = { version, noticeDate: day('2026-10-10'), date: day('2026-10-20'), reason: '两次通知未到场' };
    return office.deemDelivered({ params: { id }, body });
  };
  const { id: ticketId } = await office.issueTicket({
    body: { serviceId: service('handover'), unitId: site.unit(1) },
  });
  for (const stageId of handoverStages.slice(0, 2)) {
    const desk = await office.openDesk({ params: { id: site.desk(1) }, body: { stageIds: [stageId] } });
    await office.callNext({ params: { id: desk.id } });
    await office.start({ params: { id: ticketId } });
    await completeVisitSteps(office, ticketId);
    await office.completeStage({ params: { id: ticketId } });
    await office.closeDesk({ params: { id: desk.id } });
  }
  const [before] = (await office.ticketCases({ params: { id: ticketId } })).items;
  const view = await office.case({ params: { id: before!.id } });
  const body = { version: view.version, noticeDate: day('2026-10-10'), date: day('2026-10-20'), reason: '通知未到场' };
  await office.deemDelivered({ params: { id: view.id }, body });
  await delivered(2);
  expect(await movedIn()).toMatchObject([{ unitId: site.unit(1), lastDay: '2026-11-04', urgency: 'overdue' }]);
  const { version, consents } = await office.case({ params: { id: view.id } });
  const { stepId, itemId } = consents.find((one) => one.itemId === 'callback')!;
  await office.withdrawConsent({ params: { id: view.id, itemId }, body: { version, stepId } });
  expect(await movedIn()).toEqual([]);
});

test('a worklist leaves as a file with names, written down; a clerk takes none', async () => {
  await enter(3, { filed: await today() });
  const asked = async (who: 'supervisor' | 'clerk') =>
    site
      .server()
      .inject({ method: 'POST', url: '/api/v1/reminders/export', headers: bearer(site.tokens[who]), payload: {} });
  const { statusCode, body } = await asked('supervisor');
  expect(statusCode).toBe(200);
  const [head, ...rows] = parse(body, { bom: true });
  expect(head).toContain('业主');
  expect(rows).toHaveLength(1);
  const [entry] = (await site.client('supervisor').journal({ query: { type: 'reminder.exported' } })).items;
  expect(entry?.payload).toEqual({ rows: 1 });
  expect((await asked('clerk')).statusCode).toBe(403);
});

test('a reminder nobody has is not found', async () => {
  const params = { id: `${site.unit(3)}.filed.2020-01-01` };
  expect(await refusalOf(site.client('clerk').openReminder({ params, query: {} }))).toBe('404 not-found');
});

test('in quiet hours no number is shown unless the owner wished it so, which is written down; the site sets the hours (H5)', async () => {
  await enter(3, { filed: await today() });
  const office = site.client('supervisor');
  const clerk = site.client('clerk');
  const settings = await office.settings({});
  expect(settings.quietHours).toEqual([
    { from: '12:00', to: '14:00' },
    { from: '20:00', to: '09:00' },
  ]);
  const quietHours = [{ from: '09:30', to: '11:00' }];
  await office.saveSettings({ body: { ...settings, quietHours } });
  const { items, quietHours: told } = await list();
  expect(told).toEqual(quietHours);
  const params = { id: items[0]!.id };
  expect(await refusalOf(clerk.openReminder({ params, query: {} }))).toBe('409 quiet-hours');
  expect((await clerk.openReminder({ params, query: { wished: true } })).names).not.toBe('');
  const [entry] = (await office.journal({ query: { type: 'reminder.opened' } })).items;
  expect(entry?.payload).toEqual({ rule: 'filed', quiet: true });
  site.clock.at += hourMs;
  await clerk.openReminder({ params, query: {} });
  for (const wrong of [
    [{ from: '12:00', to: '12:00' }],
    [
      { from: '08:00', to: '20:00' },
      { from: '20:00', to: '08:00' },
    ],
    [{ from: '25:00', to: '26:00' }],
  ]) {
    expect(await refusalOf(office.saveSettings({ body: { ...settings, quietHours: wrong } }))).toBe('422 invalid');
  }
});

test('asked about one home, or its case, the list has that home alone and coverage of all', async () => {
  const clerk = site.client('clerk');
  const now = await today();
  await enter(3, { filed: now });
  await enter(4, { filed: now });
  const whole = await list();
  const about = (subject: string) => clerk.reminders({ query: { about: subject } });
  const one = await about(site.unit(3));
  expect(one).toMatchObject({ about: site.unit(3), coverage: whole.coverage });
  expect(one.items).toEqual(whole.items.filter(({ unitId }) => unitId === site.unit(3)));
  await clerk.answerReminder({ params: { id: one.items[0]!.id }, body: { result: 'reached' } });
  const after = await about(site.unit(3));
  expect(after).toMatchObject({ items: [], coverage: (await list()).coverage });
  expect(withHome(whole, after)).toEqual(await list());
  const { id } = await site.client('supervisor').openCase({ body: { flowId: 'handover', unitId: site.unit(4) } });
  expect(await about(id)).toMatchObject({ about: site.unit(4), items: [{ rule: 'filed' }] });
  const visitor = { name: '过路人', phone: null };
  const { id: homeless } = await site.client('supervisor').openCase({ body: { flowId: 'reception', visitor } });
  expect(withHome(whole, await about(homeless))).toEqual(whole);
  expect(await refusalOf(about('case_of-nobody'))).toBe('404 not-found');
});

test('before a signing the text to send lists papers and fees by the home’s way of paying, as the printed list does (B8)', async () => {
  const day = await today();
  await enter(3, { subscribed: addDays(day, -3), filed: day });
  const { items } = await list();
  const textOf = async (rule: string) => {
    const { id } = items.find((one) => one.rule === rule)!;
    return (await site.client('clerk').openReminder({ params: { id }, query: {} })).text;
  };
  const text = await textOf('subscription');
  for (const said of ['资料和费用名单', '需携带：', '到场每位买受人的身份证件', '认购书', '费用（元）：']) {
    expect(text).toContain(said);
  }
  expect(await textOf('filed')).not.toContain('需携带');
  const file = await site.server().inject({
    method: 'POST',
    url: '/api/v1/reminders/export',
    headers: bearer(site.tokens.supervisor),
    payload: { rule: 'subscription' },
  });
  const [, ...rows] = parse(file.body, { bom: true });
  expect(rows).toEqual([expect.arrayContaining([text])]);
});
