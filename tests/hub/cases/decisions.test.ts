import { afterEach, beforeEach, expect, test } from 'vitest';
import { completeSteps } from '../../support/hub/complete-steps.ts';
import { handoverStages, type HandoverSite, openHandoverSite } from '../../support/hub/handover-site.ts';

let site: HandoverSite;
beforeEach(async () => {
  site = await openHandoverSite();
});
afterEach(() => site.close());

test('why a step was waived, or taken up again, is told to whoever looks at the case', async () => {
  const office = site.client('supervisor');
  const { id } = await office.openCase({ body: { flowId: 'handover', unitId: site.unit(1) } });
  await completeSteps(office, id, handoverStages[0]!);
  const stepId = 'case-papers';
  await office.reopenStep({ params: { id, stepId }, body: { reason: '客户补带了合同原件' } });
  await office.waiveStep({ params: { id, stepId }, body: { reason: '合同在总部存档' } });
  const { items } = await office.caseDecisions({ params: { id } });
  expect(items).toMatchObject([
    { what: 'waived', stepId, reason: '合同在总部存档' },
    { what: 'reopened', stepId, reason: '客户补带了合同原件' },
  ]);
});
