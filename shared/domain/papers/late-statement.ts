import { capitalAmount } from '../money/capital-amount.ts';
import type { Composer } from './draft.ts';
import { partiesGrid } from './home-block.ts';
import type { LateFacts } from './paper-facts.ts';
import { dayText, grouped, sentence, word } from './words.ts';

/** 延期交房违约金明细 of one home: days, base, rate, computation, amount, and that it is netted with nothing (D7; domain 2.4, 3.4). */
export const lateStatement: Composer = (facts, need) => {
  const late = need(facts.late, 'lateDelivery', nobodyLate);
  return {
    blocks: [
      partiesGrid(facts, need),
      {
        kind: 'grid',
        cells: [
          { label: word('agreedDate'), value: dayText(late.agreedDate) },
          { label: word('lateActual'), value: dayText(late.actualDate) },
          { label: word('lateDays'), value: word('lateDaysCount', { days: late.days }) },
          { label: word('lateRate'), value: word('per10kADay', { rate: late.ratePer10k }) },
          {
            label: word(late.baseKind === 'paid' ? 'paidAmount' : 'totalPrice'),
            value: word('yuan', { amount: grouped(late.base) }),
            wide: true,
          },
        ],
      },
      { kind: 'heading', text: word('computation') },
      { kind: 'list', items: need.some(late.lines, 'lateDelivery') },
      {
        kind: 'grid',
        cells: [
          { label: word('lateAmount'), value: word('yuan', { amount: grouped(late.amount) }) },
          { label: word('inCapitals'), value: word('capital', { capital: capitalAmount(late.amount) }), wide: true },
        ],
      },
      { kind: 'note', text: sentence('lateRule') },
      { kind: 'note', text: sentence('lateApart') },
      { kind: 'statement', text: sentence('lateReceived') },
    ],
    buyersSign: true,
    counterparts: [word('developerSeals'), word('financeSigns')],
  };
};

const nobodyLate = {
  agreedDate: '',
  actualDate: '',
  days: 0,
  baseKind: 'paid',
  base: '0',
  ratePer10k: '0',
  amount: '0.00',
  lines: [],
} as unknown as LateFacts;
