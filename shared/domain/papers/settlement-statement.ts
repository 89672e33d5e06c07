import type { SettlementLineView, SettlementView } from '../../protocol/settlement-view.ts';
import type { CalendarDate } from '../ids.ts';
import { capitalAmount } from '../money/capital-amount.ts';
import { type Composer, stepsNear } from './draft.ts';
import { partiesGrid } from './home-block.ts';
import type { PaperFacts } from './paper-facts.ts';
import type { PaperBlock, PaperRow, PaperText } from './paper-model.ts';
import { codeWord, dayText, grouped, sentence, stacked, word } from './words.ts';

/**
 * 费用结算单: each line alone with payer, payee, nature and what became of it; how each came about; totals by party, due
 * and refund apart, in capital characters; never one balance (domain 2.4, 3.4).
 */
export const settlementStatement: Composer = (facts, need) => {
  const settlement = need(facts.settlement, 'settlement', nothing);
  const lines = need.some(settlement.lines, 'settlementLines');
  return {
    blocks: [
      partiesGrid(facts, need, [{ label: word('latenessEnds'), value: dayText(settlement.actualDate) }]),
      { kind: 'heading', text: word('lines') },
      linesTable(lines, facts),
      { kind: 'heading', text: word('totals') },
      totalsTable(settlement),
      { kind: 'heading', text: word('howComputed') },
      { kind: 'list', items: lines.map(computed) },
      { kind: 'note', text: sentence('settlement') },
      { kind: 'statement', text: sentence('settlementConfirm') },
    ],
    buyersSign: true,
    counterparts: [word('developerSeals')],
  };
};

const nothing: SettlementView = { stepId: '', actualDate: '' as CalendarDate, lines: [], totals: [], mayRescind: null };

function linesTable(lines: readonly SettlementLineView[], facts: PaperFacts): PaperBlock {
  const money = { share: 14, align: 'right' } as const;
  return {
    kind: 'table',
    columns: [
      { title: word('no'), share: 6, align: 'center' },
      { title: word('item'), share: 20 },
      { title: word('payer'), share: 9 },
      { title: word('payee'), share: 12 },
      { title: word('nature'), share: 11 },
      { title: word('due'), ...money },
      { title: word('refunded'), ...money },
      { title: word('outcome'), share: 20 },
    ],
    rows: lines.map((line, index): PaperRow => {
      return {
        cells: [
          String(index + 1),
          line.name,
          codeWord(`payer-${line.payer}`),
          codeWord(`payee-${line.payee}`),
          codeWord(`nature-${line.nature}`),
          amount(line, line.due),
          amount(line, line.refund),
          outcome(line, facts),
        ],
      };
    }),
  };
}

function amount(line: SettlementLineView, value: string | null): PaperText {
  if (line.information) return '—';
  return value === null ? word('amountUnknown') : grouped(value);
}

function outcome(line: SettlementLineView, facts: PaperFacts): PaperText {
  if (line.information) return word('informationMark');
  const settled = stepsNear(facts, 'settle')
    .flatMap(({ result }) => result?.lines ?? [])
    .find(({ id }) => id === line.id);
  if (!settled) return line.elsewhere ? word('elsewhereMark') : word('notSettled');
  return stacked([
    word(settled.outcome === 'disputed' ? 'disputed-line' : settled.outcome),
    ...(settled.voucher === undefined ? [] : [word('voucher', { number: settled.voucher })]),
    ...(line.elsewhere ? [word('elsewhereMark')] : []),
    ...(settled.words === undefined ? [] : [settled.words]),
  ]);
}

function totalsTable({ totals }: SettlementView): PaperBlock {
  const money = (figure: string, capital: string): PaperText => ({
    zh: `${grouped(figure)}\n${word('capital', { capital }).zh}`,
    en: `${grouped(figure)}\n${word('capital', { capital }).en}`,
  });
  return {
    kind: 'table',
    columns: [
      { title: word('party'), share: 20 },
      { title: word('totalDue'), share: 40, align: 'right' },
      { title: word('totalRefund'), share: 40, align: 'right' },
    ],
    rows: totals.map(({ payee, due, refund }) => ({
      cells: [codeWord(`payee-${payee}`), money(due, capitalAmount(due)), money(refund, capitalAmount(refund))],
      strong: true,
    })),
  };
}

/** Name, basis and computation of a line in one paragraph. */
function computed({ name, basis, computation }: SettlementLineView): PaperText {
  const said = (language: 'zh' | 'en') =>
    [
      `${name[language]}${language === 'zh' ? '：' : ': '}${basis[language]}`,
      ...computation.map((line) => line[language]),
    ].join('\n');
  return { zh: said('zh'), en: said('en') };
}
