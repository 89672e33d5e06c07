import type { Bilingual, StepOf } from '../flow/template.ts';
import { type Composer, stepsNear, stepsOf } from './draft.ts';
import { dayCell, partiesGrid, priceCells, unitPriceCell } from './home-block.ts';
import { isLoan } from '../flow/facts.ts';
import { decimal, moneyText } from '../money/decimal.ts';
import type { PaperFacts, PaperHome } from './paper-facts.ts';
import type { PaperBlock, PaperText, PaperTick } from './paper-model.ts';
import { formCells } from './visit-record.ts';
import { codeWord, dayText, grouped, sentence, word } from './words.ts';

/** 付款方式变更申请: what the buyer asks to change, as the form of this case says (B12). */
export const paymentChange: Composer = (facts, need) => ({
  blocks: [
    partiesGrid(facts, need),
    // The form below says what it changes to.
    { kind: 'grid', cells: priceCells(beforeChange(facts), need) },
    { kind: 'heading', text: word('form') },
    { kind: 'grid', cells: need.some(formCells(stepsNear(facts, 'form')), 'paymentChange') },
    { kind: 'statement', text: sentence('paymentChange') },
  ],
  buyersSign: true,
  counterparts: [word('developerSeals')],
});

function beforeChange(facts: PaperFacts): PaperFacts {
  const { home } = facts;
  return { ...facts, home: home && { ...home, paymentMethod: home.formerPaymentMethod } };
}

/** 签约须知与资料费用清单: what to bring and what to pay by payment method, with what was checked already (B8; domain 3.1). */
export const signingChecklist: Composer = (facts, need) => ({
  blocks: [
    partiesGrid(facts, need),
    { kind: 'heading', text: word('papersList') },
    { kind: 'ticks', items: need.some(paperTicks(facts), 'papers') },
    ...feeBlocks(facts),
    { kind: 'note', text: sentence('checklistNote') },
  ],
});

function paperTicks(facts: PaperFacts): readonly PaperTick[] {
  return stepsOf(facts, 'check-papers').flatMap(({ definition, result }) =>
    definition.papers.map((paper) => {
      const { id } = paper;
      const checked = result?.papers.find((one) => one.id === id);
      return {
        text: wantedPaper(paper),
        ticked: checked?.status === 'seen',
        note: paperNote(checked),
      };
    }),
  );
}

/** A paper with how it is wanted: original, copies or both. */
export function wantedPaper({ name, form, copies }: StepOf<'check-papers'>['papers'][number]): Bilingual {
  const kind = { original: word('original'), copy: word('copy', { count: copies }) };
  const wanted = form === 'original-and-copy' ? word('originalAndCopy', { count: copies }) : kind[form];
  return { zh: `${name.zh}（${wanted.zh}）`, en: `${name.en} (${wanted.en})` };
}

type CheckedPaper = NonNullable<ReturnType<typeof stepsOf<'check-papers'>>[number]['result']>['papers'][number];

function paperNote(checked: CheckedPaper | undefined): PaperText {
  if (!checked) return word('toBring');
  if (checked.status === 'seen') return word('seenCounts', { originals: checked.originals, copies: checked.copies });
  if (checked.status === 'later') return word('later', { date: dayText(checked.bringBy) });
  return word('notNeeded', { note: checked.note });
}

function feeBlocks({ settlement, home }: PaperFacts): readonly PaperBlock[] {
  const lines = settlement?.lines ?? [];
  if (lines.length === 0 && !home?.totalPrice) return [];
  // With a loan the family brings the down payment, not all that is outstanding.
  const isShared = isLoan(home?.paymentMethod ?? null) && lines.some(({ source }) => source === 'outstanding-price');
  const price = home?.totalPrice && (isShared || lines.length === 0) ? priceRows(home, home.totalPrice) : [];
  const others = lines.filter(({ source }) => price.length === 0 || source !== 'outstanding-price');
  const priced = others.map(({ name, payee, due, information }) => ({
    cells: [
      name,
      codeWord(`payee-${payee}`),
      information ? word('informationOnly') : due === null ? word('amountUnknown') : grouped(due),
    ],
  }));
  return [
    { kind: 'heading', text: word('fees') },
    {
      kind: 'table',
      columns: [
        { title: word('item'), share: 40 },
        { title: word('payee'), share: 25 },
        { title: word('amount'), share: 35, align: 'right' },
      ],
      rows: [...price, ...priced],
    },
  ];
}

