import { expect, test } from 'vitest';
import type { CaseId } from '#shared/domain/ids.ts';
import { refusalOf } from '../../support/hub/clients.ts';
import { completeStep } from '../../support/hub/complete-steps.ts';
import { type HandoverSite, openHandoverSite } from '../../support/hub/handover-site.ts';
import { stepOf } from '../../support/hub/led-case.ts';
import { sendPhoto } from '../../support/hub/photo.ts';

const recordedAt = '2026-11-28T02:00:00.000Z';
const later = '2026-11-28T02:05:00.000Z';
const fine = { kind: 'fine' as const, room: 'kitchen', part: 'tiles', recordedAt };
const leak = {
  kind: 'defect' as const,
  room: 'kitchen',
  part: 'waterproofing',
  problem: 'leak',
  severity: 'affects-use' as const,
  photos: [] as string[],
  recordedAt,
};

async function caseOf(site: HandoverSite, home: number): Promise<CaseId> {
  const { id } = await site.handover(home);
  const [view] = (await site.client('guide').ticketCases({ params: { id } })).items;
  if (!view) throw new Error('a case was opened');
  return view.id;
}

const at = (id: CaseId, itemId: string) => ({ id, stepId: 'inspect', itemId });
const kept = async (site: HandoverSite, id: CaseId) => (await site.client('guide').case({ params: { id } })).inspection;

test('a finding sent twice is kept once and journaled once, without what was written', async () => {
  const site = await openHandoverSite();
  const guide = site.client('guide');
  const id = await caseOf(site, 1);
  const params = at(id, crypto.randomUUID());
  const before = await guide.case({ params: { id } });
  const item = { ...leak, note: '窗台下有水迹' };
  await guide.putInspectionItem({ params, body: { item } });
  await guide.putInspectionItem({ params, body: { item } });
  const after = await guide.case({ params: { id } });
  expect(after.inspection.map(({ item: one }) => one)).toEqual([item]);
  expect(after.version).toBe(before.version + 1);
  const rows = site.rows<{ payload: string }>(`select payload from journal where type = 'inspection.item-kept'`);
  expect(rows).toHaveLength(1);
  expect(rows[0]?.payload).not.toContain('水迹');
  await site.close();
});

test('a finding whose answer was lost is told again when asked again, and no copy of its note was kept for that', async () => {
  const site = await openHandoverSite();
  const guide = site.client('guide');
  const id = await caseOf(site, 1);
  const params = at(id, crypto.randomUUID());
  const item = { ...leak, note: '窗台下有水迹' };
  const sent = { idempotencyKey: crypto.randomUUID() };
  const first = await guide.putInspectionItem({ params, body: { item } }, sent);
  expect(await guide.putInspectionItem({ params, body: { item } }, sent)).toEqual(first);
  const answers = site.rows<Record<string, unknown>>('select * from idempotency');
  expect(answers.length).toBeGreaterThan(0);
  expect(JSON.stringify(answers)).not.toContain('水迹');
  await site.close();
});

test('of two words about one finding the later recorded stands, in whatever order they arrive', async () => {
  const site = await openHandoverSite();
  const guide = site.client('guide');
  const id = await caseOf(site, 1);
  const params = at(id, crypto.randomUUID());
  await guide.putInspectionItem({ params, body: { item: { ...leak, severity: 'safety', recordedAt: later } } });
  await guide.putInspectionItem({ params, body: { item: leak } });
  expect((await kept(site, id))[0]?.item).toMatchObject({ severity: 'safety', recordedAt: later });
  await site.close();
});

test('a finding taken back is gone, and taking it back again changes nothing', async () => {
  const site = await openHandoverSite();
  const guide = site.client('guide');
  const id = await caseOf(site, 1);
  const params = at(id, crypto.randomUUID());
  await guide.putInspectionItem({ params, body: { item: fine } });
  await guide.dropInspectionItem({ params });
  await guide.dropInspectionItem({ params });
  expect(await kept(site, id)).toEqual([]);
  await site.close();
});

test('what is not in the dictionary of the home is refused by its field', async () => {
  const site = await openHandoverSite();
  const guide = site.client('guide');
  const id = await caseOf(site, 1);
  const params = at(id, crypto.randomUUID());
  for (const item of [
    { ...fine, room: 'cellar' },
    { ...fine, part: 'railing' },
    { ...leak, part: 'chandelier' },
    { ...leak, problem: 'sanding' },
    { ...leak, responsible: 'nobody' },
    { kind: 'meter' as const, meter: 'oil', reading: '1', photos: [], recordedAt },
  ]) {
    expect(await refusalOf(guide.putInspectionItem({ params, body: { item } }))).toBe('422 invalid');
  }
  expect(await kept(site, id)).toEqual([]);
  await site.close();
});

test('a finding shows photos of its own case only', async () => {
  const site = await openHandoverSite();
  const guide = site.client('guide');
  const id = await caseOf(site, 1);
  const others = await caseOf(site, 2);
  const { file: own } = await sendPhoto(site, id);
  const { file: strange } = await sendPhoto(site, others);
  const params = at(id, crypto.randomUUID());
  const put = (photos: string[]) => guide.putInspectionItem({ params, body: { item: { ...leak, photos } } });
  expect(await refusalOf(put([strange.id]))).toBe('422 invalid');
  expect(await refusalOf(put(['file_unknown']))).toBe('422 invalid');
  expect(await refusalOf(put([own.id]))).toBe('accepted');
  await site.close();
});

test('once the inspection is concluded, nothing is added to it or taken from it', async () => {
  const site = await openHandoverSite();
  const guide = site.client('guide');
  await site.open('clerk', 1, 'papers', 'notices');
  await site.open('guide', 5, 'inspection');
  const { id: ticketId } = await site.handover(1);
  for (const [who, desk] of [
    ['clerk', 1],
    ['clerk', 1],
  ] as const) {
    await site.serveNext(who, desk);
    await site.leadThrough(who, ticketId);
  }
  await site.serveNext('guide', 5);
  const [view] = (await guide.ticketCases({ params: { id: ticketId } })).items;
  if (!view) throw new Error('a case was opened');
  const done = await completeStep(guide, view, stepOf(view, 'inspect'));
  expect(stepOf(done, 'inspect').state).toBe('done');
  const [first] = done.inspection;
  const put = guide.putInspectionItem({ params: at(view.id, crypto.randomUUID()), body: { item: leak } });
  expect(await refusalOf(put)).toBe('409 step-settled');
  const drop = guide.dropInspectionItem({ params: at(view.id, first?.id ?? '') });
  expect(await refusalOf(drop)).toBe('409 step-settled');
  await site.close();
});
