import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Situation } from '#shared/domain/flow/facts.ts';
import type { StepOf } from '#shared/domain/flow/template.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import type { Client } from '#shared/protocol/client.ts';
import { refusalOf } from '../../support/hub/clients.ts';
import { checkWhoIsHere, completeStep, completeSteps } from '../../support/hub/complete-steps.ts';
import { handoverStages, type HandoverSite, openHandoverSite } from '../../support/hub/handover-site.ts';
import { stepOf } from '../../support/hub/led-case.ts';
import { idNumber } from '../../support/hub/roster-file.ts';

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

/** The family is led through its first stages, no ticket in between. */
async function lead(stages: number): Promise<void> {
  for (const stageId of handoverStages.slice(0, stages)) {
    await completeSteps(office, id, stageId);
    const { version } = await view();
    await office.completeCaseStage({ params: { id, stageId }, body: { version } });
  }
}

type Agent = NonNullable<Situation['agent']>;
const agent: Agent = {
  name: '安代办',
  idType: 'id-card',
  idNumber: '990000198001010011',
  phone: null,
  powers: ['receive-keys', 'receive-papers', 'sign'],
  validUntil: null,
};

/** From now on an agent acts, and no owner is here. */
async function takesOver(changes: Partial<Agent> = {}) {
  const { version, situation } = await view();
  const now = { ...situation, present: [], agent: { ...agent, ...changes } };
  return office.setSituation({ params: { id }, body: { version, situation: now } });
}

const keysWaitFor = async () =>
  stepOf(await view(), 'keys-handed-over').hindrances.map((one) => ('waitsFor' in one ? one.waitsFor : one.code));

test('an agent who comes only for the keys is checked before he gets them', async () => {
  await lead(5);
  expect(await keysWaitFor()).toEqual([]);
  const taken = await takesOver();
  expect(stepOf(taken, 'identity').state).toBe('open');
  expect(stepOf(taken, 'case-papers').state).toBe('done');
  expect(await keysWaitFor()).toEqual(['identity']);
  const counted = { items: [], receivedBy: 'agent' };
  const keys = { params: { id, stepId: 'keys-handed-over' }, body: { result: counted } };
  expect(await refusalOf(office.completeStep(keys))).toBe('409 step-hindered');
  const told = (await office.journal({ query: { limit: 9, subject: id } })).items.map(({ type }) => type);
  expect(told).toContain('step.reopened');

  const checked = await checkWhoIsHere(office, id);
  expect(stepOf(checked, 'identity').result).toMatchObject({
    papers: expect.arrayContaining([
      expect.objectContaining({ id: 'power-of-attorney' }),
      expect.objectContaining({ id: 'agent-id' }),
    ]) as unknown,
  });
  expect(await keysWaitFor()).toEqual([]);
});

test('who was checked stays checked, until another agent comes in his place', async () => {
  await takesOver();
  await lead(1);
  const { situation } = await view();
  expect(situation.agent?.name).toContain('*');
  // The desk sends back the masked name it was shown, with another power ticked.
  const same = await takesOver({ ...situation.agent, powers: ['sign'] });
  expect(stepOf(same, 'identity').state).toBe('done');
  const other = await takesOver({ name: '庄代办', idNumber: '990000197501010022' });
  expect(stepOf(other, 'identity').state).toBe('open');
  expect(stepOf(await checkWhoIsHere(office, id), 'identity').state).toBe('done');
});

test('an agent signs what no power is named for, and is stopped before what binds the owner by his own will', async () => {
  await takesOver({ powers: ['inspect'] });
  await lead(1);
  for (const stepId of ['handover-notices', 'notices-signed']) {
    const now = await view();
    expect(stepOf(now, stepId).hindrances, stepId).toEqual([]);
    expect(stepOf(await completeStep(office, now, stepOf(now, stepId)), stepId).state, stepId).toBe('done');
  }
  for (const stepId of ['property-papers', 'renovation-papers']) {
    const { hindrances } = stepOf(await view(), stepId);
    expect(hindrances).toContainEqual({ code: 'power-missing', stepId, power: 'sign' });
  }
});

