import { afterEach, beforeEach, expect, test } from 'vitest';
import { noticeTicks } from '#shared/domain/papers/notice-ticks.ts';
import type { ResultOf } from '#shared/domain/flow/step-results.ts';
import type { StepOf } from '#shared/domain/flow/template.ts';
import { completeSteps } from '../../support/hub/complete-steps.ts';
import { handoverStages } from '../../support/hub/handover-site.ts';
import { stepOf } from '../../support/hub/led-case.ts';
import { type NoticedSite, openNoticedSite } from '../../support/hub/noticed-site.ts';

const stepId = 'handover-notices';
let site: NoticedSite;
beforeEach(async () => {
  site = await openNoticedSite();
});
afterEach(() => site.close());

test('what a family was shown is kept with the version that was public then, and printed', async () => {
  await site.published('complaint-channel', { text: '旧号码' });
  const second = await site.published('complaint-channel', { text: '新号码' });
  const office = site.client('supervisor');
  const { id } = await office.openCase({ body: { flowId: 'handover', unitId: site.unit(1) } });
  await completeSteps(office, id, handoverStages[0]!);
  const { version } = await office.case({ params: { id } });
  await office.completeCaseStage({ params: { id, stageId: handoverStages[0]! }, body: { version } });

  const step = stepOf(await office.case({ params: { id } }), stepId);
  const definition = step.definition as StepOf<'read-notices'>;
  const acknowledged = definition.notices.map(({ kind }) => kind);
  // Whatever a desk says of versions, the hub knows them.
  const lie = [{ kind: 'survey-report', versionId: 'nver_1', version: 9, contentHash: 'f'.repeat(64) }];
  const done = await office.completeStep({
    params: { id, stepId },
    body: { result: { acknowledged, how: 'told-clerk', public: lie } },
  });
  const result = stepOf(done, stepId).result as ResultOf<'read-notices'>;
  const [shown] = second.versions;
  expect(result.public).toEqual([
    { kind: 'complaint-channel', versionId: shown?.id, version: 2, contentHash: shown?.contentHash },
  ]);
  // Replaced afterwards, it is still the second that this family saw.
  await site.published('complaint-channel', { text: '更新的号码' });
  const later = stepOf(await office.case({ params: { id } }), stepId).result as ResultOf<'read-notices'>;
  expect(later.public?.[0]?.version).toBe(2);
  const noted = noticeTicks({ definition, result: later } as never).filter(({ note }) => note !== undefined);
  expect(noted).toMatchObject([
    { ticked: true, note: { zh: `公示第 2 版，校验值 ${shown?.contentHash?.slice(0, 8)}` } },
  ]);
});
