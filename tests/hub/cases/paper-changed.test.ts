import { afterEach, beforeEach, expect, test } from 'vitest';
import type { CaseId, StageId } from '#shared/domain/ids.ts';
import type { Client } from '#shared/protocol/client.ts';
import { refusalOf } from '../../support/hub/clients.ts';
import { completeStep, completeSteps, makeAndSign } from '../../support/hub/complete-steps.ts';
import { handoverStages, type HandoverSite, openHandoverSite } from '../../support/hub/handover-site.ts';
import { stepOf } from '../../support/hub/led-case.ts';

let site: HandoverSite;
let office: Client;
let id: CaseId;
const view = () => office.case({ params: { id } });

beforeEach(async () => {
  site = await openHandoverSite();
  office = site.client('supervisor');
  id = (await office.openCase({ body: { flowId: 'handover', unitId: site.unit(1) } })).id;
});
afterEach(() => site.close());

const complete = (stageId: StageId) => completeSteps(office, id, stageId);
const finish = async (stageId: StageId) => {
  await complete(stageId);
  const { version } = await view();
  await office.completeCaseStage({ params: { id, stageId }, body: { version } });
};

test('a record signed before the tablet sent its last finding is not taken as signed', async () => {
  const [papers, notices] = handoverStages;
  await finish(papers!);
  await finish(notices!);
  await completeStep(office, await view(), stepOf(await view(), 'inspect'));
  const documentId = await makeAndSign(office, id, 'inspection-signed', 'inspection-record');
  const done = { params: { id, stepId: 'inspection-signed' }, body: { result: { documentId } } };

  await office.reopenStep({ params: { id, stepId: 'inspect' }, body: { reason: '平板又传来一条' } });
  const item = {
    kind: 'meter' as const,
    meter: 'water',
    reading: '13',
    photos: [],
    recordedAt: '2026-11-28T03:00:00.000Z',
  };
  const known = (await view()).inspection.find((one) => one.item.kind === 'meter' && one.item.meter === 'water');
  await office.putInspectionItem({ params: { id, stepId: 'inspect', itemId: known!.id }, body: { item } });
  await completeStep(office, await view(), stepOf(await view(), 'inspect'));

  expect(await refusalOf(office.completeStep(done))).toBe('409 document-changed');
  const again = await makeAndSign(office, id, 'inspection-signed', 'inspection-record');
  expect(again).not.toBe(documentId);
  const signedAnew = { ...done, body: { result: { documentId: again } } };
  expect(await refusalOf(office.completeStep(signedAnew))).toBe('accepted');
});
