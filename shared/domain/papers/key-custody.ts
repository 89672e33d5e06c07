import type { Composer } from './draft.ts';
import { partiesGrid } from './home-block.ts';
import { custodyBlocks } from './repair-notice.ts';
import { sentence, word } from './words.ts';

/** 钥匙托管承诺书: which keys stay for a repair, why and until when (domain 3.3 Exceptions). */
export const keyCustody: Composer = (facts, need) => ({
  blocks: [
    partiesGrid(facts, need),
    ...custodyBlocks(need.some(facts.custody, 'custody')),
    { kind: 'statement', text: sentence('custody') },
  ],
  buyersSign: true,
  counterparts: [word('propertySeals')],
});
