import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CaseView, DocumentView } from '#shared/protocol/case-view.ts';
import type { Client } from '#shared/protocol/client.ts';
import { bearer, httpClient, refusalOf } from '../../support/hub/clients.ts';
import { checkWhoIsHere, completeSteps, completeVisitSteps } from '../../support/hub/complete-steps.ts';
import { type HandoverSite, openHandoverSite, service, stage } from '../../support/hub/handover-site.ts';
import { stepOf } from '../../support/hub/led-case.ts';
import { dotPng } from '../../support/hub/photo.ts';

let site: HandoverSite;
let url: string;
let clerk: Client;
let guide: Client;
let supervisor: Client;

beforeAll(async () => {
  site = await openHandoverSite();
  url = await site.listen();
  clerk = httpClient(url, site.tokens.clerk);
  guide = httpClient(url, site.tokens.guide);
  supervisor = httpClient(url, site.tokens.supervisor);
});
afterAll(() => site.close());

const arrived = (home: number) => clerk.openCase({ body: { flowId: 'handover', unitId: site.unit(home) } });
const statement = (of: CaseView) => clerk.makeDocument({ body: { kind: 'area-statement', caseId: of.id } });
const ofStage = ({ id, version }: CaseView, name: string) => ({
  params: { id, stageId: stage(name) },
  body: { version },
});
const recordedAt = '2026-11-28T02:00:00.000Z';

/** A signature of the first owner under a paper as somebody saw it. */
const signed = (paper: DocumentView, changes: object = {}) =>
  clerk.signDocument({
    params: { id: paper.id },
    body: {
      sha256: paper.sha256,
      signer: { capacity: 'owner', owner: 0 },
      strokes: [Array.from({ length: 20 }, (_, at): [number, number] => [20 + at * 10, 50 + (at % 5) * 8])],
      padRatio: 300,
      timing: null,
      ...changes,
    },
  });

/** Sends a photo as a tablet does, through a socket. */
async function send(of: CaseView, bytes: Uint8Array, name = 'photo.jpg') {
  const body = new FormData();
  body.set('key', crypto.randomUUID());
  body.set('file', new Blob([new Uint8Array(bytes)], { type: 'image/jpeg' }), name);
  const answer = await fetch(`${url}/api/v1/cases/${of.id}/files`, {
    method: 'POST',
    headers: bearer(site.tokens.guide),
    body,
  });
  const said = (await answer.json()) as { readonly id?: string; readonly code?: string };
  return { said: `${answer.status} ${said.code ?? 'accepted'}`, id: said.id ?? '' };
}

test('a photo of 20 MB and files that are no photo are refused, and the case holds none of them', async () => {
  const family = await arrived(1);
  expect((await send(family, Buffer.alloc(20 * 1024 * 1024, dotPng))).said).toBe('413 too-large');
  const pdf = Buffer.from('%PDF-1.7\n%âãÏÓ\n');
  const script = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');
  for (const bytes of [pdf, script, Buffer.from('MZ\u0090'), dotPng.subarray(0, 20), Buffer.alloc(0)]) {
    expect((await send(family, bytes)).said).toBe('422 not-an-image');
  }
  expect((await guide.case({ params: { id: family.id } })).files).toEqual([]);
  expect((await send(family, dotPng, '../../x.exe')).said).toBe('201 accepted');
});

test('papers, photos, steps and owners of another household are none of this one’s', async () => {
  const family = await arrived(2);
  const others = await arrived(3);
  const [own, strange] = [await statement(family), await statement(others)];
  const onInspection = { id: family.id, stepId: 'inspect', itemId: crypto.randomUUID() };
  const { id: photo } = await send(others, dotPng);
  const before = await clerk.case({ params: { id: family.id } });

  const fetched = await fetch(`${url}/api/v1/cases/${family.id}/files/${photo}`, {
    headers: bearer(site.tokens.guide),
  });
  expect(fetched.status).toBe(404);
  const leak = {
    kind: 'defect' as const,
    room: 'kitchen',
    part: 'waterproofing',
    problem: 'leak',
    severity: 'affects-use' as const,
    photos: [photo],
    recordedAt,
  };
  expect(await refusalOf(guide.putInspectionItem({ params: onInspection, body: { item: leak } }))).toBe('422 invalid');

  const { version, situation } = before;
  const strangers = { version, situation: { ...situation, present: [0, 1] } };
  expect(await refusalOf(clerk.setSituation({ params: { id: family.id }, body: strangers }))).toBe('422 invalid');
  expect(await refusalOf(signed(own, { signer: { capacity: 'owner', owner: 1 } }))).toBe('422 nothing-to-sign');
  expect(await refusalOf(signed(own, { sha256: strange.sha256 }))).toBe('409 document-changed');
  const ink = { version, documentId: strange.id, witness: '专员一' };
  expect(await refusalOf(clerk.markWetInk({ params: { id: family.id }, body: ink }))).toBe('404 not-found');
  const elsewhere = { params: { id: family.id, stepId: 'visit-risks-explained' }, body: { result: { points: [] } } };
  expect(await refusalOf(clerk.completeStep(elsewhere))).toBe('404 not-found');

  const after = await clerk.case({ params: { id: family.id } });
  expect({ ...after, others: [] }).toEqual({ ...before, others: [] });
});

