import { describe, expect, test } from 'vitest';
import { composePaper } from '#shared/domain/papers/compose-paper.ts';
import type { PaperFacts, PaperStep } from '#shared/domain/papers/paper-facts.ts';
import type { PaperBlock, PaperModel } from '#shared/domain/papers/paper-model.ts';
import { home, signingCase } from '../../../support/papers/complete-case.ts';

/** The signing case with other results at some steps. */
function withResults(results: Readonly<Record<string, unknown>>, facts: PaperFacts = signingCase()): PaperFacts {
  const stages = facts.stages.map((stage) => ({
    ...stage,
    steps: stage.steps.map((step) => {
      const { id } = step.definition;
      return id in results ? ({ ...step, result: results[id] } as PaperStep) : step;
    }),
  }));
  return { ...facts, stages };
}

const contact = { values: { 'contact-name': '李专员', 'contact-phone': '400-000-0000' } };
const atSigning = { 'progress-contact': contact, 'loan-released': null };

function compose(facts: PaperFacts): PaperModel {
  const paper = composePaper('progress-notice', facts);
  if (!paper.ok) throw new Error(`lacks ${paper.missing.join(', ')}`);
  return paper.model;
}

/** What the table says, a line for each matter. */
function progress(facts: PaperFacts): readonly string[] {
  const table = compose(facts).blocks.find(
    (block): block is Extract<PaperBlock, { kind: 'table' }> => block.kind === 'table',
  );
  return (table?.rows ?? []).map(({ cells }) =>
    cells.map((cell) => (typeof cell === 'string' ? cell : cell.zh)).join('｜'),
  );
}

describe('what comes after signing', () => {
  test('counts thirty and seven days from the day of the contract, signed on 2026-11-20', () => {
    expect(progress(withResults(atSigning))).toEqual([
      '合同备案｜最迟 2026年12月20日｜备案完成后电话并短信告知',
      '贷款放款｜以贷款机构审批为准｜放款后电话通知',
      '签约回访｜2026年11月27日 前后｜电话；同意可随时撤回',
    ]);
  });

  test('says what is done already', () => {
    const facts = withResults({
      'progress-contact': { values: { ...contact.values, 'filed-on': '2026-11-23' } },
      'loan-released': { values: { 'released-on': '2026-12-08' } },
    });
    expect(progress(facts).slice(0, 2)).toEqual([
      '合同备案｜已于 2026年11月23日 备案｜以本单告知',
      '贷款放款｜已于 2026年12月8日 放款｜以本单告知',
    ]);
  });

  test('promises no call to who refused it, and makes it depend on the answer where none was given', () => {
    const refused = { 'signing-consents': { answers: [{ id: 'signing-callback', granted: false }] } };
    expect(progress(withResults({ ...atSigning, ...refused })).at(-1)).toBe('签约回访｜您未同意回访｜不致电');
    expect(progress(withResults({ ...atSigning, 'signing-consents': null })).at(-1)).toBe(
      '签约回访｜您同意回访的，2026年11月27日 前后｜电话；同意可随时撤回',
    );
  });

  test('says nothing of a loan to who pays in full', () => {
    const full = signingCase({ home: { ...home, paymentMethod: 'full' } });
    expect(progress(withResults(atSigning, full)).map((line) => line.split('｜')[0])).toEqual(['合同备案', '签约回访']);
  });

  test('names the papers still to bring with their day, and whom to ask', () => {
    const text = JSON.stringify(compose(withResults(atSigning)).blocks);
    for (const part of ['待补资料', '2026年12月10日 前补交', '李专员', '400-000-0000', 'YS(2024)0031578']) {
      expect(text).toContain(part);
    }
  });

  test('keeps to itself what staff noted at the loan window', () => {
    const values = { 'lender-name': '演示银行', 'loan-result': 'signed', 'loan-note': '征信待复核' };
    const text = JSON.stringify(compose(withResults({ ...atSigning, 'loan-window': { values } })));
    expect(text).toContain('演示银行');
    expect(text).toContain('已面签');
    expect(text).not.toContain('征信待复核');
  });
});

test.each([
  ['contractSignedOn', { 'contract-number': null }],
  ['contactName', { 'progress-contact': { values: { 'contact-phone': '400-000-0000' } } }],
  ['contactPhone', { 'progress-contact': { values: { 'contact-name': '李专员' } } }],
])('without %s there is no paper', (field, results) => {
  const paper = composePaper('progress-notice', withResults({ ...atSigning, ...results }));
  expect(paper).toEqual({ ok: false, missing: [field] });
});
