import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalEntry, genesisHash } from '#shared/domain/journal/canonical.ts';

const text = fc.string({ unit: 'binary', maxLength: 12 });
const entry = fc.record({
  seq: fc.integer({ min: 1, max: 1_000_000 }),
  at: fc.integer({ min: 0, max: 4e12 }),
  siteId: text,
  stationId: fc.option(text),
  actorId: fc.option(text),
  type: text,
  subjectId: text,
  payload: text,
});

test('an entry is hashed as an array of its fields in one fixed order, the payload as the text that is stored', () => {
  const written = canonicalEntry({
    payload: '{"number":"H001"}',
    subjectId: 'tkt_1',
    type: 'ticket.called',
    actorId: 'staff_1',
    stationId: null,
    siteId: 'site_1',
    at: 1_794_103_200_000,
    seq: 7,
  });
  expect(written).toBe('[7,1794103200000,"site_1",null,"staff_1","ticket.called","tkt_1","{\\"number\\":\\"H001\\"}"]');
});

test('two different entries never give the same text', () => {
  const field = fc.constantFrom('seq', 'at', 'siteId', 'stationId', 'actorId', 'type', 'subjectId', 'payload');
  fc.assert(
    fc.property(entry, entry, field, (one, other, changed) => {
      // Alike in all but one field, and quite another one.
      const near = { ...one, [changed]: other[changed as 'type'] };
      for (const two of [near, other]) {
        const same = Object.entries(one).every(([name, value]) => two[name as 'type'] === value);
        expect(canonicalEntry(one) === canonicalEntry(two)).toBe(same);
      }
    }),
    { numRuns: 2000 },
  );
});

test('words moved from one field into the next make another entry, an empty one differs from none', () => {
  const base = {
    seq: 1,
    at: 1,
    siteId: 's',
    stationId: null,
    actorId: null,
    type: 'ab',
    subjectId: 'c',
    payload: '{}',
  };
  const variants = [
    base,
    { ...base, type: 'a', subjectId: 'bc' },
    { ...base, type: 'ab","c', subjectId: '' },
    { ...base, stationId: '' },
    { ...base, stationId: 'null' },
    { ...base, seq: 11, at: 1 },
    { ...base, seq: 1, at: 11 },
    { ...base, payload: '{ }' },
  ];
  expect(new Set(variants.map(canonicalEntry)).size).toBe(variants.length);
});

test('before the first entry stands the hash of nothing', () => {
  expect(genesisHash).toMatch(/^0{64}$/);
});
