import { describe, expect, test } from 'vitest';
import { type PaperKind, paperKinds } from '#shared/domain/flow/paper-kinds.ts';
import { canonicalPaper } from '#shared/domain/papers/canonical-paper.ts';
import { composePaper } from '#shared/domain/papers/compose-paper.ts';
import type { PaperFacts } from '#shared/domain/papers/paper-facts.ts';
import type { PaperBlock, PaperModel } from '#shared/domain/papers/paper-model.ts';
import { signerKey } from '#shared/domain/papers/signers.ts';
import { grouped, inLanguage } from '#shared/domain/papers/words.ts';
import { handoverCase, home, receptionCase, signingCase } from '../../../support/papers/complete-case.ts';
import { caseOf, completePaper } from '../../../support/papers/every-paper.ts';

const words = (model: PaperModel) => JSON.stringify(model);
const missing = (kind: PaperKind, facts: PaperFacts) => {
  const paper = composePaper(kind, facts);
  return paper.ok ? [] : paper.missing;
};
const tables = ({ blocks }: PaperModel) =>
  blocks.filter((block): block is Extract<PaperBlock, { kind: 'table' }> => block.kind === 'table');
/** The case with all its steps as they were before anybody did anything. */
const untouched = (facts: PaperFacts): PaperFacts => ({
  ...facts,
  stages: facts.stages.map((stage) => ({
    ...stage,
    steps: stage.steps.map((step) => ({ ...step, state: 'open', result: null, at: null, by: null, words: null })),
  })),
});

describe('a missing field is named, never left blank', () => {
  test.each<[PaperKind, Partial<PaperFacts>, readonly string[]]>([
    [
      'area-statement',
      { home: { ...home, measuredArea: null }, area: null },
      ['measuredArea', 'areaBasis', 'areaDifference', 'areaComputation'],
    ],
    ['settlement-statement', { settlement: null }, ['settlement', 'settlementLines']],
    [
      'quality-guarantee',
      { parties: { developer: null, propertyCompany: null, repairs: null } },
      ['developer', 'repairs.unit', 'repairs.phone', 'repairs.answerHours', 'repairs.mendDays'],
    ],
    ['power-of-attorney', { agent: null }, ['agent', 'agent.idType', 'agent.idNumber']],
    ['repair-notice', { inspection: [] }, ['defects']],
    ['key-custody', { custody: [] }, ['custody']],
    ['refusal-record', { refusal: null }, ['refusalGrounds', 'refusedAt', 'refusalWords']],
    ['filing-check', { home: { ...home, unitPrice: null } }, ['unitPrice']],
    ['payment-notice', { home: { ...home, paidAmount: null, totalPrice: null } }, ['totalPrice', 'paidAmount']],
    ['notices-read', { owners: [], agent: null }, ['owners', 'signers']],
  ])('%s', (kind, changes, fields) => {
    expect([...missing(kind, caseOf(kind, changes))].toSorted()).toEqual([...fields].toSorted());
  });

  test('a paper about what was done waits until it was done', () => {
    expect(missing('inspection-record', untouched(handoverCase()))).toEqual(['inspectionConclusion', 'inspectionDate']);
    expect(missing('items-receipt', untouched(handoverCase()))).toEqual([
      'itemsHandedOver',
      'handedOverAt',
      'handedOverBy',
    ]);
    expect(missing('contract-explanation', untouched(signingCase()))).toEqual(['pointsExplained']);
    expect(missing('risk-acknowledgement', untouched(signingCase()))).toEqual(['riskPoints']);
    expect(missing('visit-record', untouched(receptionCase()))).toEqual(['form']);
  });

  test('a paper that prints what must still be brought needs nothing done', () => {
    expect(missing('signing-checklist', untouched(signingCase()))).toEqual([]);
    expect(missing('flow-sheet', untouched(handoverCase()))).toEqual([]);
  });
});

