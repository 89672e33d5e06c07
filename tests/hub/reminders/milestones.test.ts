import { parse } from 'csv-parse/sync';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { CalendarDate } from '#shared/domain/ids.ts';
import type { Milestone } from '#shared/domain/notices/notice-body.ts';
import { type ReminderRuleId, reminderRules } from '#shared/domain/reminders/rules.ts';
import { reminderWords } from '#shared/i18n/reminders.ts';
import { bearer, refusalOf } from '../../support/hub/clients.ts';
import { idNumber, rosterCsv, tenHomes } from '../../support/hub/roster-file.ts';
import { type NoticedSite, openNoticedSite } from '../../support/hub/noticed-site.ts';

let site: NoticedSite;
beforeEach(async () => {
  site = await openNoticedSite();
});
afterEach(() => site.close());

type Reached = Partial<Record<Milestone, string>>;

async function publish(done: Reached, buildings?: string[]) {
  const office = site.client('supervisor');
  const title = { zh: '工程节点通报', en: 'Milestones' };
  const { id, versions } = await office.createNotice({ body: { kind: 'milestones', title, form: 'milestones' } });
  const dates = Object.entries(done).map(([milestone, on]) => ({
    milestone: milestone as Milestone,
    planned: null,
    done: on as CalendarDate,
  }));
  const saved = await office.saveNoticeDraft({
    params: { id },
    body: {
      title,
      form: 'milestones',
      fields: { number: null, issuer: null, issuedOn: null, expiresOn: null },
      body: { form: 'milestones', dates, ...(buildings ? { buildings } : {}) },
      revision: versions[0]?.revision ?? 0,
    },
  });
  const notice = await office.submitNotice({ params: { id }, body: { revision: saved.versions[0]?.revision ?? 0 } });
  await site.approve(notice);
  return office.publishNotice({ params: { id } });
}

const listed = async () =>
  (await site.client('clerk').reminders({ query: {} })).items.filter(({ rule }) => rule.startsWith('milestone-'));

test('a milestone that is public is a word to each household of the building, done with a message, on record (C1, C2)', async () => {
  const { today, items } = await site.client('clerk').reminders({ query: {} });
  expect(items).toEqual([]);
  await publish({ 'structure-topped-out': today });
  const lines = await listed();
  const homes = (await site.client('clerk').units({ query: {} })).items.length;
  expect(lines).toHaveLength(homes);
  const line = lines[0]!;
  expect(line).toMatchObject({ rule: 'milestone-structure-topped-out', urgency: 'today', needsCall: false });
  const opened = await site.client('clerk').openReminder({ params: { id: line.id }, query: {} });
  expect(opened.names).not.toBe('');
  const office = site.client('supervisor');
  const [entry] = (await office.journal({ query: { type: 'reminder.opened' } })).items;
  expect(entry).toMatchObject({ subjectId: line.unitId, payload: { rule: 'milestone-structure-topped-out' } });
  await site.client('clerk').answerReminder({ params: { id: line.id }, body: { result: 'text-sent' } });
  const { coverage } = await site.client('clerk').reminders({ query: {} });
  expect(coverage.find(({ rule }) => rule === 'milestone-structure-topped-out')).toMatchObject({ due: homes, done: 1 });
});

test('each building has its own days where a notice names it; one reached long before the site was set up is not told again', async () => {
  const { today } = await site.client('clerk').reminders({ query: {} });
  const across = { building: '2号楼', room: '0101', owners: '邹明远', ids: idNumber(70), phone: '13800139070' };
  await site.importCsv(rosterCsv([...tenHomes, across]));
  await publish({ 'facade-done': today, 'show-area-open': '2026-01-05' });
  await publish({ 'facade-done': '2026-11-27', 'landscape-done': today }, ['1号楼']);
  const lines = await listed();
  const of = (building: string) => lines.filter(({ home }) => home.startsWith(building));
  expect(new Set(of('1号楼').map(({ rule, anchor }) => `${rule} ${anchor}`))).toEqual(
    new Set(['milestone-facade-done 2026-11-27', `milestone-landscape-done ${today}`]),
  );
  expect(of('2号楼')).toMatchObject([{ rule: 'milestone-facade-done', anchor: today }]);
});

test('a text sent to a whole building closes its word to everybody there, once, under who sent it and when (C2)', async () => {
  const office = site.client('supervisor');
  const { today } = await office.reminders({ query: {} });
  const across = { building: '2号楼', room: '0101', owners: '邹明远', ids: idNumber(70), phone: '13800139070' };
  await site.importCsv(rosterCsv([...tenHomes, across]));
  await publish({ 'facade-done': today, 'landscape-done': today });
  const open = await listed();
  const here = open.filter(({ building, rule }) => building === '1号楼' && rule === 'milestone-facade-done');
  await office.answerReminder({ params: { id: here[0]!.id }, body: { result: 'reached' } });
  const body = { building: '1号楼', rule: 'milestone-facade-done' as const };

  expect(await office.tellBuilding({ body })).toEqual({ homes: here.length - 1 });
  const told = new Set(here.map(({ id }) => id));
  expect(await listed()).toEqual(open.filter(({ id }) => !told.has(id)));
  const [entry] = (await office.journal({ query: { type: 'reminder.building-told' } })).items;
  const homes = here.slice(1).map(({ unitId }) => unitId);
  expect(entry).toMatchObject({ subjectId: '1号楼', actorId: expect.any(String), at: expect.any(String) });
  expect({ ...entry?.payload, homes: new Set(entry?.payload['homes'] as string[]) }).toEqual({
    rule: body.rule,
    homes: new Set(homes),
  });
  expect(site.rows("SELECT 1 FROM reminder_answers WHERE result = 'text-sent' AND closed = 1")).toHaveLength(
    homes.length,
  );
  expect(await refusalOf(office.tellBuilding({ body }))).toBe('409 reminder-closed');
});

test('nobody closes by a text to the building what needs a call, or tells a building that is not there (B9)', async () => {
  const office = site.client('supervisor');
  const { today } = await office.reminders({ query: {} });
  await publish({ 'facade-done': today });
  const tell = (building: string, rule: ReminderRuleId) => refusalOf(office.tellBuilding({ body: { building, rule } }));
  for (const { id } of reminderRules) expect(await tell('1号楼', id)).toBe('409 call-needed');
  expect(await tell('9号楼', 'milestone-facade-done')).toBe('404 not-found');
  expect(await tell('1号楼', 'milestone-landscape-done')).toBe('409 reminder-closed');
  const body = { building: '1号楼', rule: 'milestone-facade-done' as const };
  expect(await refusalOf(site.client('clerk').tellBuilding({ body }))).toBe('403 not-allowed');
});

test('the list of one building and one milestone leaves as a file with the text to send, and nobody else in it', async () => {
  const { today } = await site.client('clerk').reminders({ query: {} });
  const across = { building: '2号楼', room: '0101', owners: '邹明远', ids: idNumber(70), phone: '13800139070' };
  await site.importCsv(rosterCsv([...tenHomes, across]));
  await publish({ 'facade-done': today, 'landscape-done': today });
  const { body } = await site.server().inject({
    method: 'POST',
    url: '/api/v1/reminders/export',
    headers: bearer(site.tokens.supervisor),
    payload: { building: '2号楼', rule: 'milestone-facade-done' },
  });
  const [, ...rows] = parse(body, { bom: true });
  expect(rows).toEqual([
    expect.arrayContaining(['邹明远', '13800139070', reminderWords['zh-CN']['say-milestone-facade-done']]),
  ]);
});
