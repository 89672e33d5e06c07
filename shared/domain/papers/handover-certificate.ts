import { type Composer, stepsOf } from './draft.ts';
import { defectTable, findings, photoPages } from './defects.ts';
import { areaCells, dayCell, partiesGrid } from './home-block.ts';
import { noticeTicks } from './notice-ticks.ts';
import type { PaperFacts } from './paper-facts.ts';
import type { PaperBlock, PaperTick } from './paper-model.ts';
import { sentence, word } from './words.ts';

/**
 * 商品房交接单: what was shown, what remains to be mended, from when the warranty runs, what goes with the home, and that
 * taking it waives no right to quality (contract Art. 11; domain 3.4).
 */
export const handoverCertificate: Composer = (facts, need) => {
  const delivered = facts.deliveredOn ?? facts.date;
  const { defects } = findings(facts);
  return {
    blocks: [
      partiesGrid(facts, need, [
        ...(facts.home?.agreedDate ? [dayCell('agreedDate', facts.home.agreedDate)] : []),
        dayCell('deliveryDate', delivered),
        dayCell('warrantyStart', delivered),
      ]),
      { kind: 'grid', cells: areaCells(facts, need) },
      { kind: 'heading', text: word('shownPapers') },
      { kind: 'ticks', items: need.some(shownPapers(facts), 'noticesShown') },
      { kind: 'paragraph', text: sentence('handoverShown') },
      { kind: 'heading', text: word('remainingDefects') },
      defects.length === 0
        ? { kind: 'paragraph', text: word('noRemainingDefects') }
        : defectTable(facts, defects, photoPages(facts).numbers),
      ...itemsPromised(facts),
      { kind: 'heading', text: sentence('handoverTitle') },
      { kind: 'statement', text: sentence('handover') },
    ],
    buyersSign: true,
    counterparts: [word('developerSeals')],
  };
};

/** What was shown and acknowledged, from the steps where notices were read. */
export function shownPapers(facts: PaperFacts): readonly PaperTick[] {
  return stepsOf(facts, 'read-notices')
    .filter(({ result }) => result !== null)
    .flatMap(noticeTicks);
}

function itemsPromised(facts: PaperFacts): readonly PaperBlock[] {
  const items = stepsOf(facts, 'hand-over-items').flatMap(({ definition }) =>
    definition.items.filter(({ count }) => count > 0),
  );
  if (items.length === 0) return [];
  return [
    { kind: 'heading', text: word('itemsToHand') },
    {
      kind: 'table',
      columns: [
        { title: word('no'), share: 10, align: 'center' },
        { title: word('item'), share: 65 },
        { title: word('count'), share: 25, align: 'right' },
      ],
      rows: items.map(({ name, count, category }, index) => ({
        cells: [String(index + 1), name, word(category === 'book' ? 'copies' : 'pieces', { count })],
      })),
    },
    { kind: 'note', text: word('itemsToHandNote') },
  ];
}