describe('what stands on them', () => {
  test('an application to change the payment method names the method before, other papers the one that holds', () => {
    const changed = { home: { ...home, paymentMethod: 'fund-loan', formerPaymentMethod: 'instalments' } } as const;
    const methodOn = (kind: 'payment-change' | 'payment-notice') =>
      words(completePaper(kind, changed)).match(/公积金贷款|分期付款/u)?.[0];
    expect(methodOn('payment-change')).toBe('分期付款');
    expect(methodOn('payment-notice')).toBe('公积金贷款');
  });

  test('with a loan the list before a signing asks for the down payment, else for what is outstanding (domain 3.1)', () => {
    const feesOf = (paymentMethod: 'commercial-loan' | 'full') => {
      const at = signingCase();
      const line = at.settlement!.lines[0]!;
      const outstanding = {
        ...line,
        id: 'price-due',
        source: 'outstanding-price',
        name: { zh: '未付房款', en: 'Outstanding' },
      };
      const settlement = at.settlement && { ...at.settlement, lines: [outstanding] };
      const priced = { ...home, paymentMethod, totalPrice: '2000000.00', downPayment: '600000.00' };
      const [fees] = tables(completePaper('signing-checklist', { home: priced, settlement }));
      return fees?.rows.map(({ cells: [name = ''] }) => inLanguage(name, 'zh'));
    };
    expect(feesOf('commercial-loan')).toEqual(['首付款', '贷款支付']);
    expect(feesOf('full')).toEqual(['未付房款']);
  });

  test('the settlement keeps each line alone: no sum of due and refund is anywhere', () => {
    const model = completePaper('settlement-statement');
    const [lines, totals] = tables(model);
    expect(lines?.rows).toHaveLength(7);
    const totalOf = (row: number, column: number) => inLanguage(totals?.rows[row]?.cells[column] ?? '', 'zh');
    expect(totalOf(0, 1)).toBe('159,222.40\n人民币壹拾伍万玖仟贰佰贰拾贰元肆角整');
    expect(totalOf(0, 2)).toBe('12,158.73\n人民币壹万贰仟壹佰伍拾捌元柒角叁分');
    // 159,222.40 − 12,158.73
    expect(words(model)).not.toContain('147,063.67');
    expect(words(model)).toContain('不相互冲抵');
  });

  test('the area statement says how each cent came about, and what the buyer may do', () => {
    const text = words(completePaper('area-statement'));
    for (const part of ['3.8380', '62,889.97', '17,566.78', '买受人有权解除合同', '2.6811']) {
      expect(text).toContain(part);
    }
  });

  test('the handover certificate waives no right to quality and names what remains', () => {
    const text = words(completePaper('handover-certificate'));
    for (const part of ['收房不等于放弃质量权利', '保修起算日', '关闭不严', '渗漏', '建设工程竣工验收备案证明文件']) {
      expect(text).toContain(part);
    }
  });

  test('twenty-nine articles are explained, with each question and its answer', () => {
    const [points] = tables(completePaper('contract-explanation'));
    const articles = points?.rows.map(({ cells }) => cells[1]) ?? [];
    expect(new Set(articles).size).toBeGreaterThanOrEqual(29);
    expect(articles).toContain('第二十九条');
  });

  test('what the flow has its signers say stands last, right above their names', () => {
    const model = completePaper('notices-read');
    expect(model.blocks.at(-1)).toEqual({
      kind: 'statement',
      text: expect.objectContaining({ zh: expect.stringContaining('已向我出示') }) as unknown,
    });
  });

  test('document numbers are masked, but where the paper is about them', () => {
    const full = '110101198803071234';
    const open = paperKinds.filter((kind) => words(completePaper(kind)).includes(full));
    expect(open.toSorted()).toEqual(['filing-check', 'power-of-attorney']);
  });

  test('with a loan the down payment and what the lender pays stand on lines of their own', () => {
    const loan = { ...home, totalPrice: '2096332.43', paymentMethod: 'commercial-loan' as const };
    for (const kind of ['payment-notice', 'filing-check'] as const) {
      const known = words(completePaper(kind, { home: { ...loan, downPayment: '628899.73' } }));
      expect(known).toContain('首付款');
      expect(known).toContain('628,899.73');
      expect(known).toContain('1,467,432.70');
      expect(words(completePaper(kind, { home: loan }))).toContain('以买卖合同和贷款机构的要求为准');
      expect(words(completePaper(kind, { home: { ...loan, paymentMethod: 'full' } }))).not.toContain('"zh":"首付款"');
    }
  });

  test('a payment beyond the price is no negative debt', () => {
    const model = completePaper('payment-notice', { home: { ...home, paidAmount: '2100000.00' } });
    expect(words(model)).toContain('0.00 元（人民币零元整）');
  });
});

describe('who signs', () => {
  const keys = (kind: PaperKind, changes: Partial<PaperFacts> = {}) =>
    completePaper(kind, changes).signers.map(signerKey);
  test('owners who are here, and the agent for those who are not', () => {
    expect(keys('handover-certificate')).toEqual(['owner-0', 'agent']);
    expect(keys('handover-certificate', { agent: null })).toEqual(['owner-0']);
    expect(keys('risk-acknowledgement')).toEqual(['owner-0', 'agent']);
  });

  test('one for all, where the flow says so', () => {
    expect(completePaper('inspection-record').signing).toBe('one');
    expect(completePaper('handover-certificate').signing).toBe('each');
  });

  test('the handover certificate needs its copy in ink', () => {
    expect(paperKinds.filter((kind) => completePaper(kind).wetInk === 'required')).toEqual(['handover-certificate']);
  });

  test('where no step has it signed on a screen, the buyers sign the printed copy', () => {
    const { signers, counterparts } = completePaper('refusal-record');
    expect(signers).toEqual([]);
    expect(counterparts.map(({ zh }) => zh)).toEqual([
      '买受人 郑晓岚（签字）',
      '代理人 陈立言（签字）',
      '经办人（签字）',
    ]);
  });
});

describe('the content that is hashed', () => {
  test.each(paperKinds)('%s is the same for the same facts', (kind) => {
    expect(canonicalPaper(completePaper(kind))).toBe(canonicalPaper(completePaper(kind)));
  });

  test('differs with a figure, a signer, or the wording', () => {
    const base = completePaper('area-statement');
    const others = [
      completePaper('area-statement', { home: { ...home, layout: '四室' } }),
      completePaper('area-statement', { agent: null }),
      { ...base, templateVersion: base.templateVersion + 1 },
    ];
    for (const other of others) expect(canonicalPaper(other)).not.toBe(canonicalPaper(base));
  });

  test('does not depend on the order in which fields were set', () => {
    const { kind, blocks, ...rest } = completePaper('flow-sheet');
    expect(canonicalPaper({ ...rest, blocks, kind })).toBe(canonicalPaper({ kind, blocks, ...rest }));
  });
});

test.each([
  ['0.00', '0.00'],
  ['999.10', '999.10'],
  ['1000.00', '1,000.00'],
  ['1234567.89', '1,234,567.89'],
])('%s is written %s', (amount, text) => {
  expect(grouped(amount)).toBe(text);
});
