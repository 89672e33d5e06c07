import type { LawProfile, TemplateFaultCode } from '#shared/domain/flow/template-fault.ts';
import {
  bilingual,
  certificate,
  identity,
  inspection,
  keys,
  notices,
  settlement,
  smallHandover,
  voucher,
  withPart,
} from './small-handover.ts';

type Change = readonly [path: string, value: unknown];
/** A template with one thing wrong: what the reader says of it, and where. */
export type FaultyTemplate = {
  /** What somebody did to the small handover. */
  readonly what: string;
  readonly changes: readonly Change[];
  readonly fault: TemplateFaultCode;
  readonly at: string;
  readonly profile?: LawProfile;
};

const gone = undefined;
const row = (what: string, fault: TemplateFaultCode, at: string, ...changes: readonly Change[]): FaultyTemplate => ({
  what,
  fault,
  at,
  changes,
});
const [seen, settled, taken] = ['/stages/0/steps', '/stages/1/steps', '/stages/2/steps'];
const explanation = {
  id: 'explained',
  kind: 'sign',
  title: bilingual('讲解确认', 'Explanation record'),
  paper: 'contract-explanation',
};

const form: readonly FaultyTemplate[] = [
  row('a list without end', 'form.too-large', '', ['/stages', Array.from({ length: 60_000 }, () => 0)]),
  row('no name', 'form.invalid-type', '/name', ['/name', gone]),
  row('minutes by halves', 'form.invalid-type', '/stages/0/minutes', ['/stages/0/minutes', 1.5]),
  row('a name without English', 'form.too-small', '/name/en', ['/name/en', ' ']),
  row('a check of no papers', 'form.too-small', `${seen}/0/papers`, [`${seen}/0/papers`, []]),
  row('no stages', 'form.too-small', '/stages', ['/stages', []]),
  row('a title like a book', 'form.too-big', `${seen}/0/title/zh`, [`${seen}/0/title/zh`, '长'.repeat(2001)]),
  row('a stage of a whole day', 'form.too-big', '/stages/0/minutes', ['/stages/0/minutes', 481]),
  row('a code in capitals', 'form.invalid-format', '/id', ['/id', 'Small Handover']),
  row('an amount with one decimal', 'form.invalid-format', `${settled}/0/lines/0/amount`, [
    `${settled}/0/lines/0/amount`,
    '30.0',
  ]),
  row('a purpose nobody knows', 'form.invalid-value', '/purpose', ['/purpose', 'gift']),
  row('a paper nobody prints', 'form.invalid-value', `${taken}/0/paper`, [`${taken}/0/paper`, 'love-letter']),
  row('a kind nobody can lead through', 'form.invalid-union', `${seen}/0/kind`, [`${seen}/0/kind`, 'dance']),
  row('a condition that is a number', 'form.invalid-union', `${seen}/0/when`, [`${seen}/0/when`, 5]),
  row('a condition that asks nothing', 'form.custom', `${seen}/0/when`, [`${seen}/0/when`, {}]),
  row('a field of the stage that is none', 'form.unknown-field', '/stages/0/colour', ['/stages/0/colour', 'red']),
  row('a field of the flow that is none', 'form.unknown-field', '/owner', ['/owner', 'me']),
];

