import { afterEach, beforeEach, expect, test } from 'vitest';
import type { CaseView } from '#shared/protocol/case-view.ts';
import type { Client } from '#shared/protocol/client.ts';
import { refusalOf } from '../../support/hub/clients.ts';
import { completeSteps } from '../../support/hub/complete-steps.ts';
import { handoverStages, type HandoverSite, openHandoverSite, service } from '../../support/hub/handover-site.ts';

let site: HandoverSite;
let office: Client;
beforeEach(async () => {
  site = await openHandoverSite();
  office = site.client('supervisor');
});
afterEach(() => site.close());

const open = () => office.openCase({ body: { flowId: 'handover', unitId: site.unit(1) } });
const checkIn = () =>
  site.client('kiosk').checkIn({ body: { serviceId: service('handover'), unitId: site.unit(1), last4: '1001' } });

/** The family has its keys, and the certificate is signed on paper. */
async function handedOver(): Promise<CaseView> {
  const { id } = await open();
  for (const stageId of handoverStages) {
    await completeSteps(office, id, stageId);
    const { version } = await office.case({ params: { id } });
    await office.completeCaseStage({ params: { id, stageId }, body: { version } });
  }
  const { version, toClose } = await office.case({ params: { id } });
  const body = { version, documentId: toClose[0]!, witness: '专员一' };
  return office.markWetInk({ params: { id }, body });
}

test('a home that was handed over is not handed over a second time by whoever comes first', async () => {
  const done = await handedOver();
  expect(done.state).toBe('done');
  expect(await refusalOf(open())).toBe('409 handover-done');
  expect(await refusalOf(checkIn())).toBe('409 handover-done');
  expect(await office.cases({ query: { limit: 10, offset: 0 } })).toMatchObject({ total: 1 });
});

test('a supervisor begins it again and says why; the family’s next number leads into the new case', async () => {
  const { id, version } = await handedOver();
  const again = { params: { id }, body: { version, reason: '法院判决后重新交付' } };
  expect(await refusalOf(site.client('clerk').beginAgain(again))).toBe('403 not-allowed');
  const begun = await office.beginAgain(again);
  expect(begun).toMatchObject({ state: 'open', deliveredOn: null });
  expect(begun.id).not.toBe(id);
  expect(await refusalOf(office.beginAgain(again))).toBe('409 case-not-done');

  const { items } = await office.caseDecisions({ params: { id: begun.id } });
  expect(items).toMatchObject([{ what: 'again', reason: '法院判决后重新交付' }]);
  const ticket = await checkIn();
  expect((await office.ticketCases({ params: { id: ticket.id } })).items.map((one) => one.id)).toEqual([begun.id]);
  expect((await office.case({ params: { id } })).state).toBe('done');
});
