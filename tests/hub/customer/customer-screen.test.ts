import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { CaseView, DocumentView } from '#shared/protocol/case-view.ts';
import type { CustomerAnswer, CustomerShow } from '#shared/protocol/customer.ts';
import type { DrawnSignature } from '#shared/protocol/documents.ts';
import { bearer, refusalOf } from '../../support/hub/clients.ts';
import { checkWhoIsHere } from '../../support/hub/complete-steps.ts';
import { type HandoverSite, openHandoverSite } from '../../support/hub/handover-site.ts';
import { finishPapers, stepOf } from '../../support/hub/led-case.ts';
import { type Listener, listenTo } from '../../support/hub/listener.ts';

let site: HandoverSite;
let family: CaseView;
let ticketId: string;

beforeEach(async () => {
  site = await openHandoverSite();
  await site.open('clerk', 1, 'papers', 'notices');
  ticketId = (await site.handover(1)).id;
  await site.serveNext('clerk', 1);
  const [first] = (await site.client('clerk').ticketCases({ params: { id: ticketId } })).items;
  if (!first) throw new Error('a case was opened');
  family = first;
  await bindScreen(1);
});
afterEach(() => site.close());

const clerk = () => site.client('clerk');
const screen = () => site.client('customer');

async function bindScreen(desk: number) {
  const [station] = (await site.client('supervisor').customerScreens({})).items;
  if (!station) throw new Error('there is a customer screen');
  return site
    .client('supervisor')
    .bindCustomerScreen({ params: { id: station.stationId }, body: { deskId: site.desk(desk) } });
}

const show = (what: CustomerShow | null, desk = 1) =>
  clerk().showCustomer({ params: { id: site.desk(desk) }, body: { show: what } });
const step = (stepId: string): CustomerShow => ({ kind: 'step', caseId: family.id, stepId });
const point = (sentence: number | null): CustomerShow => ({
  kind: 'point',
  caseId: family.id,
  stepId: 'handover-explained',
  pointId: 'right-to-inspect',
  sentence,
});
const seen = async () => (await screen().customer({})).view;
const say = async (answer: CustomerAnswer, showId?: number) =>
  screen().answerCustomer({ body: { showId: showId ?? (await seen())?.showId ?? 0, answer } });
const statement = () => clerk().makeDocument({ body: { kind: 'area-statement', caseId: family.id } });
const pdf = async (id: string, who: 'customer' | 'clerk' = 'customer') =>
  (await site.server().inject({ url: `/api/v1/documents/${id}.pdf`, headers: bearer(site.tokens[who]) })).statusCode;
const journal = async (type: string) => (await site.client('supervisor').journal({ query: { limit: 50, type } })).items;

function drawn(document: DocumentView, changes: Partial<DrawnSignature> = {}): CustomerAnswer {
  const signature = {
    sha256: document.sha256,
    signer: { capacity: 'owner', owner: 0 } as const,
    strokes: [Array.from({ length: 20 }, (_, at): [number, number] => [20 + at * 10, 50 + (at % 5) * 8])],
    padRatio: 300,
    timing: null,
    ...changes,
  };
  return { kind: 'sign', signature };
}

