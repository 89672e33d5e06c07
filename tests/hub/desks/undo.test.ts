import { afterEach, beforeEach, expect, test } from 'vitest';
import type { TicketId } from '#shared/domain/ids.ts';
import { refusalOf } from '../../support/hub/clients.ts';
import { type HandoverSite, openHandoverSite, stage } from '../../support/hub/handover-site.ts';
import { minuteMs } from '../../support/hub/open-site.ts';

let site: HandoverSite;
beforeEach(async () => {
  site = await openHandoverSite();
  await site.open('clerk', 1, 'enquiry', 'papers');
});
afterEach(() => site.close());

const to = (id: TicketId) => ({ params: { id } });
const at = (desk: number) => ({ params: { id: site.desk(desk) } });

test('the last verb is taken back within a minute, once', async () => {
  const { id } = await site.enquiry();
  await site.serveNext('clerk', 1);
  const serving = await site.client('clerk').ticket(to(id));
  await site.client('clerk').completeStage(to(id));
  site.clock.at += minuteMs;
  const back = await site.client('clerk').undo(to(id));
  expect(back).toMatchObject({ state: 'serving', startedAt: serving.startedAt, deskId: site.desk(1) });
  expect(site.rows('SELECT * FROM passages')).toEqual([]);
  expect(await refusalOf(site.client('clerk').undo(to(id)))).toBe('409 nothing-to-undo');
});

test('a minute and a moment later it is too late', async () => {
  const { id } = await site.enquiry();
  await site.serveNext('clerk', 1);
  site.clock.at += minuteMs + 1;
  expect(await refusalOf(site.client('clerk').undo(to(id)))).toBe('409 undo-too-late');
});

test('it is refused to anyone who did not do it', async () => {
  const { id } = await site.enquiry();
  await site.serveNext('clerk', 1);
  expect(await refusalOf(site.client('supervisor').undo(to(id)))).toBe('409 acted-on-elsewhere');
});

test('it is refused once another desk acted on the ticket', async () => {
  await site.open('otherClerk', 2, 'notices');
  const { id } = await site.handover(1);
  await site.serveNext('clerk', 1);
  await site.leadThrough('clerk', id);
  expect((await site.client('otherClerk').callNext(at(2)))?.id).toBe(id);
  expect(await refusalOf(site.client('clerk').undo(to(id)))).toBe('409 acted-on-elsewhere');
});

test('it is refused while the desk it returns to serves somebody else', async () => {
  const { id } = await site.enquiry();
  await site.enquiry();
  await site.serveNext('clerk', 1);
  await site.client('clerk').completeStage(to(id));
  await site.serveNext('clerk', 1);
  expect(await refusalOf(site.client('clerk').undo(to(id)))).toBe('409 desk-busy');
});

test('it is refused when the desk it returns to was closed since: no closed desk holds a visitor', async () => {
  const { id } = await site.enquiry();
  await site.serveNext('clerk', 1);
  await site.client('clerk').completeStage(to(id));
  await site.client('clerk').closeDesk(at(1));
  expect(await refusalOf(site.client('clerk').undo(to(id)))).toBe('409 desk-closed');
});

test('a wrong cancel is taken back, and the visitor stands where they stood', async () => {
  const first = await site.handover(1);
  site.clock.at += minuteMs;
  await site.handover(2);
  await site.client('clerk').cancel({ ...to(first.id), body: undefined });
  const back = await site.client('clerk').undo(to(first.id));
  expect(back).toMatchObject({ state: 'waiting', ahead: 0, queuedAt: first.queuedAt });
  expect((await site.handover(1)).id).toBe(first.id);
});

test('a cancel is not taken back once the home is here under another number', async () => {
  const first = await site.handover(1);
  await site.client('clerk').cancel({ ...to(first.id), body: undefined });
  const second = await site.handover(1);
  expect(second.id).not.toBe(first.id);
  expect(await refusalOf(site.client('clerk').undo(to(first.id)))).toBe('409 in-use');
  expect(await site.client('clerk').ticket(to(second.id))).toMatchObject({ state: 'waiting' });
});

test('a call taken back gives those it overtook their count back', async () => {
  const early = await site.enquiry();
  site.clock.at += minuteMs;
  await site.enquiry(true);
  const called = await site.client('clerk').callNext(at(1));
  expect(await site.client('clerk').ticket(to(early.id))).toMatchObject({ overtaken: 1 });
  await site.client('clerk').undo(to(called!.id));
  expect(await site.client('clerk').ticket(to(early.id))).toMatchObject({ overtaken: 0, ahead: 1 });
  expect(await site.client('clerk').ticket(to(called!.id))).toMatchObject({ state: 'waiting', calledAt: null });
});

test('a finished case is open again when its last stage is taken back', async () => {
  await site.open('guide', 5, 'inspection');
  await site.client('clerk').openDesk({ ...at(1), body: { stageIds: [stage('papers'), stage('notices')] } });
  await site.open('otherClerk', 4, 'settlement', 'acceptance', 'keys');
  const { id } = await site.handover(1);
  for (const [who, desk] of [
    ['clerk', 1],
    ['clerk', 1],
    ['guide', 5],
    ['otherClerk', 4],
    ['otherClerk', 4],
    ['otherClerk', 4],
  ] as const) {
    await site.serveNext(who, desk);
    await site.leadThrough(who, id);
  }
  const [visit] = (await site.client('clerk').ticketCases(to(id))).items;
  const [documentId] = visit?.toClose ?? [];
  if (!visit || !documentId) throw new Error('the certificate waits for its wet-ink copy');
  await site
    .client('clerk')
    .markWetInk({ params: { id: visit.id }, body: { version: visit.version, documentId, witness: '专员' } });
  expect(site.rows<{ state: string }>('SELECT state FROM cases')).toEqual([{ state: 'done' }]);
  await site.client('otherClerk').undo(to(id));
  expect(site.rows<{ state: string }>('SELECT state FROM cases')).toEqual([{ state: 'open' }]);
  expect((await site.client('clerk').unit({ params: { id: site.unit(1) } })).state).toBe('visiting');
});
