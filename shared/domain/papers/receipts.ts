import type { HandOverItem } from '../flow/template.ts';
import { type Composer, type Need, stepsNear, stepsOf } from './draft.ts';
import { partiesGrid } from './home-block.ts';
import type { PaperFacts, PaperStep } from './paper-facts.ts';
import type { PaperBlock } from './paper-model.ts';
import { custodyBlocks } from './repair-notice.ts';
import { sentence, word } from './words.ts';

const keysAndItems = (item: HandOverItem) => item.category !== 'book';
const books = (item: HandOverItem) => item.category === 'book';

/** 钥匙物品移交清单: what was counted out, to whom and when, and what stays in custody (domain 3.4). */
export const itemsReceipt: Composer = (facts, need) => {
  const keys = stepsOf(facts, 'hand-over-items').filter(({ definition }) => definition.keys);
  const steps = keys.length > 0 ? keys : stepsNear(facts, 'hand-over-items');
  return {
    blocks: [
      partiesGrid(facts, need),
      { kind: 'heading', text: word('items') },
      ...received(steps, steps.length > 0 && keys.length > 0 ? () => true : keysAndItems, need),
      ...custodyBlocks(facts.custody),
      { kind: 'statement', text: sentence('items') },
    ],
    buyersSign: true,
    counterparts: [word('staffSigns')],
  };
};

/** 资料领取签收单: the books and papers of a home (domain 3.4). */
export const papersReceipt: Composer = (facts, need) => ({
  blocks: [
    partiesGrid(facts, need),
    { kind: 'heading', text: word('papersHanded') },
    ...received(withoutKeys(facts), () => true, need),
    { kind: 'statement', text: sentence('papers') },
  ],
  buyersSign: true,
  counterparts: [word('staffSigns')],
});

/** 合同及资料领取签收单: what a buyer takes home from the signing (domain 3.1, S8). */
export const contractCollection: Composer = (facts, need) => ({
  blocks: [
    partiesGrid(facts, need),
    { kind: 'heading', text: word('papersHanded') },
    ...received(withoutKeys(facts), () => true, need),
    { kind: 'statement', text: sentence('collection') },
  ],
  buyersSign: true,
  counterparts: [word('staffSigns')],
});

function withoutKeys(facts: PaperFacts): readonly PaperStep<'hand-over-items'>[] {
  const steps = stepsNear(facts, 'hand-over-items');
  const withBooks = steps.filter(({ definition }) => !definition.keys && definition.items.some(books));
  return withBooks.length > 0 ? withBooks : steps.filter(({ definition }) => !definition.keys);
}

function received(
  steps: readonly PaperStep<'hand-over-items'>[],
  wanted: (item: HandOverItem) => boolean,
  need: Need,
): readonly PaperBlock[] {
  const done = steps.filter(({ result }) => result !== null);
  const rows = done.flatMap(({ definition, result }) =>
    definition.items.filter(wanted).flatMap((item) => {
      const count = result?.items.find(({ id }) => id === item.id)?.count;
      return count === undefined ? [] : [{ item, count }];
    }),
  );
  const first = done[0];
  return [
    {
      kind: 'table',
      columns: [
        { title: word('no'), share: 10, align: 'center' },
        { title: word('item'), share: 65 },
        { title: word('count'), share: 25, align: 'right' },
      ],
      rows: need.some(rows, 'itemsHandedOver').map(({ item, count }, index) => ({
        cells: [String(index + 1), item.name, word(item.category === 'book' ? 'copies' : 'pieces', { count })],
      })),
    },
    {
      kind: 'grid',
      cells: [
        { label: word('receivedBy'), value: word(`received-${first?.result?.receivedBy ?? 'owner'}`) },
        { label: word('handedAt'), value: need(first?.at, 'handedOverAt', '') },
        { label: word('handledBy'), value: need(first?.by, 'handedOverBy', '') },
      ],
    },
  ];
}
