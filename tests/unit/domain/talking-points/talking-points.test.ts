import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { shippedCards } from '#hub/services/talking-points/talking-points.ts';
import { findCards } from '#shared/domain/talking-points/find-cards.ts';
import { siteCards } from '#shared/domain/talking-points/talking-point.ts';

const shipped = shippedCards();
const findable = shipped.map((card) => ({
  ...card,
  spelled: card.id === 'area-larger' ? ['scmj', 'shicemianji'] : [],
}));

test('cards for every purpose come with the product, in both languages; an emergency is told in steps (D3, G7, B15)', () => {
  const kinds = (kind: string) => shipped.filter((card) => card.kind === kind);
  expect(kinds('say').length).toBeGreaterThanOrEqual(20);
  expect(kinds('avoid').length).toBeGreaterThanOrEqual(5);
  expect(kinds('emergency').length).toBeGreaterThanOrEqual(8);
  for (const { id, steps } of kinds('emergency')) expect(steps.length, id).toBeGreaterThanOrEqual(3);
  const chinese = shipped.flatMap(({ title, text, steps }) => [title, text, ...steps]).map(({ en }) => en);
  expect(chinese.filter((text) => /\p{Script=Han}/u.test(text))).toEqual([]);
});

test('no card says what the law forbids: nothing is to be paid before the inspection (contract Art. 11)', () => {
  const said = shipped.filter(({ kind }) => kind === 'say').map(({ text }) => text.zh);
  expect(said.filter((text) => /先交费|交清.*才能(验房|领钥匙)/.test(text))).toEqual([]);
});

test('a card is found by words of its title, text or steps, by pinyin, in either language; titles come first', () => {
  const ids = (typed: string) => findCards(findable, typed).map(({ id }) => id);
  expect(ids('scmj')).toEqual(['area-larger']);
  expect(ids('双倍返还')[0]).toBe('area-smaller');
  expect(ids('power cut')[0]).toBe('emergency-power');
  expect(ids('纸号')).toContain('emergency-power');
  expect(ids('没有这回事')).toEqual([]);
  expect(ids('')).toHaveLength(findable.length);
});

test('whatever a site changes, hides and brings back, no card of the product is lost', () => {
  const change = fc.record({ id: fc.constantFrom(...shipped.map(({ id }) => id), 'own-1'), hide: fc.boolean() });
  fc.assert(
    fc.property(fc.uniqueArray(change, { selector: ({ id }) => id, maxLength: 8 }), (changes) => {
      const own = changes.map(({ id, hide }) => ({ id, card: hide ? null : { ...shipped[0]!, id } }));
      const cards = siteCards(shipped, own);
      for (const { id } of shipped) expect(cards.filter((card) => card.id === id)).toHaveLength(1);
      const hidden = cards.filter((card) => card.hidden).map(({ id }) => id);
      const expected = changes.filter(({ id, hide }) => hide && id !== 'own-1').map(({ id }) => id);
      expect(hidden.toSorted()).toEqual(expected.toSorted());
      expect(siteCards(shipped, [])).toEqual(shipped.map((card) => ({ ...card, source: 'shipped', hidden: false })));
    }),
  );
});