test('a step is neither done nor signed with the paper of another household', async () => {
  const family = await arrived(4);
  const others = await arrived(5);
  const sheetOf = ({ id: caseId }: CaseView) =>
    clerk.makeDocument({ body: { kind: 'flow-sheet', caseId, stepId: 'sign-in' } });
  const [ownSheet, strangeSheet] = [await sheetOf(family), await sheetOf(others)];
  const complete = ({ id }: CaseView, stepId: string, result: unknown) =>
    clerk.completeStep({ params: { id, stepId }, body: { result } });
  const printed = (...documentIds: readonly string[]) => refusalOf(complete(family, 'sign-in', { documentIds }));
  expect(await printed(strangeSheet.id)).toBe('422 invalid');
  expect(await printed(ownSheet.id, strangeSheet.id)).toBe('422 invalid');
  expect(await printed()).toBe('422 invalid');
  expect(await printed(ownSheet.id)).toBe('accepted');

  for (const one of [family, others]) {
    await completeSteps(supervisor, one.id, stage('papers'));
    await clerk.completeCaseStage(ofStage(await clerk.case({ params: { id: one.id } }), 'papers'));
    const { definition } = stepOf(one, 'handover-notices');
    if (definition.kind !== 'read-notices') throw new Error('notices are read');
    const acknowledged = definition.notices.map(({ kind }) => kind);
    await complete(one, 'handover-notices', { acknowledged, how: 'told-clerk' });
  }
  const noticesRead = ({ id: caseId }: CaseView) =>
    clerk.makeDocument({ body: { kind: 'notices-read', caseId, stepId: 'notices-signed' } });
  const [own, strange] = [await noticesRead(family), await noticesRead(others)];
  const signedBy = (documentId: string, more: object = {}) =>
    refusalOf(complete(family, 'notices-signed', { documentId, ...more }));
  const onPaper = { witness: '专员一' };
  expect(await signedBy(strange.id, { onPaper })).toBe('422 invalid');
  expect(await signedBy(ownSheet.id, { onPaper })).toBe('422 invalid');
  expect(await signedBy(own.id)).toBe('422 invalid');
  expect(await signedBy(own.id, { onPaper })).toBe('accepted');
});

test('a signature under a paper that changed meanwhile is refused, and so is one under what it never said', async () => {
  const family = await arrived(6);
  const paper = await statement(family);
  expect(await refusalOf(signed(paper, { sha256: 'f'.repeat(64) }))).toBe('409 document-changed');
  const { version, situation } = await clerk.case({ params: { id: family.id } });
  const agent = {
    name: '安代办',
    idType: 'id-card' as const,
    idNumber: '990000198001010011',
    phone: null,
    powers: ['inspect' as const],
    validUntil: null,
  };
  const told = { version, situation: { ...situation, agent } };
  await clerk.setSituation({ params: { id: family.id }, body: told });
  const newer = await statement(family);
  expect(newer.sha256).not.toBe(paper.sha256);
  expect(await refusalOf(signed(paper))).toBe('409 document-changed');
  expect(await refusalOf(signed(newer, { sha256: paper.sha256 }))).toBe('409 document-changed');
  expect((await clerk.document({ params: { id: paper.id } })).signatures).toEqual([]);
  expect(await refusalOf(signed(newer))).toBe('409 step-hindered');
  await checkWhoIsHere(clerk, family.id);
  expect(await refusalOf(signed(newer))).toBe('accepted');
  // What was told of the case before it changed is not told over what is known now.
  expect(await refusalOf(clerk.setSituation({ params: { id: family.id }, body: told }))).toBe('409 case-changed');
});

