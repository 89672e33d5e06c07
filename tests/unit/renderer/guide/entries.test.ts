import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  afterSending,
  type Deed,
  type Entry,
  findingsNow,
  nextEntry,
  retried,
} from '../../../../renderer/stations/guide/offline/entries.ts';
import { type HomeSnapshot, homeAfter } from '../../../../renderer/stations/guide/offline/home-snapshot.ts';
import type { CaseId } from '#shared/domain/ids.ts';

const caseId = 'case_1' as CaseId;
const at = { caseId, stepId: 'inspect' };
const fine = (part: string, minute: number) => ({
  kind: 'fine' as const,
  room: 'kitchen',
  part,
  recordedAt: `2026-11-28T02:${String(minute).padStart(2, '0')}:00.000Z`,
});
const kept = (itemId: string, part = 'tiles', minute = 0): Deed => ({
  kind: 'item',
  itemId,
  item: fine(part, minute),
  ...at,
});
const dropped = (itemId: string): Deed => ({ kind: 'drop', itemId, ...at });
const queue = (...deeds: Deed[]): Entry[] =>
  deeds.map((deed, index) => ({ seq: index + 1, deed, state: 'waiting', code: null }));

test('what happened first is sent first, and is gone from the queue once the hub has it', () => {
  const entries = queue(kept('a'), kept('b'));
  expect(nextEntry(entries)?.seq).toBe(1);
  expect(nextEntry(afterSending(entries, 1, { kind: 'done' }))?.seq).toBe(2);
});

test('an entry whose answer never came stays where it was, and is sent again before all others', () => {
  const entries = queue(kept('a'), kept('b'));
  expect(afterSending(entries, 1, { kind: 'later' })).toEqual(entries);
});

test('a refused entry keeps its place and its reason, holds nobody up, and waits again when a person says so', () => {
  const refused = afterSending(queue(kept('a'), kept('b')), 1, { kind: 'refused', code: 'invalid' });
  expect(refused[0]).toMatchObject({ seq: 1, state: 'refused', code: 'invalid' });
  expect(nextEntry(refused)?.seq).toBe(2);
  expect(nextEntry(retried(refused))).toMatchObject({ seq: 1, state: 'waiting', code: null });
});

test('the screen shows what the hub has and what is on its way as one list, without doubles', () => {
  const known = [{ id: 'a', item: fine('tiles', 1) }];
  const now = findingsNow(known, queue(kept('a', 'window', 3), kept('b', 'gas', 2), kept('c'), dropped('c')), caseId);
  expect(now.map(({ id, pending }) => [id, pending])).toEqual([
    ['b', true],
    ['a', true],
  ]);
});

test('whatever is done and however often the hub is lost, it ends with what the tablet shows', () => {
  const deed = fc.tuple(fc.constantFrom('a', 'b', 'c', 'd'), fc.boolean(), fc.nat(59));
  const answer = fc.constantFrom('heard', 'lost-before', 'lost-after');
  fc.assert(
    fc.property(fc.array(deed, { maxLength: 20 }), fc.array(answer, { maxLength: 60 }), (taps, answers) => {
      let entries: readonly Entry[] = queue(
        ...taps.map(([id, drop, minute]) => (drop ? dropped(id) : kept(id, 'tiles', minute))),
      );
      const shown = findingsNow([], entries, caseId).map(({ id }) => id);
      const hub = new Set<string>();
      const weather = [...answers];
      for (let entry = nextEntry(entries); entry; entry = nextEntry(entries)) {
        const heard = weather.shift() ?? 'heard';
        const { deed: now, seq } = entry;
        if (heard !== 'lost-before') {
          if (now.kind === 'item') hub.add(now.itemId);
          if (now.kind === 'drop') hub.delete(now.itemId);
        }
        entries = afterSending(entries, seq, heard === 'heard' ? { kind: 'done' } : { kind: 'later' });
      }
      expect([...hub].toSorted()).toEqual([...shown].toSorted());
    }),
  );
});

const emptyHome: HomeSnapshot = {
  caseId,
  label: '1号楼 1单元 0201',
  number: 'H001',
  stepId: 'inspect',
  dictionary: { rooms: [], parts: [], problems: [], responsible: [], meters: [] },
  items: [],
  absentRooms: [],
  state: 'open',
  conclusion: null,
  seenAt: 0,
  listedAs: null,
};

test('while the queue is sent, what the guide sees of the home never changes: nothing vanishes to be recorded anew', () => {
  const deed = fc.tuple(fc.constantFrom('a', 'b', 'c', 'd'), fc.boolean(), fc.nat(59));
  fc.assert(
    fc.property(fc.array(deed, { maxLength: 20 }), (taps) => {
      let home = emptyHome;
      let entries: readonly Entry[] = queue(
        ...taps.map(([id, drop, minute]) => (drop ? dropped(id) : kept(id, 'tiles', minute))),
      );
      const seen = () => findingsNow(home.items, entries, caseId).map(({ id, item }) => `${id} ${item.recordedAt}`);
      const before = seen().toSorted();
      for (let entry = nextEntry(entries); entry; entry = nextEntry(entries)) {
        home = homeAfter(home, entry.deed);
        entries = afterSending(entries, entry.seq, { kind: 'done' });
        expect(seen().toSorted()).toEqual(before);
      }
    }),
  );
});

test('a home is settled as soon as the hub took the conclusion', () => {
  const result = { conclusion: 'accept', absentRooms: [], items: 0 } as const;
  const after = homeAfter(emptyHome, { kind: 'conclude', key: 'k', result: { ...result, absentRooms: [] }, ...at });
  expect(after).toMatchObject({ state: 'settled', conclusion: 'accept' });
});
