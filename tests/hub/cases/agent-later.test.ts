import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Situation } from '#shared/domain/flow/facts.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import type { Client } from '#shared/protocol/client.ts';
import { refusalOf } from '../../support/hub/clients.ts';
import { completeStep, completeSteps } from '../../support/hub/complete-steps.ts';
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

async function checkWhoIsHere() {
  const now = await view();
  return completeStep(office, now, stepOf(now, 'identity'));
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

  const checked = await checkWhoIsHere();
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
  expect(stepOf(await checkWhoIsHere(), 'identity').state).toBe('done');
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
