import { decimal } from '../money/decimal.ts';
import { type Composer, type Need, stepsOf } from './draft.ts';
import { areaCells, partiesGrid } from './home-block.ts';
import type { MoveInFacts, PaperFacts } from './paper-facts.ts';
import type { GridCell, PaperBlock, PaperText } from './paper-model.ts';
import { wantedPaper } from './signing-papers.ts';
import { amountText, codeWord, dayText, grouped, sentence, word } from './words.ts';

/**
 * 入住通知书: on what grounds the home is handed over, when and where, what to bring and what will be asked for, what the
 * survey found, what follows from staying away; with the code that checks in (contract Art. 11(2); domain 3.4; D9).
 */
export const handoverNotice: Composer = (facts, need) => {
  const moveIn = need(facts.moveIn, 'moveIn', nothingKnown);
  return {
    blocks: [
      partiesGrid(facts, need),
      { kind: 'paragraph', text: grounds(facts, moveIn, need) },
      { kind: 'heading', text: word('noticeWhen') },
      { kind: 'grid', cells: whenAndWhere(moveIn, need) },
      { kind: 'note', text: sentence('noticeInspectFirst') },
      { kind: 'heading', text: word('papersList') },
      { kind: 'list', items: need.some(toBring(facts), 'papers') },
      { kind: 'note', text: sentence('noticeAgent') },
      { kind: 'heading', text: word('noticeArea') },
      { kind: 'grid', cells: trial(facts, need) },
      { kind: 'heading', text: word('noticeFees') },
      feeTable(facts, need),
      { kind: 'note', text: sentence('noticeFund') },
      { kind: 'heading', text: word('noticeAbsence') },
      { kind: 'list', items: [sentence('noticeRisk'), sentence('noticeWarranty'), sentence('noticeObjection')] },
      { kind: 'code', content: need(moveIn.checkInCode, 'checkInCode', ''), text: sentence('noticeCode') },
      { kind: 'slip', title: word('noticeReturn'), cells: returnCells(facts, need) },
    ],
    counterparts: [word('developerSeals')],
  };
};

const nothingKnown: MoveInFacts = {
  delivery: null,
  appointment: null,
  window: { earlyMinutes: 0, lateMinutes: 0 },
  filing: null,
  checkInCode: '',
};

function grounds({ home }: PaperFacts, { filing }: MoveInFacts, need: Need): PaperText {
  const known = need(filing, 'completionFiling', { number: '', issuedOn: '' });
  return word('noticeGrounds', {
    home: home?.label ?? '',
    number: known.number,
    date: dayText(known.issuedOn),
  });
}

function whenAndWhere({ delivery, appointment, window }: MoveInFacts, need: Need): readonly GridCell[] {
  const known = need(delivery, 'delivery', null);
  if (known === null) return [];
  const { place, phone, from, to, opens, closes } = known;
  const period = word('noticePeriod', { from: dayText(from), to: dayText(to), opens, closes });
  const time =
    appointment === null
      ? period
      : word('noticeAppointment', {
          day: dayText(appointment.slice(0, 10)),
          time: appointment.slice(11, 16),
          early: window.earlyMinutes,
          late: window.lateMinutes,
        });
  return [
    { label: word('noticeTime'), value: time, wide: true },
    ...(appointment === null ? [] : [{ label: word('noticeOtherwise'), value: period, wide: true }]),
    { label: word('noticePlace'), value: place, wide: true },
    { label: word('noticePhone'), value: phone },
    { label: word('noticeInspection'), value: word('noticeInspectionTime') },
  ];
}

function toBring(facts: PaperFacts): readonly PaperText[] {
  return stepsOf(facts, 'check-papers').flatMap(({ definition }) =>
    definition.papers.filter(({ id }) => id !== 'handover-letter').map(wantedPaper),
  );
}

/** A trial: what is settled is settled at the desk, from the same figures. */
function trial(facts: PaperFacts, need: Need): readonly GridCell[] {
  const found = need(facts.area?.found, 'areaDifference', null);
  if (found === null) return areaCells(facts, need);
  return [
    ...areaCells(facts, need),
    { label: word('difference'), value: word('squareMetres', { area: found.difference }) },
    { label: word('ratio'), value: word('percent', { percent: found.ratioPercent }) },
    decimal(found.refund).gt('0')
      ? { label: word('refund'), value: amountText(found.refund), wide: true }
      : { label: word('buyerPays'), value: amountText(found.buyerPays), wide: true },
  ];
}

function feeTable({ settlement }: PaperFacts, need: Need): PaperBlock {
  return {
    kind: 'table',
    columns: [
      { title: word('item'), share: 26 },
      { title: word('payee'), share: 18 },
      { title: word('nature'), share: 16 },
      { title: word('noticeHow'), share: 20 },
      { title: word('amount'), share: 20, align: 'right' },
    ],
    rows: need
      .some(settlement?.lines ?? [], 'fees')
      .map(({ name, payee, nature, elsewhere, information, due, refund }) => ({
        cells: [
          name,
          codeWord(`payee-${payee}`),
          codeWord(`nature-${nature}`),
          word(information ? 'informationMark' : elsewhere ? 'elsewhereMark' : 'noticeHere'),
          amountOf(due, refund),
        ],
      })),
  };
}

function amountOf(due: string | null, refund: string | null): PaperText {
  if (refund !== null && !/^0(\.0+)?$/.test(refund)) return word('noticeRefund', { amount: grouped(refund) });
  return due === null ? word('amountUnknown') : grouped(due);
}

/** Filled in by hand and given back. */
function returnCells({ home, owners }: PaperFacts, need: Need): readonly GridCell[] {
  return [
    { label: word('home'), value: need(home?.label, 'home', '') },
    {
      label: word('buyers'),
      value: need
        .some(owners, 'owners')
        .map(({ name }) => name)
        .join('、'),
    },
    { label: word('noticeReceivedOn'), value: '' },
    { label: word('noticeComing'), value: word('noticeComingWays') },
    { label: word('noticeReceiver'), value: '', wide: true },
  ];
}
