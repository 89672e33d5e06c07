import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { jsonBytes, lasting } from '#hub/lasting-json.ts';

/** Some of the objects in a value last. */
function someLast(value: unknown, lasts: () => boolean): unknown {
  if (typeof value !== 'object' || value === null) return value;
  for (const part of Object.values(value)) someLast(part, lasts);
  return lasts() ? lasting(value) : value;
}

test('an answer says the same whether parts of it last or not, the first time and again (issue 3)', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 5 }), fc.infiniteStream(fc.boolean()), (value, choices) => {
      const plain = JSON.stringify(value);
      const told = someLast(value, () => choices.next().value === true);
      expect(jsonBytes(told).toString()).toBe(plain);
      expect(jsonBytes({ told, again: [told] }).toString()).toBe(`{"told":${plain},"again":[${plain}]}`);
    }),
  );
});

test('what is not there is left out beside what lasts', () => {
  const points = lasting([{ zh: '房屋面积', en: undefined }]);
  const told = { points, words: undefined, done: null, 面积: [undefined, points] };
  expect(jsonBytes(told).toString()).toBe(JSON.stringify(told));
});

test('what lasts is written once', () => {
  let read = 0;
  const definition = lasting({
    get title() {
      return `read ${++read}`;
    },
  });
  jsonBytes({ definition });
  expect(jsonBytes({ definition }).toString()).toBe('{"definition":{"title":"read 1"}}');
});
