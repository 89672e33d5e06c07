import type { Composer } from './draft.ts';
import { partiesGrid } from './home-block.ts';
import type { PaperBlock } from './paper-model.ts';
import { sentence, word } from './words.ts';

/** 流转单: every stage with its steps, how each ended, when and by whom (domain 3.4; E3). */
export const flowSheet: Composer = (facts, need) => {
  const areas = (['contractArea', 'measuredArea'] as const).flatMap((name) => {
    const area = facts.home?.[name];
    return area ? [{ label: word(name), value: word('squareMetres', { area }) }] : [];
  });
  return {
    blocks: [
      partiesGrid(facts, need, areas),
      ...need.some(facts.stages, 'stages').flatMap(({ name, steps }): PaperBlock[] => [
        { kind: 'heading', text: name },
        {
          kind: 'table',
          columns: [
            { title: word('step'), share: 44 },
            { title: word('result'), share: 12 },
            { title: word('time'), share: 22 },
            { title: word('handledBy'), share: 22 },
          ],
          rows: steps.map(({ definition, state, at, by, words }) => ({
            cells: [
              words === null
                ? definition.title
                : { zh: `${definition.title.zh}\n${words}`, en: `${definition.title.en}\n${words}` },
              word(state),
              at ?? '—',
              by ?? '—',
            ],
          })),
        },
      ]),
      { kind: 'note', text: sentence('flowSheet') },
    ],
    buyersSign: true,
    counterparts: [word('staffSigns')],
  };
};