const structure: readonly FaultyTemplate[] = [
  row('two stages of one code', 'structure.twice', '/stages/1/id', ['/stages/1/id', 'seen'], ['/stages/2/after', []]),
  row(
    'two steps of one code',
    'structure.twice',
    `${taken}/0/id`,
    [`${taken}/0/id`, 'identity'],
    [`${taken}/1/after`, ['identity']],
  ),
  ...(
    [
      ['papers', `${seen}/0/papers`, identity.papers[0]],
      ['notices', `${seen}/1/notices`, notices.notices[0]],
      ['lines', `${settled}/0/lines`, settlement.lines[0]],
      ['items', `${taken}/1/items`, keys.items[0]],
      ['rooms', `${seen}/2/dictionary/rooms`, inspection.dictionary.rooms[0]],
      ['problems', `${seen}/2/dictionary/problems`, inspection.dictionary.problems[0]],
      ['parts', `${seen}/2/dictionary/parts`, inspection.dictionary.parts[0]],
      ['parties', `${seen}/2/dictionary/responsible`, inspection.dictionary.responsible[0]],
    ] as const
  ).map(([what, at, one]) => row(`two ${what} of one code`, 'structure.twice', `${at}/1`, [at, [one, one]])),
  row('a handover to nobody in particular', 'structure.subject', '/subject', ['/subject', 'visitor']),
  row('a stage after one that is not there', 'structure.unknown-stage', '/stages/1/after', [
    '/stages/1/after',
    ['seen', 'attic'],
  ]),
  row('a step after one of another stage', 'structure.unknown-step', `${taken}/0/after`, [
    `${taken}/0/after`,
    ['inspect'],
  ]),
  row('a room with a part nobody described', 'structure.unknown-part', `${seen}/2/dictionary/rooms/0/parts`, [
    `${seen}/2/dictionary/rooms/0/parts`,
    ['wall', 'chandelier'],
  ]),
  row('a part with a problem nobody described', 'structure.unknown-part', `${seen}/2/dictionary/parts/0/problems`, [
    `${seen}/2/dictionary/parts/0/problems`,
    ['leak', 'ghost'],
  ]),
  row('stages that wait for each other', 'structure.circle', '/stages', ['/stages/0/after', ['taken']]),
  row('a stage that waits for itself', 'structure.circle', '/stages', ['/stages/0/after', ['seen']]),
  row('steps that wait for each other', 'structure.circle', seen, [`${seen}/0/after`, ['inspect']]),
  row('a fixed line without its amount', 'structure.amount', `${settled}/0/lines/0/amount`, [
    `${settled}/0/lines/0/source`,
    'fixed',
  ]),
  row('an amount on a line that is computed', 'structure.amount', `${settled}/0/lines/0/amount`, [
    `${settled}/0/lines/0/amount`,
    '30.00',
  ]),
  row('a choice of nothing', 'structure.options', `${settled}/1/fields/0/options`, [
    `${settled}/1/fields/0/type`,
    'choice',
  ]),
  row('options for free words', 'structure.options', `${settled}/1/fields/0/options`, [
    `${settled}/1/fields/0/options`,
    [{ id: 'yes', name: bilingual('是', 'Yes') }],
  ]),
];

