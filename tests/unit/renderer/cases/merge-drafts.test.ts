import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isSame, mergeDrafts, withTheirs } from '#renderer/features/cases/merge-drafts.ts';

describe('two clerks write in one draft', () => {
  const base = { points: { area: { explained: true }, late: {} } };

  test('at different rows: both are kept and nobody is asked', () => {
    const mine = { points: { area: { explained: true, question: '公摊怎么算' }, late: {} } };
    const theirs = { points: { area: { explained: true }, late: { explained: true } } };
    expect(mergeDrafts(base, mine, theirs)).toEqual({
      body: { points: { area: { explained: true, question: '公摊怎么算' }, late: { explained: true } } },
      clashes: [],
    });
  });

  test('different words at the same place: both are shown, mine stand until one is chosen', () => {
    const mine = { points: { area: { explained: true, answer: '按合同' }, late: {} } };
    const theirs = { points: { area: { explained: true, answer: '按测绘' }, late: {} } };
    const merged = mergeDrafts(base, mine, theirs);
    expect(merged.clashes).toEqual([{ path: ['points', 'area', 'answer'], mine: '按合同', theirs: '按测绘' }]);
    expect(merged.body).toEqual(mine);
    expect(withTheirs(merged.body, merged.clashes)).toEqual(theirs);
  });

  test('one took back what the other left alone: it stays taken back', () => {
    const mine = { points: { late: {} } };
    expect(mergeDrafts(base, mine, base)).toEqual({ body: mine, clashes: [] });
    expect(mergeDrafts(base, base, mine)).toEqual({ body: mine, clashes: [] });
  });

  test('one took back what the other wrote on: that is a contradiction', () => {
    const mine = { points: { late: {} } };
    const theirs = { points: { area: { explained: true, question: '？' }, late: {} } };
    const { clashes, body } = mergeDrafts(base, mine, theirs);
    expect(clashes.map(({ path }) => path)).toEqual([['points', 'area']]);
    expect(withTheirs(body, clashes)).toEqual(theirs);
  });
});

describe('for any drafts', () => {
  const leaf = fc.oneof(fc.string({ maxLength: 3 }), fc.integer({ min: 0, max: 3 }), fc.boolean());
  const row = fc.dictionary(fc.constantFrom('a', 'b', 'c'), leaf, { maxKeys: 3 });
  const draft = fc.dictionary(fc.constantFrom('p', 'q', 'r'), row, { maxKeys: 3 });

  test('who did not write takes what the other wrote', () => {
    fc.assert(
      fc.property(draft, draft, (base, theirs) => {
        expect(mergeDrafts(base, base, theirs)).toEqual({ body: theirs, clashes: [] });
        expect(mergeDrafts(base, theirs, base)).toEqual({ body: theirs, clashes: [] });
      }),
    );
  });

  test('without a contradiction it does not matter who is asked', () => {
    fc.assert(
      fc.property(draft, draft, draft, (base, one, other) => {
        const forth = mergeDrafts(base, one, other);
        const back = mergeDrafts(base, other, one);
        expect(forth.clashes.length).toBe(back.clashes.length);
        if (forth.clashes.length === 0) expect(isSame(forth.body, back.body)).toBe(true);
      }),
    );
  });
});
