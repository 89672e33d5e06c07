import type { Bilingual } from '../flow/template.ts';
import { isLoan } from '../flow/facts.ts';
import type { CalendarDate } from '../ids.ts';
import { addDays } from '../time/business-day.ts';
import { type Composer, stepsOf } from './draft.ts';
import { partiesGrid } from './home-block.ts';
import type { PaperFacts } from './paper-facts.ts';
import type { PaperBlock, PaperRow } from './paper-model.ts';
import { formCells } from './visit-record.ts';
import { dayText, sentence, word } from './words.ts';

/** Contract Art. 19: filed within thirty days of signing, the day of signing not counted (民法典 Art. 201). */
const filingDays = 30;
/** B9: called about the seventh day after signing. */
const callbackDays = 7;

/** 进度告知单: what the family hears of next and by when, what it still has to bring, and whom to ask (B7, B9; domain 3.1, S9). */
export const progressNotice: Composer = (facts, need) => {
  const signedOn = need(contractDay(facts), 'contractSignedOn', facts.date);
  return {
    blocks: [
      partiesGrid(facts, need, [{ label: word('signedOn'), value: dayText(signedOn) }]),
      { kind: 'heading', text: word('progress') },
      {
        kind: 'table',
        columns: [
          { title: word('item'), share: 24 },
          { title: word('expectedWhen'), share: 38 },
          { title: word('howTold'), share: 38 },
        ],
        rows: [filingRow(facts, signedOn), ...loanRows(facts), callbackRow(facts, signedOn)],
      },
      ...loanBlocks(facts),
      ...papersBlocks(facts),
      {
        kind: 'grid',
        cells: [
          { label: word('contactPerson'), value: need(answer(facts, 'contact-name'), 'contactName', '') },
          { label: word('phone'), value: need(answer(facts, 'contact-phone'), 'contactPhone', '') },
        ],
      },
      { kind: 'note', text: sentence('progress') },
    ],
  };
};

/** The day the contract was signed in the city's own system. */
function contractDay(facts: PaperFacts): CalendarDate | undefined {
  const voucher = stepsOf(facts, 'voucher').find(({ definition }) => definition.id === 'contract-number');
  return voucher?.result?.date;
}

function answer(facts: PaperFacts, field: string): string | undefined {
  const values = stepsOf(facts, 'form').map(({ result }) => result?.values[field]);
  return values.find((value) => typeof value === 'string' && value !== '') as string | undefined;
}

function row(item: Bilingual, when: Bilingual, told: Bilingual): PaperRow {
  return { cells: [item, when, told] };
}

function filingRow(facts: PaperFacts, signedOn: CalendarDate): PaperRow {
  const filedOn = answer(facts, 'filed-on');
  return filedOn === undefined
    ? row(
        word('progressFiling'),
        word('filingBy', { date: dayText(addDays(signedOn, filingDays)) }),
        word('toldFiling'),
      )
    : row(word('progressFiling'), word('filingDone', { date: dayText(filedOn) }), word('toldNow'));
}

function loanRows(facts: PaperFacts): readonly PaperRow[] {
  if (!isLoan(facts.home?.paymentMethod ?? null)) return [];
  const releasedOn = answer(facts, 'released-on');
  return releasedOn === undefined
    ? [row(word('progressLoan'), word('loanOpen'), word('toldLoan'))]
    : [row(word('progressLoan'), word('loanReleased', { date: dayText(releasedOn) }), word('toldNow'))];
}

/** Nobody is called who said no (PIPL Art. 15). */
function callbackRow(facts: PaperFacts, signedOn: CalendarDate): PaperRow {
  const granted = stepsOf(facts, 'consent')
    .flatMap(({ result }) => result?.answers ?? [])
    .find(({ id }) => id === 'signing-callback')?.granted;
  if (granted === false) return row(word('progressCallback'), word('callbackRefused'), word('notCalled'));
  const date = dayText(addDays(signedOn, callbackDays));
  const when = granted === true ? word('callbackAround', { date }) : word('callbackIfAgreed', { date });
  return row(word('progressCallback'), when, word('toldCallback'));
}

/** What the loan window found; what staff noted there for themselves stays off the family's paper. */
function loanBlocks(facts: PaperFacts): readonly PaperBlock[] {
  const windows = stepsOf(facts, 'form').filter(({ definition }) => definition.id === 'loan-window');
  const cells = formCells(
    windows.map((step) => {
      const fields = step.definition.fields.filter(({ type }) => type !== 'long-text');
      return { ...step, definition: { ...step.definition, fields } };
    }),
  );
  return cells.length === 0
    ? []
    : [
        { kind: 'heading', text: word('loanArranged') },
        { kind: 'grid', cells },
      ];
}

function papersBlocks(facts: PaperFacts): readonly PaperBlock[] {
  const items = stepsOf(facts, 'check-papers').flatMap(({ definition, result }) =>
    definition.papers.flatMap(({ id, name }) => {
      const checked = result?.papers.find((paper) => paper.id === id);
      if (checked?.status !== 'later') return [];
      return [{ text: name, ticked: false, note: word('later', { date: dayText(checked.bringBy) }) }];
    }),
  );
  return items.length === 0
    ? []
    : [
        { kind: 'heading', text: word('papersLater') },
        { kind: 'ticks', items },
      ];
}