describe('what the screen shows', () => {
  test('is nothing until the clerk sends something, and then what was sent', async () => {
    expect((await seen())?.content).toEqual({ kind: 'idle' });
    await show({ kind: 'welcome', caseId: family.id });
    const view = await seen();
    expect(view?.number).toBe('H001');
    expect(view?.content).toMatchObject({ kind: 'welcome', home: expect.stringContaining('0101') });
    if (view?.content.kind !== 'welcome') throw new Error('a welcome');
    expect(view.content.route.map(({ state }) => state)).toEqual(['now', 'open', 'open', 'open', 'open', 'open']);
    expect(await clerk().deskCustomerView({ params: { id: site.desk(1) } })).toEqual(view);
  });

  test('is the point being explained, sentence by sentence, with the one marked', async () => {
    await show(point(1));
    expect((await seen())?.content).toMatchObject({
      kind: 'point',
      key: true,
      article: '买卖合同第十一条第（三）款',
      marked: 1,
      position: 1,
      sentences: { zh: ['办理交付手续之前，您有权查验房屋。', expect.any(String), expect.any(String)] },
    });
    expect(await refusalOf(show(point(3)))).toBe('422 invalid');
    expect((await seen())?.content).toMatchObject({ kind: 'point', marked: 1 });
  });

  test('ticks the points that the desk has explained so far', async () => {
    const body = { draftVersion: 0, body: { points: { 'right-to-inspect': { explained: true } } } };
    await clerk().saveDraft({ params: { id: family.id, stepId: 'handover-explained' }, body });
    await show(step('handover-explained'));
    const content = (await seen())?.content;
    if (content?.kind !== 'points') throw new Error('points');
    expect(content.points.filter(({ done }) => done).map(({ id }) => id)).toEqual(['right-to-inspect']);
  });

  test('every step of the flow can be shown, in words for the family only', async () => {
    const kinds: Record<string, string> = {};
    for (const { id, definition } of family.stages.flatMap(({ steps }) => steps)) {
      const { content } = await show(step(id));
      kinds[definition.kind] = content.kind;
      expect(JSON.stringify(content)).not.toContain(definition.hint?.zh ?? 'no hint');
    }
    expect(kinds).toEqual({
      'check-papers': 'papers',
      'confirm-figures': 'figures',
      'hand-over-items': 'items',
      'read-notices': 'notices',
      consent: 'consent',
      explain: 'points',
      inspect: 'inspection',
      print: 'text',
      rate: 'rate',
      settle: 'settlement',
      sign: 'text',
      voucher: 'text',
    });
  });

  test('figures say how the difference of areas was computed', async () => {
    const figures = family.stages
      .flatMap(({ steps }) => steps)
      .find(({ definition }) => definition.kind === 'confirm-figures');
    await show(step(figures?.id ?? ''));
    const content = (await seen())?.content;
    if (content?.kind !== 'figures') throw new Error('figures');
    const difference = content.rows.find(({ name }) => name.zh === '面积差异');
    expect(difference?.value).toEqual({ zh: '+0.50 ㎡（+0.5618%）', en: '+0.50 m² (+0.5618%)' });
    expect(difference?.computation.length).toBeGreaterThan(1);
    expect(JSON.stringify(content)).not.toContain('郑清扬');
  });

  test('a settlement line alone, or all of them, never netted', async () => {
    const settle = family.stages
      .flatMap(({ steps }) => steps)
      .find(({ definition }) => definition.kind === 'settle')?.definition;
    if (settle?.kind !== 'settle') throw new Error('a settlement');
    const [line] = settle.lines;
    const all = { kind: 'settlement', caseId: family.id, stepId: settle.id } as const;
    expect((await show({ ...all, lineId: line?.id ?? '' })).content).toMatchObject({ lineId: line?.id });
    expect((await show({ ...all, lineId: null })).content).toMatchObject({ lineId: null });
    expect(await refusalOf(show({ ...all, lineId: 'no-such-line' }))).toBe('404 not-found');
  });

  test('is journaled by ids alone, and heard by the screen without a word of it', async () => {
    const listener: Listener = await listenTo(await site.listen(), site.tokens.customer);
    await show(point(0));
    await show(null);
    const heard = await listener.hears(2);
    listener.cut();
    const about = heard.filter(({ type }) => type.startsWith('customer.'));
    expect(about.map(({ type, data }) => [type, Object.keys(data as object).toSorted()])).toEqual([
      ['customer.shown', ['at', 'deskId', 'seq', 'type']],
      ['customer.cleared', ['at', 'deskId', 'seq', 'type']],
    ]);
    const [shown] = await journal('customer.shown');
    expect(shown?.subjectId).toBe(family.id);
    expect(shown?.payload).toEqual({
      deskId: site.desk(1),
      caseId: family.id,
      what: 'point',
      stepId: 'handover-explained',
      pointId: 'right-to-inspect',
    });
  });
});

