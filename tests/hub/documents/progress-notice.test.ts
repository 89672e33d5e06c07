import { afterEach, beforeEach, expect, test } from 'vitest';
import type { DocumentId } from '#shared/domain/ids.ts';
import type { CaseView } from '#shared/protocol/case-view.ts';
import { completeSteps } from '../../support/hub/complete-steps.ts';
import { type HandoverSite, openHandoverSite } from '../../support/hub/handover-site.ts';
import { stepOf } from '../../support/hub/led-case.ts';
import { idNumber } from '../../support/hub/roster-file.ts';

let site: HandoverSite;
let signing: CaseView;

beforeEach(async () => {
  site = await openHandoverSite();
  await site.importCsv(
    '楼栋,单元,房号,建筑面积,单价,总价,已付房款,付款方式,业主姓名,证件号码,联系电话\n' +
      `1号楼,1单元,0101,89.00,12000,1068000,50000,一次性付款,郑清扬,${idNumber(1)},13800131001\n`,
  );
  signing = await clerk().openCase({ body: { flowId: 'signing', unitId: site.unit(1) } });
});
afterEach(() => site.close());

const clerk = () => site.client('clerk');
const now = () => clerk().case({ params: { id: signing.id } });

test('signing ends with the paper of what comes next, which anybody may verify and which tells nobody whose it is', async () => {
  for (const { stageId } of signing.stages) {
    await completeSteps(clerk(), signing.id, stageId);
    const { version } = await now();
    await clerk().completeCaseStage({ params: { id: signing.id, stageId }, body: { version } });
  }
  const { result } = stepOf(await now(), 'progress-printed');
  const [id] = (result as { readonly documentIds: readonly DocumentId[] }).documentIds;
  if (id === undefined) throw new Error('nothing was printed');
  const paper = await clerk().document({ params: { id } });
  expect(paper).toMatchObject({
    kind: 'progress-notice',
    number: expect.stringMatching(/^JD-\d{8}-0001$/u) as unknown,
  });
  const found = await clerk().verifyDocument({ params: { number: paper.number }, query: { hash: paper.contentHash } });
  expect(JSON.stringify(found)).not.toContain('郑清扬');
  expect(found).toMatchObject({ number: paper.number, kind: 'progress-notice', matches: true, which: 'content' });
});
