import { describe, expect, test } from 'vitest';
import { moneyShown, moneyText } from '#renderer/features/case-steps/money-text.ts';
import { explainProgress, nextPoint, withOrdinaryExplained } from '#renderer/features/case-steps/explain.ts';
import { type AnyDraft, openDraft, outcomeOf } from '#renderer/features/case-steps/step-logics.ts';
import type { StepSubject } from '#renderer/features/case-steps/step-panel.ts';
import type { StepKind, StepOf } from '#shared/domain/flow/template.ts';
import type { CaseView, StepView } from '#shared/protocol/case-view.ts';
import { caseView, defined, stepView } from './case.ts';

const words = (zh: string) => ({ zh, en: zh });
const today = '2026-11-28';

function subject(
  definition: StepOf<StepKind>,
  change: Partial<StepView> = {},
  ofCase: Partial<CaseView> = {},
): StepSubject {
  return { caseView: caseView([], ofCase), step: stepView(definition, change), definition, today };
}

const said = (one: StepSubject, draft: object) => outcomeOf(one, draft as AnyDraft);
const missing = (one: StepSubject, draft: object) => {
  const outcome = said(one, draft);
  return outcome.ok ? [] : outcome.issues.map(({ word, at }) => `${at ?? ''} ${word}`);
};

describe('papers', () => {
  const paper = (id: string, more: object = {}) => ({
    id,
    name: words(id),
    topic: 'loan',
    form: 'original-and-copy',
    copies: 2,
    ...more,
  });
  const step = subject(
    defined('check-papers', { papers: [paper('id-card'), paper('income', { mayComeLater: true })] }),
  );

  test('seen in the number asked for, and one to come', () => {
    const draft = { papers: { 'id-card': { status: 'seen' }, income: { status: 'later', bringBy: '2026-12-05' } } };
    expect(said(step, draft)).toEqual({
      ok: true,
      result: {
        papers: [
          { id: 'id-card', status: 'seen', originals: 1, copies: 2 },
          { id: 'income', status: 'later', bringBy: '2026-12-05' },
        ],
      },
    });
  });

  test.each([
    ['not looked at', {}, ['id-card issuePaperUnchecked', 'income issuePaperUnchecked']],
    [
      'too few copies',
      { 'id-card': { status: 'seen', copies: 1 } },
      ['id-card issuePaperFew', 'income issuePaperUnchecked'],
    ],
    ['to come without a day', { income: { status: 'later' } }, ['id-card issuePaperUnchecked', 'income issuePaperDay']],
    [
      'to come on a day gone by',
      { income: { status: 'later', bringBy: today } },
      ['id-card issuePaperUnchecked', 'income issueDayPast'],
    ],
    [
      'not needed without a reason',
      { income: { status: 'not-needed', note: ' ' } },
      ['id-card issuePaperUnchecked', 'income issuePaperReason'],
    ],
  ])('%s: each is named', (_, papers, expected) => {
    expect(missing(step, { papers })).toEqual(expected);
  });

  test('one that cannot come later is refused by the rules, not only by the button', () => {
    const draft = { papers: { 'id-card': { status: 'later', bringBy: '2026-12-05' }, income: { status: 'seen' } } };
    expect(missing(step, draft)).toEqual(['id-card not-later']);
  });
});

describe('explaining', () => {
  const point = (id: string, key = false) => ({ id, title: words(id), script: words(id), plain: words(id), key });
  const definition = defined('explain', { points: [point('price', true), point('filing'), point('law')] });
  const step = subject(definition);

  test('is done when each point is explained and each question answered', () => {
    const open = { points: { price: { explained: true, question: '涨了怎么办' }, filing: { explained: true } } };
    expect(missing(step, open)).toEqual(['price issueUnanswered', 'law issuePointOpen']);
    const full = {
      points: { ...open.points, price: { ...open.points.price, answer: '总价不变' }, law: { explained: true } },
    };
    expect(said(step, full)).toEqual({
      ok: true,
      result: {
        points: [
          { id: 'price', explained: true, question: '涨了怎么办', answer: '总价不变' },
          { id: 'filing', explained: true },
          { id: 'law', explained: true },
        ],
      },
    });
  });

  test('ordinary points may be marked together, key points only one by one', () => {
    const draft = withOrdinaryExplained(definition.points, { points: {} });
    expect(explainProgress(definition.points, draft)).toEqual({ done: 2, total: 3, keysLeft: 1 });
    expect(nextPoint(definition.points, draft, 1)).toBe(0);
    expect(
      nextPoint(
        definition.points,
        withOrdinaryExplained(definition.points, { points: { price: { explained: true } } }),
        0,
      ),
    ).toBeNull();
  });
});

