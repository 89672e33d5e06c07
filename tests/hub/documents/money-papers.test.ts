import { expect, test } from 'vitest';
import { openPaperFonts } from '#hub/documents/fonts.ts';
import { renderPaper } from '#hub/documents/paper.ts';
import type { PaperKind } from '#shared/domain/flow/paper-kinds.ts';
import { composePaper } from '#shared/domain/papers/compose-paper.ts';
import type { PaperFacts } from '#shared/domain/papers/paper-facts.ts';
import { handoverOf } from '../../support/papers/complete-case.ts';
import { casePaper } from './case-paper-fields.ts';
import { hasTool, writtenText } from './read-pdf.ts';

const fonts = openPaperFonts();
const onPaper = test.skipIf(!hasTool('pdftotext'));

async function printed(kind: PaperKind, facts: PaperFacts): Promise<string> {
  const paper = composePaper(kind, facts);
  if (!paper.ok) throw new Error(paper.missing.join(', '));
  return writtenText(await renderPaper(casePaper(paper.model), fonts));
}

/** Computed by hand after 商品房销售管理办法 Art. 20; amounts in figures and in capital characters. */
type Row = readonly [
  contract: string,
  measured: string,
  price: string,
  ratio: string,
  pays: string,
  refund: string,
  bears: string,
  rescind: boolean,
];
const nothing = '0.00元（人民币零元整）';
const areaRows: readonly Row[] = [
  ['100.00', '100.00', '10000', '0.0000', nothing, nothing, nothing, false],
  ['100.00', '102.00', '10000', '2.0000', '20,000.00元（人民币贰万元整）', nothing, nothing, false],
  ['100.00', '103.00', '10000', '3.0000', '30,000.00元（人民币叁万元整）', nothing, nothing, false],
  [
    '100.00',
    '105.00',
    '10000',
    '5.0000',
    '30,000.00元（人民币叁万元整）',
    nothing,
    '20,000.00元（人民币贰万元整）',
    true,
  ],
  ['100.00', '97.00', '10000', '-3.0000', nothing, '30,000.00元（人民币叁万元整）', nothing, false],
  ['100.00', '95.00', '10000', '-5.0000', nothing, '70,000.00元（人民币柒万元整）', nothing, true],
  ['89.37', '86.12', '23456.78', '-3.6366', nothing, '89,579.10元（人民币捌万玖仟伍佰柒拾玖元壹角整）', nothing, true],
  [
    '89.37',
    '92.80',
    '23456.78',
    '3.8380',
    '62,889.97元（人民币陆万贰仟捌佰捌拾玖元玖角柒分）',
    nothing,
    '17,566.78元（人民币壹万柒仟伍佰陆拾陆元柒角捌分）',
    true,
  ],
  // A ratio that rounds to 3 % but is below it, and two that are above it.
  ['66.67', '64.67', '15000', '-2.9999', nothing, '30,000.00元（人民币叁万元整）', nothing, false],
  ['66.67', '64.66', '15000', '-3.0148', nothing, '30,298.50元（人民币叁万零贰佰玖拾捌元伍角整）', nothing, true],
  ['133.33', '129.33', '20000', '-3.0001', nothing, '80,002.00元（人民币捌万零贰元整）', nothing, true],
  [
    '133.33',
    '137.33',
    '20000',
    '3.0001',
    '79,998.00元（人民币柒万玖仟玖佰玖拾捌元整）',
    nothing,
    '2.00元（人民币贰元整）',
    true,
  ],
];

onPaper.each(areaRows)(
  'area statement: contract %s m², measured %s m² at %s',
  async (contractArea, measuredArea, unitPrice, ratio, pays, refund, bears, rescind) => {
    // The inner areas do not differ, so that the right to rescind follows from the gross area alone.
    const areas = { contractArea, measuredArea, unitPrice, contractInnerArea: '70.10', measuredInnerArea: '70.10' };
    const text = await printed('area-statement', handoverOf(areas, '2026-11-25'));
    expect(text).toContain(`合同约定建筑面积${contractArea}㎡`);
    expect(text).toContain(`实测建筑面积${measuredArea}㎡`);
    expect(text).toContain(`面积误差比${ratio}%`);
    expect(text).toContain(`买受人应补${pays}`);
    expect(text).toContain(`出卖人应退${refund}`);
    expect(text).toContain(`出卖人承担${bears}`);
    expect(text.includes('误差比绝对值超过3%，买受人有权解除合同')).toBe(rescind);
  },
);

/** Late by calendar days, the last day counted and the agreed day not; 1/10,000 of the total price a day (domain 2.4). */
const lateRows = [
  ['1000000.00', '2025-06-30', '2025-07-15', '逾期15日', '1,500.00', '壹仟伍佰元整'],
  ['2350000.00', '2025-06-01', '2025-07-16', '逾期45日', '10,575.00', '壹万零伍佰柒拾伍元整'],
  ['2096332.43', '2026-09-28', '2026-11-25', '逾期58日', '12,158.73', '壹万贰仟壹佰伍拾捌元柒角叁分'],
] as const;

onPaper('settlement statement: each line alone, late delivery by the day, totals in capital characters', async () => {
  for (const [totalPrice, agreed, handedOver, days, compensation, capital] of lateRows) {
    const changes = {
      totalPrice,
      paidAmount: totalPrice,
      agreedDate: agreed as PaperFacts['date'],
      contractArea: '100.00',
      measuredArea: '105.00',
      unitPrice: '10000',
      contractInnerArea: '70.10',
      measuredInnerArea: '70.10',
    };
    const text = await printed('settlement-statement', handoverOf(changes, handedOver));
    // Item, payer, payee, nature, due, refund: the buyer pays within 3 %, the seller's share is not on the bill.
    expect(text).toContain('面积差价款买受人出卖人合同约定30,000.000.00');
    expect(text).toContain(`逾期交付违约金出卖人买受人合同约定0.00${compensation}`);
    expect(text).toContain(days);
    expect(text).toContain(`出卖人30,000.00人民币叁万元整${compensation}人民币${capital}`);
    // 105 m² at 90 yuan, paid into the fund and to nobody here.
    expect(text).toContain('9,450.00');
  }
});
