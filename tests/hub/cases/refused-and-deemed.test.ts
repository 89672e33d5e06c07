import { afterEach, beforeEach, expect, test } from 'vitest';
import type { CalendarDate, TicketId } from '#shared/domain/ids.ts';
import type { Client } from '#shared/protocol/client.ts';
import type { CaseView } from '#shared/protocol/case-view.ts';
import { refusalOf } from '../../support/hub/clients.ts';
import { completeVisitSteps } from '../../support/hub/complete-steps.ts';
import {
  handoverStages,
  type HandoverSite,
  openHandoverSite,
  pin,
  service,
  stage,
} from '../../support/hub/handover-site.ts';
import { stepOf } from '../../support/hub/led-case.ts';
import { hourMs } from '../../support/hub/open-site.ts';

let site: HandoverSite;
let office: Client;
beforeEach(async () => {
  site = await openHandoverSite();
  office = site.client('supervisor');
});
afterEach(() => site.close());

const handover = (home: number) =>
  office.issueTicket({ body: { serviceId: service('handover'), unitId: site.unit(home) } });

/** The hub starts on a later day, and the supervisor signs in again. */
async function daysLater(days: number): Promise<void> {
  site.clock.at += days * 24 * hourMs;
  await site.restart();
  office = site.as(await site.signIn('supervisor', pin));
}
const day = (text: string) => text as CalendarDate;

async function caseOfVisit(id: TicketId): Promise<CaseView> {
  const [view] = (await office.ticketCases({ params: { id } })).items;
  if (!view) throw new Error('the visit has a case');
  return view;
}

/** Leads a visitor through some stages, at desk 1. */
async function lead(id: TicketId, stages: readonly (typeof handoverStages)[number][], leave = true): Promise<void> {
  for (const stageId of stages) {
    const desk = await office.openDesk({ params: { id: site.desk(1) }, body: { stageIds: [stageId] } });
    await office.callNext({ params: { id: desk.id } });
    await office.start({ params: { id } });
    await completeVisitSteps(office, id);
    if (leave) await office.completeStage({ params: { id } });
    if (leave) await office.closeDesk({ params: { id: desk.id } });
  }
}

test('a home refused after its inspection is seen anew next week, and what else was settled stays', async () => {
  const first = await handover(1);
  await lead(first.id, handoverStages.slice(0, 2));
  await lead(first.id, [stage('inspection')], false);
  const { id, version } = await caseOfVisit(first.id);
  const body = { version, grounds: ['quality' as const], words: '厨房漏水，修好再来' };
  const refused = await office.refuseCase({ params: { id }, body });
  expect(refused.state).toBe('refused');
  expect(await refusalOf(office.refuseCase({ params: { id }, body: { ...body, version: refused.version } }))).toBe(
    '409 case-closed',
  );
  expect((await office.ticket({ params: { id: first.id } })).state).toBe('done');

  await daysLater(7);
  const again = await handover(1);
  expect(again.stageId).toBe(stage('inspection'));
  const back = await caseOfVisit(again.id);
  expect([back.id, back.state]).toEqual([id, 'open']);
  expect(back.stages.map(({ state }) => state)).toEqual(['done', 'done', 'open', 'locked', 'locked', 'locked']);
  for (const stepId of ['identity', 'handover-notices', 'areas-confirmed', 'consents']) {
    expect(stepOf(back, stepId).state, stepId).toBe('done');
    expect(stepOf(back, stepId).result, stepId).toEqual(stepOf(refused, stepId).result);
  }
  for (const stepId of ['inspect', 'inspection-signed']) expect(stepOf(back, stepId).state, stepId).toBe('open');
});

