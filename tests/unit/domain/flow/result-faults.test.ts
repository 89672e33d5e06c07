import { describe, expect, test } from 'vitest';
import { checkResult, type ResultContext } from '#shared/domain/flow/check-result.ts';
import { ordinarySituation, type Situation } from '#shared/domain/flow/facts.ts';
import type { InspectionItem } from '#shared/domain/flow/inspection.ts';
import { type ResultFaultCode, resultFaultCodes } from '#shared/domain/flow/result-faults.ts';
import { stepResults, type StepResult } from '#shared/domain/flow/step-results.ts';
import { templateStep } from '#shared/domain/flow/template.ts';
import { resultFaultWords } from '#shared/i18n/result-faults.ts';
import { languages } from '#shared/i18n/words.ts';
import {
  bilingual,
  certificate,
  identity,
  inspection,
  keys,
  question,
  settlement,
  type StepInput,
  voucher,
} from '../../../support/flows/small-handover.ts';
import { day } from '../../../support/settlement.ts';

const today = day('2026-11-28');
const alone: NonNullable<Situation['agent']> = {
  name: '王五',
  idType: 'id-card',
  idNumber: '110101199001010010',
  phone: null,
  powers: ['inspect'],
  validUntil: null,
};
const ordinary: ResultContext = { today, situation: ordinarySituation(1), findings: [], papers: [] };
const recordedAt = '2026-11-28T02:00:00.000Z';
const fine: InspectionItem = { kind: 'fine', room: 'kitchen', part: 'wall', recordedAt };
const leak: InspectionItem = {
  kind: 'defect',
  room: 'kitchen',
  part: 'wall',
  problem: 'leak',
  severity: 'minor',
  photos: [],
  recordedAt,
};

type Row = readonly [
  what: string,
  fault: ResultFaultCode,
  at: string,
  step: StepInput,
  value: object,
  context?: Partial<ResultContext>,
];
const paper = (changes: object) => ({
  ...identity,
  identity: false,
  papers: identity.papers.map((one) => ({ ...one, ...changes })),
});
const seen = (originals: number) => ({ papers: [{ id: 'owner-id', status: 'seen', originals, copies: 0 }] });
const later = (bringBy: string) => ({ papers: [{ id: 'owner-id', status: 'later', bringBy }] });
const contract = { topic: 'contract', mayComeLater: true };
const concluded = (conclusion: string, items: number, absentRooms: string[] = []) => ({
  conclusion,
  items,
  absentRooms,
});
const metered = {
  ...inspection,
  dictionary: { ...inspection.dictionary, meters: [{ id: 'water', name: bilingual('水表', 'Water'), unit: 'm³' }] },
};
const asked = (type: string, more: object = {}) =>
  ({ ...question, fields: [{ ...question.fields[0], type, ...more }] }) as StepInput;
const said = (words: string) => ({ values: { words } });
const line = (more: object) => ({ lines: [{ id: 'price', explained: true, ...more }] });
const signed = { documentId: 'doc_1' };
const made = (changes: object) => ({
  papers: [{ id: 'doc_1', kind: 'handover-certificate', toSign: 0, superseded: false, ...changes }],
});
const given = (count: number, receivedBy: string, custody: object[] = []) => ({
  items: [{ id: 'entry', count }],
  receivedBy,
  custody,
});
const kept = (count: number, until: string) => [{ id: 'entry', count, reason: '维修', until }];
const acting = (changes: Partial<typeof alone>, owners = 0) => ({
  situation: { ...ordinarySituation(owners), agent: { ...alone, ...changes } },
});
const agentOnly = acting({});
const refund = {
  ...settlement,
  lines: settlement.lines.map((one) => ({ ...one, payer: 'developer', payee: 'owner' })),
} as StepInput;

