import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Power, powers } from '#shared/domain/flow/facts.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import type { Client } from '#shared/protocol/client.ts';
import { CallRefused } from '#shared/protocol/client.ts';
import { completeSteps } from '../../support/hub/complete-steps.ts';
import { handoverStages, type HandoverSite, openHandoverSite } from '../../support/hub/handover-site.ts';
import { stepOf } from '../../support/hub/led-case.ts';
import { idNumber } from '../../support/hub/roster-file.ts';

let site: HandoverSite;
let office: Client;
beforeEach(async () => {
  site = await openHandoverSite();
  office = site.client('supervisor');
});
afterEach(() => site.close());

/** An agent alone, with all powers but those named, goes through everything before the settlement of a home. */
async function agentAtSettlement(measured: string, ...withheld: Power[]): Promise<CaseId> {
  await site.importCsv(
    '楼栋,单元,房号,建筑面积,实测面积,单价,总价,已付房款,约定交付日期,业主姓名,证件号码,联系电话\n' +
      `1号楼,1单元,0101,89.00,${measured},12000,1068000,1068000,2026-12-31,郑清扬,${idNumber(1)},13800131001\n`,
  );
  const { id, version, situation } = await office.openCase({ body: { flowId: 'handover', unitId: site.unit(1) } });
  const agent = {
    name: '安代办',
    idType: 'id-card' as const,
    idNumber: '990000198001010011',
    phone: null,
    powers: powers.filter((power) => !withheld.includes(power)),
    validUntil: null,
  };
  await office.setSituation({
    params: { id },
    body: { version, situation: { ...situation, present: [], agent } },
  });
  for (const stageId of handoverStages.slice(0, 3)) {
    await completeSteps(office, id, stageId);
    const now = await office.case({ params: { id } });
    await office.completeCaseStage({ params: { id, stageId }, body: { version: now.version } });
  }
  return id;
}

/** Marks every line as paid but those named; the lines the hub refuses. */
async function settleAll(id: CaseId, ...unpaid: string[]): Promise<readonly string[]> {
  const { definition } = stepOf(await office.case({ params: { id } }), 'settle');
  if (definition.kind !== 'settle') throw new Error('the settlement');
  const lines = definition.lines.map((line) => ({
    id: line.id,
    explained: true,
    outcome: unpaid.includes(line.id) ? 'unpaid' : 'paid',
  }));
  const answer: unknown = await office
    .completeStep({ params: { id, stepId: 'settle' }, body: { result: { lines } } })
    .catch((problem: unknown) => problem);
  if (!(answer instanceof CallRefused)) return [];
  expect(answer.code).toBe('invalid');
  return ((answer.details['issues'] ?? []) as readonly { readonly path: string; readonly message: string }[]).map(
    ({ path, message }) => `${path} ${message.split(':')[0]}`,
  );
}

test('a home measured smaller is paid back to an agent only who may receive refunds', async () => {
  const id = await agentAtSettlement('86.00', 'receive-refund');
  expect(await settleAll(id)).toEqual(['/body/result/lines/area-difference no-power']);
  expect(await settleAll(id, 'area-difference')).toEqual([]);
  expect(stepOf(await office.case({ params: { id } }), 'settle').state).toBe('done');
});

test('an agent who may receive refunds takes them', async () => {
  expect(await settleAll(await agentAtSettlement('86.00'))).toEqual([]);
});

test('an agent who pays for a larger home needs no power to receive', async () => {
  expect(await settleAll(await agentAtSettlement('90.00', 'receive-refund'))).toEqual([]);
});
