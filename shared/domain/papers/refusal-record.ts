import { refusalGrounds } from '../flow/refusal-grounds.ts';
import type { Composer } from './draft.ts';
import { defectTable, findings, photoPages } from './defects.ts';
import { partiesGrid } from './home-block.ts';
import { codeWord, sentence, word } from './words.ts';

/** 交付异议与拒收记录: the grounds and the owners' own words; possession did not pass (domain 3.3 Exceptions). */
export const refusalRecord: Composer = (facts, need) => {
  const { refusal } = facts;
  const grounds = need.some(refusal?.grounds ?? [], 'refusalGrounds');
  const { defects } = findings(facts);
  return {
    blocks: [
      partiesGrid(facts, need, [{ label: word('refusedAt'), value: need(refusal?.at, 'refusedAt', '') }]),
      { kind: 'heading', text: word('grounds') },
      {
        kind: 'ticks',
        items: refusalGrounds.map((ground) => ({
          text: codeWord(`ground-${ground}`),
          ticked: grounds.includes(ground),
        })),
      },
      { kind: 'heading', text: word('ownersWords') },
      { kind: 'paragraph', text: need(refusal?.words, 'refusalWords', '') },
      ...(defects.length === 0
        ? []
        : [
            { kind: 'heading', text: word('defects') } as const,
            defectTable(facts, defects, photoPages(facts).numbers),
          ]),
      { kind: 'statement', text: sentence('refusal') },
    ],
    buyersSign: true,
    counterparts: [word('staffSigns')],
  };
};
