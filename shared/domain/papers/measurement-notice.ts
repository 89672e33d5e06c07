import { areaBlocks } from './area-statement.ts';
import type { Composer } from './draft.ts';
import { sentence, word } from './words.ts';

/**
 * 实测面积告知单 of one home, for whoever holds the code of its move-in notice or asks at a desk: the figures and how each came
 * about, nobody's name, nothing to sign (D4, E1; domain 2.3).
 */
export const measurementNotice: Composer = (facts, need) => ({
  blocks: [
    {
      kind: 'grid',
      cells: [
        { label: word('home'), value: need(facts.home?.label, 'home', '') },
        ...(facts.home?.layout ? [{ label: word('layout'), value: facts.home.layout }] : []),
        ...(facts.parties.developer ? [{ label: word('developer'), value: facts.parties.developer, wide: true }] : []),
      ],
    },
    ...areaBlocks(facts, need),
    { kind: 'note', text: sentence('areaRule') },
    { kind: 'note', text: sentence('measurementNote') },
  ],
});