const rows: readonly Row[] = [
  ['a paper nobody looked at', 'missing', '/papers/owner-id', paper({}), { papers: [] }],
  [
    'a paper nobody asked for',
    'unknown',
    '/papers/poem',
    paper({}),
    {
      papers: [...seen(1).papers, { id: 'poem', status: 'seen', originals: 1, copies: 0 }],
    },
  ],
  ['an identity document promised', 'not-later', '/papers/owner-id', paper({}), later('2026-12-01')],
  ['a paper promised for yesterday', 'day-past', '/papers/owner-id/bringBy', paper(contract), later('2026-11-27')],
  ['no original', 'too-few', '/papers/owner-id', paper({}), seen(0)],
  ['an identity check of nobody', 'nobody-identified', '/papers/owner-id', identity, { papers: [] }],
  ['an objection without a word', 'words-needed', '/lines/price/words', settlement, line({ outcome: 'disputed' })],
  [
    'a refund for an agent who may not have it',
    'no-power',
    '/lines/price',
    refund,
    line({ outcome: 'paid' }),
    agentOnly,
  ],
  [
    'a refund for an agent whose time is over',
    'no-power',
    '/lines/price',
    refund,
    line({ outcome: 'paid' }),
    acting({ powers: ['receive-refund'], validUntil: '2026-11-27' }),
  ],
  ['a part nobody looked at', 'not-judged', '/rooms/kitchen/wall', inspection, concluded('accept', 0)],
  ['a meter nobody read', 'meter-missing', '/meters/water', metered, concluded('accept', 1), { findings: [fine] }],
  [
    'a leak in a home without defects',
    'has-defects',
    '/conclusion',
    inspection,
    concluded('accept', 1),
    {
      findings: [leak],
    },
  ],
  [
    'nothing to repair',
    'no-defects',
    '/conclusion',
    inspection,
    concluded('accept-after-repair', 1),
    {
      findings: [fine],
    },
  ],
  ['a finding that came later', 'findings-changed', '/items', inspection, concluded('accept', 0), { findings: [fine] }],
  [
    'findings in a room there is not',
    'absent-has-findings',
    '/absentRooms',
    inspection,
    concluded('refuse', 1, ['kitchen']),
    {
      findings: [fine],
    },
  ],
  ['a paper nobody signed', 'unsigned', '/documentId', certificate, signed, made({ toSign: 1 })],
  ['another paper', 'not-this-paper', '/documentId', certificate, signed, made({ kind: 'flow-sheet' })],
  ['a paper that was replaced', 'not-this-paper', '/documentId', certificate, signed, made({ superseded: true })],
  [
    'a paper that would say something else now',
    'paper-changed',
    '/documentId',
    certificate,
    signed,
    made({ outdated: true }),
  ],
  ['keys for an agent who is not here', 'no-agent', '/receivedBy', keys, given(3, 'agent')],
  ['keys for an owner who is not here', 'no-owner', '/receivedBy', keys, given(3, 'owner'), agentOnly],
  ['keys for an agent who may not have them', 'no-power', '/receivedBy', keys, given(3, 'agent'), agentOnly],
  ['more keys kept than given', 'too-many', '/custody/entry/count', keys, given(1, 'owner', kept(2, '2026-12-01'))],
  ['keys kept until yesterday', 'day-past', '/custody/entry/until', keys, given(3, 'owner', kept(1, '2026-11-27'))],
  ['a voucher of tomorrow', 'day-future', '/date', voucher('price'), { number: '1', date: '2026-11-29' }],
  [
    'a voucher without its amount',
    'amount-needed',
    '/amount',
    voucher('price', { amount: 'required' }),
    {
      number: '1',
      date: '2026-11-28',
    },
  ],
  ['an answer that must be given', 'missing', '/values/words', asked('text', { required: true }), { values: {} }],
  ['letters for a number', 'not-a-number', '/values/words', asked('number'), said('many')],
  ['letters for a phone', 'not-a-number', '/values/words', asked('phone'), said('call me')],
  ['words for an amount', 'not-an-amount', '/values/words', asked('money'), said('1,000')],
  ['a day that is none', 'not-a-day', '/values/words', asked('date'), said('2026-02-30')],
  ['an option there is not', 'not-an-option', '/values/words', asked('yes-no'), said('maybe')],
];

function faultsOf([, , , step, value, context]: Row) {
  const parsed = templateStep.parse(step);
  const result = { kind: parsed.kind, value: stepResults[parsed.kind].parse(value) } as StepResult;
  return checkResult(parsed, result, { ...ordinary, ...context });
}

test('a result of another kind is no result of the step', () => {
  const result: StepResult = { kind: 'confirm-figures', value: { confirmed: true } };
  expect(checkResult(templateStep.parse(certificate), result, ordinary)).toEqual([
    { path: '/kind', code: 'wrong-kind' },
  ]);
});

test.each(rows.map((row) => ({ what: row[0], fault: row[1], at: row[2], row })))(
  '$what: $fault',
  ({ fault, at, row }) => {
    expect(faultsOf(row)).toContainEqual({ path: at, code: fault });
  },
);

describe('the words of the faults', () => {
  test('every fault a result can have was tried', () => {
    const tried = new Set<ResultFaultCode>(['wrong-kind', ...rows.map(([, fault]) => fault)]);
    expect(resultFaultCodes.filter((code) => !tried.has(code))).toEqual([]);
  });

  test.each(languages)('say each fault in its own words, in %s', (language) => {
    const words = resultFaultCodes.map((code) => resultFaultWords[language][code]);
    expect(words.filter((one) => (one ?? '').trim() === '')).toEqual([]);
    expect(new Set(words).size).toBe(words.length);
    const han = /[\u3400-\u9fff]/u;
    expect(words.filter((one) => han.test(one) !== (language === 'zh-CN'))).toEqual([]);
  });
});

test.each([
  ['an agent who may have it', 'paid', acting({ powers: ['receive-refund'], validUntil: today })],
  ['an owner who stands beside the agent', 'paid', acting({}, 1)],
  ['an owner later, for the agent may not have it', 'unpaid', agentOnly],
])('money goes to %s', (what, outcome, context) => {
  expect(faultsOf([what, 'no-power', '', refund, line({ outcome }), context])).toEqual([]);
});