test('a stage completed by two clerks at once, or once more, is completed once', async () => {
  const { id } = await supervisor.issueTicket({ body: { serviceId: service('handover'), unitId: site.unit(7) } });
  const desk = await arrive(id, 'papers');
  await completeVisitSteps(supervisor, id);
  const finish = () => refusalOf(supervisor.completeStage({ params: { id } }));
  const answers = await Promise.all([finish(), finish(), finish()]);
  expect(answers.filter((answer) => answer === 'accepted')).toHaveLength(1);
  expect(new Set(answers)).toEqual(new Set(['accepted', '409 illegal-transition']));
  expect(await finish()).toBe('409 illegal-transition');
  await supervisor.closeDesk({ params: { id: desk } });
  const [view] = (await clerk.ticketCases({ params: { id } })).items;
  expect(view?.stages.map(({ state }) => state).slice(0, 3)).toEqual(['done', 'open', 'locked']);
  const told = site.rows(`select seq from journal where type = 'ticket.stage-completed' and subject_id = '${id}'`);
  expect(told).toHaveLength(1);
  // Nor is a case's own stage completed beside its visit.
  if (!view) throw new Error('a case was opened');
  expect(await refusalOf(supervisor.completeCaseStage(ofStage(view, 'papers')))).toBe('409 illegal-transition');
});

test('a stage of a case without a number is completed once too', async () => {
  const family = await arrived(9);
  expect(await refusalOf(clerk.completeCaseStage(ofStage(family, 'papers')))).toBe('409 steps-missing');
  await completeSteps(supervisor, family.id, stage('papers'));
  const finish = async () =>
    refusalOf(clerk.completeCaseStage(ofStage(await clerk.case({ params: { id: family.id } }), 'papers')));
  expect(await finish()).toBe('accepted');
  expect(await finish()).toBe('409 step-settled');
  const at = { params: { id: family.id, stageId: stage('attic') }, body: { version: family.version + 99 } };
  expect(await refusalOf(clerk.completeCaseStage(at))).toBe('409 case-changed');
});

test('a step completed twice is completed once, and a waiver wants a supervisor and a reason', async () => {
  const { id } = await supervisor.issueTicket({ body: { serviceId: service('handover'), unitId: site.unit(8) } });
  await led(id, 'papers');
  const [view] = (await clerk.ticketCases({ params: { id } })).items;
  if (!view) throw new Error('a case was opened');
  const step = { id: view.id, stepId: 'handover-explained' };
  const { definition } = stepOf(view, step.stepId);
  if (definition.kind !== 'explain') throw new Error('it is explained');
  const result = { points: definition.points.map((point) => ({ id: point.id, explained: true })) };
  const complete = () => refusalOf(clerk.completeStep({ params: step, body: { result } }));
  expect(new Set(await Promise.all([complete(), complete()]))).toEqual(new Set(['accepted', '409 step-settled']));

  const waive = (client: Client, stepId: string, reason: string) =>
    refusalOf(client.waiveStep({ params: { id: view.id, stepId }, body: { reason } }));
  expect(await waive(clerk, 'consents', '客户赶时间')).toMatch(/^403 /);
  expect(await waive(supervisor, 'consents', '  ')).toBe('422 invalid');
  for (const never of ['inspect', 'handover-notices', 'certificate-signed', 'keys-handed-over']) {
    expect(await waive(supervisor, never, '客户赶时间'), never).toMatch(/^4\d\d never-waived$/);
  }
  expect(await waive(supervisor, 'consents', '客户赶时间')).toBe('accepted');
});

/** Opens a desk for a stage and calls the visitor there; the desk. */
async function arrive(id: Parameters<Client['ticket']>[0]['params']['id'], name: string) {
  const desk = await supervisor.openDesk({ params: { id: site.desk(1) }, body: { stageIds: [stage(name)] } });
  await supervisor.callNext({ params: { id: desk.id } });
  await supervisor.start({ params: { id } });
  return desk.id;
}

/** Leads a visitor through a stage. */
async function led(id: Parameters<Client['ticket']>[0]['params']['id'], name: string) {
  const desk = await arrive(id, name);
  await completeVisitSteps(supervisor, id);
  await supervisor.completeStage({ params: { id } });
  await supervisor.closeDesk({ params: { id: desk } });
}