test('what was signed before a home was refused, or a step opened again, does not pass for a new paper', async () => {
  const first = await handover(4);
  await lead(first.id, handoverStages.slice(0, 2));
  await lead(first.id, [stage('inspection')], false);
  const { id, version } = await caseOfVisit(first.id);
  const inForce = (view: CaseView, stepId: string) =>
    view.documents.filter((paper) => paper.stepId === stepId && !paper.superseded);
  const body = { version, grounds: ['quality' as const], words: '厨房漏水，修好再来' };
  const refused = await office.refuseCase({ params: { id }, body });
  const [record] = inForce(refused, 'inspection-signed');
  if (!record) throw new Error('the record was signed');

  await daysLater(7);
  const again = await handover(4);
  const signOld = (stepId: string, documentId: string) =>
    refusalOf(office.completeStep({ params: { id, stepId }, body: { result: { documentId } } }));
  expect(inForce(await caseOfVisit(again.id), 'inspection-signed')).toEqual([]);
  await lead(again.id, [stage('inspection')], false);
  const params = { id, stepId: 'inspection-signed' };
  const [anew] = inForce(await caseOfVisit(again.id), 'inspection-signed');
  if (!anew) throw new Error('the record was signed again');
  expect(anew.id).not.toBe(record.id);

  const reopened = await office.reopenStep({ params, body: {} });
  expect(inForce(reopened, 'inspection-signed')).toEqual([]);
  for (const old of [record, anew]) expect(await signOld('inspection-signed', old.id), old.number).toBe('422 invalid');
  await completeVisitSteps(office, again.id);
  expect(inForce(await caseOfVisit(again.id), 'inspection-signed')).toHaveLength(1);
});

test('a home is deemed delivered on a day of its own, ten days after the notice and not ahead', async () => {
  const { id, version } = await office.openCase({ body: { flowId: 'handover', unitId: site.unit(2) } });
  const deem = (noticeDate: string, date: string) =>
    office.deemDelivered({
      params: { id },
      body: { version, noticeDate: day(noticeDate), date: day(date), reason: '两次书面通知均未到场' },
    });
  expect(await refusalOf(deem('2026-11-11', '2026-11-20'))).toBe('422 invalid');
  expect(await refusalOf(deem('2026-11-11', '2026-11-29'))).toBe('422 invalid');
  const body = { version, noticeDate: day('2026-11-10'), date: day('2026-11-20'), reason: '未到场' };
  expect(await refusalOf(site.client('clerk').deemDelivered({ params: { id }, body }))).toMatch(/^403 /);
  const deemed = await deem('2026-11-10', '2026-11-20');
  expect(deemed).toMatchObject({ state: 'deemed', deliveredOn: '2026-11-20' });
  expect(deemed.deemed).toMatchObject({ date: '2026-11-20', noticeDate: '2026-11-10' });

  // Whoever comes for the keys after all is handed a home that was delivered that day.
  await daysLater(7);
  const late = await handover(2);
  const opened = await caseOfVisit(late.id);
  expect(opened.id).not.toBe(id);
  expect(opened).toMatchObject({ state: 'open', deliveredOn: '2026-11-20' });
  await lead(late.id, handoverStages);
  const { toClose, version: last, id: own } = await caseOfVisit(late.id);
  const [documentId] = toClose;
  if (!documentId) throw new Error('the certificate waits for ink');
  const closed = await office.markWetInk({
    params: { id: own },
    body: { version: last, documentId, witness: '专员一' },
  });
  expect(closed).toMatchObject({ state: 'done', deliveredOn: '2026-11-20' });
});

test('a family that stops goes on another day, at another desk, at its first open stage, with all it had', async () => {
  const first = await handover(3);
  await lead(first.id, handoverStages.slice(0, 2));
  await office.cancel({ params: { id: first.id }, body: { reason: '今天有事，改天再来' } });
  const left = await office.case({ params: { id: (await caseOfVisit(first.id)).id } });
  await daysLater(1);
  const again = await handover(3);
  expect(again.stageId).toBe(stage('inspection'));
  const back = await caseOfVisit(again.id);
  expect(back.id).toBe(left.id);
  const settled = (view: CaseView) =>
    view.stages.flatMap(({ steps }) => steps.map(({ id, state, result }) => ({ id, state, result })));
  expect(settled(back)).toEqual(settled(left));
  expect(back.stages.map(({ state }) => state)).toEqual(left.stages.map(({ state }) => state));
});