describe('it is for the family at the desk, and for nobody else', () => {
  test('a household that is not here cannot be shown', async () => {
    const other = await clerk().openCase({ body: { flowId: 'handover', unitId: site.unit(2) } });
    expect(await refusalOf(show({ kind: 'welcome', caseId: other.id }))).toBe('409 not-at-desk');
    const paper = await clerk().makeDocument({ body: { kind: 'area-statement', caseId: other.id } });
    expect(await refusalOf(show({ kind: 'document', documentId: paper.id, page: 1 }))).toBe('409 not-at-desk');
  });

  test('a colleague from another desk may not send to it, a supervisor may', async () => {
    const body = { show: { kind: 'welcome', caseId: family.id } } as const;
    const params = { id: site.desk(1) };
    expect(await refusalOf(site.client('otherClerk').showCustomer({ params, body }))).toBe('403 not-your-desk');
    expect((await site.client('supervisor').showCustomer({ params, body })).content.kind).toBe('welcome');
    expect(await refusalOf(site.client('otherClerk').showCustomer({ params, body: { show: null } }))).toBe(
      '403 not-your-desk',
    );
  });

  test.each([
    ['is put on hold', () => clerk().hold({ params: { id: ticketId } })],
    [
      'is handed over',
      async () => {
        await site.open('otherClerk', 2, 'papers');
        return clerk().handOver({ params: { id: ticketId }, body: { deskId: site.desk(2) } });
      },
    ],
    ['leaves', () => clerk().cancel({ params: { id: ticketId }, body: { reason: '改日再来' } })],
  ])('the screen clears when the family %s', async (_, act) => {
    await show({ kind: 'welcome', caseId: family.id });
    await act();
    expect(await seen()).toMatchObject({ showId: 0, number: null, content: { kind: 'idle' } });
    expect(await journal('customer.cleared')).toHaveLength(1);
  });

  test('the clerk clears it, and a hub that starts again shows nothing', async () => {
    await show({ kind: 'welcome', caseId: family.id });
    expect((await show(null)).content.kind).toBe('idle');
    await show({ kind: 'welcome', caseId: family.id });
    await site.restart();
    expect((await seen())?.content.kind).toBe('idle');
  });

  test('a farewell may be said when they have gone on, and ends by itself', async () => {
    family = await finishPapers(clerk(), family);
    await show({ kind: 'welcome', caseId: family.id });
    await clerk().completeStage({ params: { id: ticketId } });
    expect((await seen())?.content.kind).toBe('idle');
    await show({ kind: 'done', caseId: family.id });
    const view = await seen();
    expect(view?.content).toEqual({
      kind: 'done',
      nextStage: { zh: '公示与面积确认', en: 'Notices & areas' },
      keys: false,
    });
    expect(await refusalOf(show({ kind: 'welcome', caseId: family.id }))).toBe('409 not-at-desk');
    site.clock.at += 31_000;
    expect((await seen())?.content.kind).toBe('idle');
  });

  test('a screen belongs to one desk, and a desk has one screen', async () => {
    const [first] = (await clerk().customerScreens({})).items;
    const { code } = await site.client('admin').makePairingCode({ body: { role: 'customer' } });
    const second = await site.as(null).pairStation({ body: { code, name: '平板' } });
    expect((await site.as(second.token).customer({})).view).toBeNull();
    await clerk().bindCustomerScreen({ params: { id: second.station.id }, body: { deskId: site.desk(1) } });
    const { items } = await clerk().customerScreens({});
    expect(items.map(({ name, deskId }) => [name, deskId])).toEqual([
      ['customer', null],
      ['平板', site.desk(1)],
    ]);
    const params = { id: first?.stationId ?? '' };
    expect(
      await refusalOf(site.client('otherClerk').bindCustomerScreen({ params, body: { deskId: site.desk(1) } })),
    ).toBe('403 not-your-desk');
    await site.open('otherClerk', 2, 'papers');
    await site.client('otherClerk').bindCustomerScreen({ params, body: { deskId: site.desk(2) } });
    expect(
      await refusalOf(
        site
          .client('otherClerk')
          .bindCustomerScreen({ params: { id: second.station.id }, body: { deskId: site.desk(2) } }),
      ),
    ).toBe('403 not-your-desk');
    const kiosk = site.rows<{ id: string }>("SELECT id FROM stations WHERE role = 'kiosk'")[0]?.id ?? '';
    expect(
      await refusalOf(
        site.client('supervisor').bindCustomerScreen({ params: { id: kiosk }, body: { deskId: site.desk(1) } }),
      ),
    ).toBe('404 not-found');
  });

  test('it reads the paper it shows, and no other', async () => {
    const paper = await statement();
    expect(await pdf(paper.id)).toBe(409);
    await show({ kind: 'document', documentId: paper.id, page: 1 });
    expect(await pdf(paper.id)).toBe(200);
    await show({ kind: 'welcome', caseId: family.id });
    expect(await pdf(paper.id)).toBe(409);
    expect(await refusalOf(show({ kind: 'document', documentId: paper.id, page: 99 }))).toBe('422 invalid');
  });
});