const line = `${settled}/0/lines/0`;
const law: readonly FaultyTemplate[] = [
  ...['payer', 'payee', 'nature'].flatMap((field) => [
    row(`a fee that does not say its ${field}`, 'law.fee-line', `${line}/${field}`, [`${line}/${field}`, gone]),
    row(`a fee whose ${field} is nobody`, 'law.fee-line', `${line}/${field}`, [`${line}/${field}`, 'somebody']),
  ]),
  row('a line that must be paid', 'law.settle-payment', `${line}/mustBePaid`, [`${line}/mustBePaid`, true]),
  row('a settlement that waits for money', 'law.settle-payment', `${settled}/0/untilPaid`, [
    `${settled}/0/untilPaid`,
    true,
  ]),
  row('nobody asks who is here', 'law.no-identity', '/stages', [`${seen}/0/identity`, false]),
  row('notices only for some', 'law.no-notices', '/stages', [`${seen}/1/notices/0/when`, { agent: true }]),
  row('an inspection left to choice', 'law.no-inspection', '/stages', [`${seen}/2/optional`, true]),
  row('a certificate only for companies', 'law.no-acceptance', '/stages', [`${taken}/0/when`, { corporate: true }]),
  row('a bag of keys without the keys', 'law.no-keys', '/stages', [`${taken}/1/keys`, false]),
  row(
    'an identity check beside the keys',
    'law.identity-first',
    `${taken}/1`,
    [`${seen}/0/identity`, false],
    [`${taken}/2`, { ...identity, id: 'identity-late' }],
  ),
  row(
    'notices beside the certificate',
    'law.notices-first',
    `${taken}/0`,
    [`${seen}/1`, gone],
    [`${taken}/2`, { ...notices, after: [] }],
    [`${seen}/1/after`, []],
  ),
  row('a certificate that does not wait for the inspection', 'law.inspection-first', `${taken}/0`, [
    '/stages/1/after',
    [],
  ]),
  row(
    'a certificate above the inspection',
    'law.inspection-first',
    `${seen}/2`,
    [`${seen}/3`, inspection],
    [`${seen}/2`, { ...certificate, id: 'early' }],
    [`${taken}/0/paper`, 'area-statement'],
  ),
  row(
    'fees above the inspection',
    'law.inspection-first',
    `${seen}/0`,
    [`${seen}/3`, inspection],
    [`${seen}/2`, notices],
    [`${seen}/1`, identity],
    [`${seen}/0`, { ...settlement, id: 'early' }],
  ),
  row(
    'a voucher above the inspection',
    'law.inspection-first',
    `${seen}/0`,
    [`${seen}/3`, inspection],
    [`${seen}/2`, notices],
    [`${seen}/1`, identity],
    [`${seen}/0`, voucher('maintenance-fund', { id: 'early' })],
  ),
  ...(['tax', 'property-fee', 'property-paper'] as const).map((topic) =>
    row(`a voucher of ${topic} before the keys`, 'law.condition', `${settled}/2`, [`${settled}/2`, voucher(topic)]),
  ),
  row('a property agreement before the keys', 'law.condition', `${settled}/1`, [
    `${settled}/1`,
    { ...certificate, id: 'agreement', paper: 'property-agreement' },
  ]),
  row('keys among other things before the inspection', 'law.inspection-first', `${seen}/3`, [
    `${seen}/3`,
    { ...keys, id: 'welcome-bag', keys: false, after: ['identity', notices.id] },
  ]),
  row('the undertaking to keep the interim rules before the keys', 'law.condition', `${settled}/1`, [
    `${settled}/1`,
    { ...certificate, id: 'rules', paper: 'interim-rules-undertaking' },
  ]),
  ...(
    [
      ['物业管理服务费缴费凭证', 'Receipt'],
      ['物管费收据', 'Receipt'],
      ['前期物业管理服务协议', 'Agreement'],
      ['业主公约承诺书', 'Undertaking'],
      ['收据', 'Receipt for the property management service fee'],
      ['收据', 'Receipt of management fees'],
    ] as const
  ).map(([zh, en]) =>
    row(`a voucher called other, titled ${zh}, ${en}`, 'law.condition', `${settled}/2`, [
      `${settled}/2`,
      { ...voucher('other'), title: bilingual(zh, en) },
    ]),
  ),
  row(
    'a stage of property fees before the keys, with an innocent voucher',
    'law.condition',
    `${settled}/2`,
    ['/stages/1/name', bilingual('缴纳物业费', 'Property fees')],
    [`${settled}/2`, voucher('maintenance-fund')],
  ),
  row('words about fees above a signature before the keys', 'law.condition', `${taken}/0`, [
    `${taken}/0/statement`,
    bilingual('物业费已经缴清。', 'Paid.'),
  ]),
  row('a question that only has answers about property fees', 'law.condition', `${settled}/1`, [
    `${settled}/1/fields/0`,
    {
      id: 'paid',
      label: bilingual('缴费', 'Payment'),
      type: 'choice',
      required: true,
      options: [{ id: 'paid', name: bilingual('已缴物业费', 'Paid') }],
    },
  ]),
  row('the price before the keys', 'law.voucher', `${settled}/2`, [`${settled}/2`, voucher('price')]),
  {
    ...row('the fund, where the city does not hold keys for it', 'law.voucher', `${settled}/2`, [
      `${settled}/2/optional`,
      false,
    ]),
    profile: { keysBlockedBy: [], priceHoldsKeys: null },
  },
  row('the fund after the keys', 'law.keys-out-of-reach', `${taken}/2`, [
    `${taken}/2`,
    voucher('maintenance-fund', { id: 'late', after: ['keys'] }),
  ]),
  {
    ...row('an open price that holds the keys and is settled after them', 'law.keys-out-of-reach', `${taken}/2`, [
      `${taken}/2`,
      { ...settlement, id: 'late', after: ['keys'] },
    ]),
    profile: { keysBlockedBy: [], priceHoldsKeys: { clause: '第七条' } },
  },
  row('a record of an explanation nobody gave', 'law.explain-first', `${settled}/3`, [`${settled}/3`, explanation]),
];
/** Each fault a template can have, with at least one template that has it. */
export const faultyTemplates: readonly FaultyTemplate[] = [...form, ...structure, ...law];

/** The template of a row. */
export function templateOf({ changes }: FaultyTemplate): unknown {
  return changes.reduce<unknown>((before, [path, value]) => withPart(before, path, value), smallHandover());
}