test('keys left in custody go back to an owner, and to an agent only with the power to receive them', async () => {
  await lead(5);
  await takesOver();
  await checkWhoIsHere(office, id);
  const keys = stepOf(await view(), 'keys-handed-over').definition as StepOf<'hand-over-items'>;
  const [first, second] = keys.items.filter(({ category, count }) => category === 'key' && count > 0);
  const kept = [first!, second!].map((item) => ({ id: item.id, count: 1, reason: '维修', until: '2026-12-24' }));
  const items = keys.items.map((item) => ({ id: item.id, count: item.count }));
  const result = { items, receivedBy: 'agent', custody: kept };
  await office.completeStep({ params: { id, stepId: keys.id }, body: { result } });
  const giveBack = async (itemId: string, to: 'owner' | 'agent') => {
    const { version } = await view();
    return refusalOf(office.returnCustody({ params: { id, itemId }, body: { version, stepId: keys.id, to } }));
  };
  await takesOver({ powers: ['sign'] });
  expect(await giveBack(first!.id, 'agent')).toBe('409 step-hindered');
  await takesOver({ validUntil: '2020-01-01' });
  expect(await giveBack(first!.id, 'agent')).toBe('409 step-hindered');
  expect(await giveBack(first!.id, 'owner')).toBe('accepted');
  await takesOver();
  expect(await giveBack(second!.id, 'agent')).toBe('accepted');
  const told = (await office.journal({ query: { limit: 99, subject: id } })).items
    .filter(({ type }) => type === 'case.custody-returned')
    .map(({ payload }) => payload);
  expect(told).toMatchObject([
    { itemId: second!.id, to: 'agent' },
    { itemId: first!.id, to: 'owner' },
  ]);
});

/** Only these of the couple are here, by their place in the roster. */
async function areHere(...present: number[]) {
  const { version, situation } = await view();
  return office.setSituation({ params: { id }, body: { version, situation: { ...situation, present } } });
}

test('a husband who joins his wife after she was checked is checked himself before anybody signs on', async () => {
  await site.importCsv(
    '楼栋,单元,房号,建筑面积,实测面积,单价,业主姓名,证件号码,联系电话\n' +
      `1号楼,1单元,0201,89.00,89.50,12000,卢望舒、祁晚舟,${idNumber(2)}、${idNumber(12)},13800131002\n`,
  );
  id = (await office.openCase({ body: { flowId: 'handover', unitId: site.unit(2) } })).id;
  await areHere(0);
  await lead(2);
  const joined = await areHere(0, 1);
  expect(stepOf(joined, 'identity').state).toBe('open');
  expect(stepOf(joined, 'case-papers').state).toBe('done');
  const first = { code: 'step-first', stepId: 'inspection-signed', waitsFor: 'identity' };
  expect(stepOf(joined, 'inspection-signed').hindrances).toContainEqual(first);
  const { sha256, toSign, ...paper } = await office.makeDocument({ body: { kind: 'area-statement', caseId: id } });
  expect(toSign).toHaveLength(2);
  const strokes = [Array.from({ length: 9 }, (_, at): [number, number] => [20 + at * 10, 50 + (at % 5) * 8])];
  const husband = { capacity: 'owner', owner: 1 } as const;
  const sign = () =>
    office.signDocument({
      params: { id: paper.id },
      body: { sha256, signer: husband, strokes, padRatio: 300, timing: null },
    });
  expect(await refusalOf(sign())).toBe('409 step-hindered');

  await checkWhoIsHere(office, id);
  expect(stepOf(await view(), 'inspection-signed').hindrances).not.toContainEqual(first);
  expect(await refusalOf(sign())).toBe('accepted');
});

test('an owner who leaves opens nothing again', async () => {
  await lead(1);
  await takesOver();
  await checkWhoIsHere(office, id);
  const left = await areHere();
  expect(stepOf(left, 'identity').state).toBe('done');
});

test('an assignee who comes for himself does all without a power of attorney; who is sent by one needs the powers', async () => {
  const { version, situation } = await view();
  const come = (as: object) => {
    const now = { ...situation, present: [], agent: { ...agent, powers: [], inOwnRight: true }, ...as };
    return refusalOf(office.setSituation({ params: { id }, body: { version, situation: now } }));
  };
  expect(await come({})).toBe('422 invalid');
  expect(await come({ succession: 'assignee' })).toBe('accepted');
  const { definition } = stepOf(await view(), 'identity');
  const asked = definition.kind === 'check-papers' ? definition.papers : [];
  expect(asked.filter(({ mayComeLater }) => !mayComeLater).map((paper) => paper.id)).toEqual([
    'acting-assignee-id',
    'assignment-proof',
  ]);
  await lead(6);
  const { toClose, situation: sealed } = await view();
  expect([toClose.length, sealed.agent?.inOwnRight]).toEqual([1, true]);
});