describe('the settlement', () => {
  const line = (id: string) => ({
    id,
    source: 'fixed',
    name: words(id),
    payer: 'owner',
    payee: 'developer',
    nature: 'contract',
    basis: words(id),
    amount: '100.00',
  });
  const step = subject(defined('settle', { lines: [line('area'), line('card')] }));

  test('is complete when each line is explained and marked, paid or not', () => {
    const lines = {
      area: { explained: true, outcome: 'unpaid' },
      card: { explained: true, outcome: 'paid', voucher: 'R-1' },
    };
    expect(said(step, { lines, actualDate: '2026-11-20' })).toEqual({
      ok: true,
      result: {
        actualDate: '2026-11-20',
        lines: [
          { id: 'area', explained: true, outcome: 'unpaid' },
          { id: 'card', explained: true, outcome: 'paid', voucher: 'R-1' },
        ],
      },
    });
  });

  test('a line nobody explained, one without an outcome, and an objection without words are named', () => {
    expect(missing(step, { lines: { area: { outcome: 'paid' } } })).toEqual([
      'area issueLineUnexplained',
      'card issueLineUnexplained',
    ]);
    expect(
      missing(step, { lines: { area: { explained: true }, card: { explained: true, outcome: 'disputed' } } }),
    ).toEqual(['area issueLineOutcome', 'card issueLineWords']);
  });
});

describe('the inspection', () => {
  const definition = defined('inspect', {
    dictionary: {
      rooms: [
        { id: 'living', name: words('客厅'), parts: ['wall', 'window'] },
        { id: 'balcony', name: words('阳台'), parts: ['floor'] },
      ],
      parts: ['wall', 'window', 'floor'].map((id) => ({ id, name: words(id), problems: ['crack'] })),
      problems: [{ id: 'crack', name: words('开裂') }],
      responsible: [{ id: 'builder', name: words('总包') }],
      meters: [{ id: 'water', name: words('水表'), unit: 'm³' }],
    },
  });
  const by = { staffId: null, staffName: null, at: '2026-11-28T02:00:00.000Z' };
  const fine = (part: string) => ({
    id: part,
    stepId: 'inspect',
    by,
    item: { kind: 'fine' as const, room: 'living', part, recordedAt: by.at },
  });

  test('names each room with parts nobody looked at, each meter, and the conclusion', () => {
    expect(missing(subject(definition, {}, { inspection: [fine('wall')] }), { words: '', absentRooms: [] })).toEqual([
      'living issueRoomLeft',
      'balcony issueRoomLeft',
      'water issueMeterUnread',
      'conclusion issueNoConclusion',
    ]);
  });

  test('a refusal may come after the first room, with the owner’s words', () => {
    const step = subject(definition, {}, { inspection: [fine('wall')] });
    expect(missing(step, { conclusion: 'refuse', words: '', absentRooms: [] })).toEqual(['words issueRefusalWords']);
    expect(said(step, { conclusion: 'refuse', words: '墙裂了', absentRooms: [] })).toEqual({
      ok: true,
      result: { conclusion: 'refuse', words: '墙裂了', absentRooms: [], items: 1 },
    });
  });
});

describe('items handed over', () => {
  const item = (id: string, count: number) => ({ id, name: words(id), category: 'key', count });
  const step = subject(defined('hand-over-items', { items: [item('door', 5), item('mail', 1)] }));

  test('are counted one by one; what stays in custody is no more than was handed over', () => {
    expect(missing(step, { counts: { door: 5 }, custody: {}, receivedBy: 'owner' })).toEqual(['mail issueUncounted']);
    const custody = { door: { count: 6, reason: '维修', until: '2026-12-12' } };
    expect(missing(step, { counts: { door: 5, mail: 1 }, custody, receivedBy: 'owner' })).toEqual([
      'door issueCustodyCount',
    ]);
  });

  test('go to an agent only where there is one', () => {
    expect(missing(step, { counts: { door: 5, mail: 1 }, custody: {}, receivedBy: 'agent' })).toEqual([
      'receiver no-agent',
    ]);
  });
});

describe('a draft', () => {
  const definition = defined('voucher', { topic: 'maintenance-fund', amount: 'required' });

  test('that was kept comes back as it was', () => {
    const body = { number: 'WX-1', date: '', amount: '12' };
    expect(
      openDraft(subject(definition, { draft: { version: 2, body, by: { staffId: null, staffName: null, at: '' } } })),
    ).toEqual(body);
  });

  test('of another kind or time is left aside for a fresh one', () => {
    const draft = { version: 2, body: { number: 7 }, by: { staffId: null, staffName: null, at: '' } };
    expect(openDraft(subject(definition, { draft }))).toEqual({ number: '', date: '', amount: '' });
  });

  test('of a step that is done shows its result', () => {
    const result = { number: 'WX-1', date: '2026-11-20', amount: '7232.40' };
    expect(openDraft(subject(definition, { state: 'done', result }))).toEqual(result);
  });

  test('gives the amount as the contract writes it', () => {
    const outcome = said(subject(definition), { number: ' WX-1 ', date: today, amount: '7,232.4' });
    expect(outcome).toEqual({ ok: true, result: { number: 'WX-1', date: today, amount: '7232.40' } });
    expect(missing(subject(definition), { number: 'WX-1', date: '2026-11-29', amount: '七千' })).toEqual([
      'date issueDayAhead',
      'amount issueMoney',
    ]);
  });
});

test.each([
  ['0', '0.00'],
  ['007', '7.00'],
  ['1,234.5', '1234.50'],
  ['￥12.34', '12.34'],
  ['1.234', null],
  ['-1', null],
  ['', null],
])('money typed as %j is %j', (typed, expected) => {
  expect(moneyText(typed)).toBe(expected);
});

test.each([
  ['0.00', '0.00'],
  ['1234567.89', '1,234,567.89'],
  ['-1234.50', '-1,234.50'],
])('money %s is shown as %s', (amount, expected) => {
  expect(moneyShown(amount)).toBe(expected);
});
