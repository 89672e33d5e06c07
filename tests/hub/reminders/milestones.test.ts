import { afterEach, beforeEach, expect, test } from 'vitest';
import type { CalendarDate } from '#shared/domain/ids.ts';
import type { Milestone } from '#shared/domain/notices/notice-body.ts';
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
