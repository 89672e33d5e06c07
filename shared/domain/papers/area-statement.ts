import type { PaperFacts } from './paper-facts.ts';
import type { Composer, Need } from './draft.ts';
import { areaCells, partiesGrid, unitPriceCell } from './home-block.ts';
import type { GridCell, PaperBlock } from './paper-model.ts';
import { amountText, codeWord, sentence, word } from './words.ts';

/** 面积补差计算单: the areas, the rule, the computation line by line, and what it comes to (domain 2.3, 3.4). */
export const areaStatement: Composer = (facts, need) => ({
  blocks: [
    partiesGrid(facts, need),
    ...areaBlocks(facts, need),
    { kind: 'note', text: sentence('areaRule') },
    { kind: 'note', text: sentence('areaRounding') },
    { kind: 'statement', text: sentence('areaConfirm') },
  ],
  buyersSign: true,
  counterparts: [word('developerSeals')],
});

/** The areas, the computation line by line, and what it comes to. */
export function areaBlocks(facts: PaperFacts, need: Need): readonly PaperBlock[] {
  return [
    { kind: 'grid', cells: [...areaCells(facts, need), ...priceCell(facts, need), ...resultCells(facts, need)] },
    { kind: 'heading', text: word('computation') },
    { kind: 'list', items: need.some(facts.area?.lines ?? [], 'areaComputation') },
    { kind: 'grid', cells: moneyCells(facts, need) },
  ];
}

/** Sold as one unit, nothing is priced by area. */
function priceCell(facts: PaperFacts, need: Need): readonly GridCell[] {
  return facts.area?.basis === 'unit' ? [] : [unitPriceCell(facts, need)];
}

function resultCells({ area }: PaperFacts, need: Need): readonly GridCell[] {
  return [
    { label: word('basis'), value: codeWord(need(area?.basis, 'areaBasis', 'gross' as const)) },
    {
      label: word('difference'),
      value: word('squareMetres', { area: need(area?.found.difference, 'areaDifference', '') }),
    },
    { label: word('ratio'), value: word('percent', { percent: need(area?.found.ratioPercent, 'areaDifference', '') }) },
  ];
}

function moneyCells({ area }: PaperFacts, need: Need): readonly GridCell[] {
  const amount = (name: 'buyerPays' | 'sellerBears' | 'refund') => need(area?.found[name], 'areaDifference', '0.00');
  return [
    { label: word('buyerPays'), value: amountText(amount('buyerPays')), wide: true },
    { label: word('refund'), value: amountText(amount('refund')), wide: true },
    { label: word('sellerBears'), value: amountText(amount('sellerBears')), wide: true },
    { label: word('mayRescind'), value: rescission(area), wide: true },
  ];
}

function rescission(area: PaperFacts['area']) {
  const reason = area?.found.reason;
  if (reason !== undefined) return codeWord(`reason-${reason}`);
  const may = area?.found.mayRescind ?? null;
  return word(may === null ? 'rescindUnknown' : may ? 'rescindYes' : 'rescindNo');
}
