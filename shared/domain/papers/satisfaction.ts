import { type Composer, stepsOf } from './draft.ts';
import { partiesGrid } from './home-block.ts';
import { visitorGrid } from './visit-record.ts';
import { sentence, word } from './words.ts';

/** 满意度评价: 1 to 5 by topic, the words, and whether a callback is welcome (domain 3.4). */
export const satisfaction: Composer = (facts, need) => {
  const rated = stepsOf(facts, 'rate').filter(({ result }) => result !== null);
  const rows = rated.flatMap(({ definition, result }) =>
    definition.topics.flatMap(({ id, name }) => {
      const score = result?.scores.find((one) => one.id === id)?.score;
      return score === undefined ? [] : [{ cells: [name, `${'★'.repeat(score)}${'☆'.repeat(5 - score)}  ${score}`] }];
    }),
  );
  const result = rated[0]?.result;
  return {
    blocks: [
      facts.home === null ? visitorGrid(facts, need) : partiesGrid(facts, need),
      {
        kind: 'table',
        columns: [
          { title: word('topic'), share: 60 },
          { title: word('score'), share: 40 },
        ],
        rows: need.some(rows, 'scores'),
      },
      {
        kind: 'grid',
        cells: [
          ...(result?.words === undefined ? [] : [{ label: word('opinion'), value: result.words, wide: true }]),
          { label: word('callback'), value: word(result?.callback === true ? 'yes' : 'no_') },
        ],
      },
      { kind: 'note', text: sentence('satisfaction') },
    ],
  };
};