/** All of the price, or with a loan the down payment and what the lender pays, each on a line of its own (domain 3.1). */
function priceRows({ paymentMethod, downPayment }: PaperHome, total: string) {
  const row = (item: PaperText, amount: PaperText) => ({ cells: [item, word('payee-developer'), amount] });
  if (!isLoan(paymentMethod)) return [row(word('totalPrice'), grouped(total))];
  if (downPayment === null) {
    return [row(word('downPayment'), word('amountUnknown')), row(word('totalPrice'), grouped(total))];
  }
  return [
    row(word('downPayment'), grouped(downPayment)),
    row(word('loanAmount'), grouped(moneyText(decimal(total).minus(decimal(downPayment))))),
  ];
}

/** 付款明细与缴款通知: what is due, what is paid, and into which account it goes (domain 3.1, S6). */
export const paymentNotice: Composer = (facts, need) => ({
  blocks: [
    partiesGrid(facts, need),
    { kind: 'grid', cells: priceCells(facts, need) },
    ...voucherBlocks(facts),
    { kind: 'note', text: sentence('paymentNotice') },
  ],
  counterparts: [word('developerSeals')],
});

function voucherBlocks(facts: PaperFacts): readonly PaperBlock[] {
  const paid = stepsOf(facts, 'voucher').filter(
    ({ definition, result }) => result !== null && (definition.topic === 'price' || definition.topic === 'loan'),
  );
  if (paid.length === 0) return [];
  return [
    {
      kind: 'table',
      columns: [
        { title: word('item'), share: 40 },
        { title: word('number'), share: 25 },
        { title: word('date'), share: 18 },
        { title: word('amount'), share: 17, align: 'right' },
      ],
      rows: paid.map(({ definition, result }) => ({
        cells: [
          definition.title,
          result?.number ?? '—',
          result ? dayText(result.date) : '—',
          result?.amount === undefined ? '—' : grouped(result.amount),
        ],
      })),
    },
  ];
}

/** 网签信息核对单: what will be entered in the city's own system, to be checked first; documents in full (domain 3.1, S5). */
export const filingCheck: Composer = (facts, need) => ({
  blocks: [
    partiesGrid(facts, need),
    {
      kind: 'table',
      columns: [
        { title: word('name'), share: 34 },
        { title: word('idType'), share: 28 },
        { title: word('idNumber'), share: 38 },
      ],
      rows: facts.owners.map(({ name, idType, idNumber }, index) => ({
        cells: [name, codeWord(idType), need(idNumber, `owners.${index}.idNumber`, '')],
      })),
    },
    {
      kind: 'grid',
      cells: [
        {
          label: word('contractArea'),
          value: word('squareMetres', { area: need(facts.home?.contractArea, 'contractArea', '') }),
        },
        ...innerAreas(facts),
        unitPriceCell(facts, need),
        ...priceCells(facts, need).slice(0, -2),
        ...(facts.home?.agreedDate ? [dayCell('agreedDate', facts.home.agreedDate)] : []),
      ],
    },
    { kind: 'note', text: sentence('filing') },
    { kind: 'statement', text: sentence('filingConfirm') },
  ],
  buyersSign: true,
  counterparts: [word('staffSigns')],
});

function innerAreas({ home }: PaperFacts) {
  const inner = home?.contractInnerArea;
  return inner ? [{ label: word('contractInnerArea'), value: word('squareMetres', { area: inner }) }] : [];
}