describe('what the family says', () => {
  test('completes the step that is shown', async () => {
    family = await finishPapers(clerk(), family);
    await clerk().completeStage({ params: { id: ticketId } });
    await site.serveNext('clerk', 1);
    await show(step('handover-notices'));
    const view = await seen();
    if (view?.content.kind !== 'notices') throw new Error('notices');
    const acknowledged = view.content.notices.map(({ id }) => id);
    expect(await refusalOf(say({ kind: 'acknowledge', acknowledged: acknowledged.slice(1) }))).toBe('422 invalid');
    const after = await say({ kind: 'acknowledge', acknowledged });
    expect(after.content).toEqual({ kind: 'answered', to: 'acknowledge' });
    const { stages } = await clerk().case({ params: { id: family.id } });
    expect(stages[1]?.steps[0]).toMatchObject({ state: 'done', result: { how: 'customer-screen' } });
    expect(await refusalOf(say({ kind: 'acknowledge', acknowledged }))).toBe('409 nothing-shown');
    const [entry] = await journal('step.completed');
    expect([entry?.actorId, entry?.stationId]).not.toContain(undefined);
  });

  test('consents are answered one by one, a refusal as good as an agreement', async () => {
    family = await finishPapers(clerk(), family);
    await clerk().completeStage({ params: { id: ticketId } });
    await site.serveNext('clerk', 1);
    const consent = family.stages
      .flatMap(({ steps }) => steps)
      .find(({ definition }) => definition.kind === 'consent')?.definition;
    if (consent?.kind !== 'consent') throw new Error('a consent');
    await show({ kind: 'consent', caseId: family.id, stepId: consent.id });
    const answers = consent.items.map(({ id }, index) => ({ id, granted: index === 0 }));
    await say({ kind: 'consent', answers });
    const view = await clerk().case({ params: { id: family.id } });
    expect(stepOf(view, consent.id).state).toBe('done');
    expect(view.consents.map(({ granted }) => granted)).toEqual([true, false, false]);
  });

  test('is heard only of what is shown at that moment', async () => {
    await show(step('handover-notices'));
    const { showId = 0 } = (await seen()) ?? {};
    await show({ kind: 'welcome', caseId: family.id });
    const answer: CustomerAnswer = { kind: 'acknowledge', acknowledged: [] };
    expect(await refusalOf(say(answer, showId))).toBe('409 nothing-shown');
    expect(await refusalOf(say(answer))).toBe('409 nothing-shown');
    await show(null);
    expect(await refusalOf(say(answer, 0))).toBe('409 nothing-shown');
  });

  test('a signature goes under the paper that is shown, seen by the person at the desk', async () => {
    const paper = await statement();
    const owner = { capacity: 'owner', owner: 0 } as const;
    expect(await refusalOf(show({ kind: 'sign', documentId: paper.id, signer: owner }))).toBe('409 step-hindered');
    await checkWhoIsHere(clerk(), family.id);
    await show({ kind: 'sign', documentId: paper.id, signer: { capacity: 'owner', owner: 0 } });
    expect((await seen())?.content).toMatchObject({ kind: 'sign', signerName: '郑*', witness: 'clerk' });
    const other = drawn(paper, { signer: { capacity: 'agent' } });
    expect(await refusalOf(say(other))).toBe('422 nothing-to-sign');
    expect((await say(drawn(paper))).content).toEqual({ kind: 'answered', to: 'sign' });
    const { signatures } = await clerk().document({ params: { id: paper.id } });
    expect(signatures).toMatchObject([{ witness: 'clerk', signer: { capacity: 'owner', owner: 0 } }]);
    expect(await refusalOf(show({ kind: 'sign', documentId: paper.id, signer: { capacity: 'owner', owner: 0 } }))).toBe(
      '409 already-signed',
    );
  });

  test('a signature of a paper that changed meanwhile is refused', async () => {
    await checkWhoIsHere(clerk(), family.id);
    const paper = await statement();
    await show({ kind: 'sign', documentId: paper.id, signer: { capacity: 'owner', owner: 0 } });
    expect(await refusalOf(say(drawn({ ...paper, sha256: '0'.repeat(64) })))).toBe('409 document-changed');
    const { version, situation } = await clerk().case({ params: { id: family.id } });
    const agent = {
      name: '安代办',
      idType: 'id-card',
      idNumber: '990000198001010011',
      phone: null,
      powers: ['inspect'],
      validUntil: null,
    } satisfies CaseView['situation']['agent'];
    await clerk().setSituation({
      params: { id: family.id },
      body: { version, situation: { ...situation, agent } },
    });
    const newer = await statement();
    expect(newer.id).not.toBe(paper.id);
    expect(await refusalOf(say(drawn(paper)))).toBe('409 document-changed');
    expect((await seen())?.content).toMatchObject({ kind: 'sign', document: { superseded: true } });
  });
});
