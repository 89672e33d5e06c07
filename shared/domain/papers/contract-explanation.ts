import { type Composer, stepsNear } from './draft.ts';
import { partiesGrid } from './home-block.ts';
import type { PaperText } from './paper-model.ts';
import { sentence, word } from './words.ts';

/** 合同重点条款讲解确认单: each point explained, what was asked and what was answered (B2; domain 2.2). */
export const contractExplanation: Composer = (facts, need) => {
  const explained = stepsNear(facts, 'explain').flatMap(({ definition, result }) =>
    definition.points.flatMap((point) => {
      const said = result?.points.find(({ id }) => id === point.id);
      return said ? [{ point, said }] : [];
    }),
  );
  return {
    blocks: [
      partiesGrid(facts, need),
      {
        kind: 'table',
        columns: [
          { title: word('no'), share: 7, align: 'center' },
          { title: word('article'), share: 15 },
          { title: word('point'), share: 28 },
          { title: word('question'), share: 25 },
          { title: word('answer'), share: 25 },
        ],
        rows: need.some(explained, 'pointsExplained').map(({ point, said }, index) => ({
          cells: [
            String(index + 1),
            point.article ?? '—',
            point.key ? word('keyPoint', { title: point.title }) : point.title,
            said.question ?? word('noQuestion'),
            answer(said.question, said.answer),
          ],
        })),
      },
      { kind: 'note', text: word('keyPointNote') },
      { kind: 'statement', text: sentence('contract') },
    ],
    buyersSign: true,
    counterparts: [word('staffSigns')],
  };

  /** A question stays no blank: somebody answered it, or the paper is not ready. */
  function answer(question: string | undefined, given: string | undefined): PaperText {
    return question === undefined ? (given ?? '—') : need(given, 'answer', '');
  }
};
