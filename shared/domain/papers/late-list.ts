import type { CalendarDate } from '../ids.ts';
import { decimal, moneyText } from '../money/decimal.ts';
import { capitalAmount } from '../money/capital-amount.ts';
import type { Bilingual } from '../flow/template.ts';
import type { LateFacts } from './paper-facts.ts';
import type { PaperBlock, PaperModel } from './paper-model.ts';
import { sitePaper } from './site-paper.ts';
import { dayText, grouped, sentence, word } from './words.ts';

/** A home in the list: what it is owed, or what is missing to say so. */
export type LateHome = {
  readonly label: string;
  readonly owners: string;
  readonly late: LateFacts | null;
  /** Why nothing can be computed though it may be late. */
  readonly missing: Bilingual | null;
};

/** 延期交房违约金明细 for finance: every late home with its figures, the sum, and those nobody can compute yet (D7; domain 3.4). */
export function lateList(actualDate: CalendarDate, homes: readonly LateHome[]): PaperModel {
  const late = homes.flatMap(({ late, ...home }) => (late === null ? [] : [{ ...home, late }]));
  const unknown = homes.flatMap(({ label, missing }) => (missing === null ? [] : [{ label, missing }]));
  const sum = moneyText(late.reduce((total, one) => total.plus(decimal(one.late.amount)), decimal('0')));
  return sitePaper(
    'late-list',
    [
      {
        kind: 'grid',
        cells: [
          { label: word('lateActual'), value: dayText(actualDate) },
          { label: word('count'), value: word('lateTotals', { homes: late.length }) },
          {
            label: word('lateAmount'),
            value: word('yuanAndCapital', {
              amount: grouped(sum),
              capital: word('capital', { capital: capitalAmount(sum) }),
            }),
            wide: true,
          },
        ],
      },
      late.length === 0 ? { kind: 'paragraph', text: word('lateNobody') } : table(late, sum),
      ...(unknown.length === 0
        ? []
        : [
            { kind: 'heading', text: word('lateUnknown') } as const,
            {
              kind: 'table',
              columns: [
                { title: word('home'), share: 40 },
                { title: word('remarks'), share: 60 },
              ],
              rows: unknown.map(({ label, missing }) => ({ cells: [label, word('lateMissing', { what: missing })] })),
            } satisfies PaperBlock,
          ]),
      { kind: 'note', text: sentence('lateRule') },
      { kind: 'note', text: sentence('lateListNote') },
    ],
    [word('developerSeals'), word('financeSigns')],
  );
}

function table(late: readonly (Omit<LateHome, 'late'> & { readonly late: LateFacts })[], sum: string): PaperBlock {
  return {
    kind: 'table',
    columns: [
      { title: word('no'), share: 6, align: 'center' },
      { title: word('home'), share: 17 },
      { title: word('owner'), share: 15 },
      { title: word('agreedDate'), share: 15 },
      { title: word('lateDaysShort'), share: 7, align: 'right' },
      { title: word('lateBaseShort'), share: 15, align: 'right' },
      { title: word('lateRateShort'), share: 9, align: 'right' },
      { title: word('lateAmountShort'), share: 14, align: 'right' },
      { title: word('lateReceipt'), share: 10 },
    ],
    rows: [
      ...late.map(({ label, owners, late: { agreedDate, days, base, ratePer10k, amount } }, index) => ({
        cells: [
          String(index + 1),
          label,
          owners,
          agreedDate,
          String(days),
          grouped(base),
          ratePer10k,
          grouped(amount),
          '',
        ],
      })),
      { cells: ['', word('lateTotals', { homes: late.length }), '', '', '', '', '', grouped(sum), ''], strong: true },
    ],
  };
}
