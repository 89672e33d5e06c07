import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { thinBackups } from '#shared/domain/backup/thin-backups.ts';
import { localTime } from '#shared/domain/time/business-day.ts';

const hour = 3_600_000;
const day = 24 * hour;
const now = Date.parse('2026-11-28T21:00:00+08:00');
const zones = ['Asia/Shanghai', 'UTC', 'America/New_York'] as const;

const backups = fc
  .uniqueArray(fc.integer({ min: 0, max: 500 * 24 * 6 }), { maxLength: 300 })
  .map((ages) => ages.map((age) => ({ id: `bak_${age}`, at: now - age * 10 * 60_000 })));
const anyZone = fc.constantFrom(...zones);
const kept = (all: readonly { id: string; at: number }[], zone: string) => {
  const old = thinBackups(all, now, zone);
  return all.filter(({ id }) => !old.has(id));
};

test('every backup of the last two days stays, and so does the newest, however old', () => {
  fc.assert(
    fc.property(backups, anyZone, (all, zone) => {
      const ids = new Set(kept(all, zone).map(({ id }) => id));
      for (const { id, at } of all) if (now - at <= 48 * hour) expect(ids.has(id)).toBe(true);
      const newest = all.toSorted((a, b) => b.at - a.at)[0];
      if (newest) expect(ids.has(newest.id)).toBe(true);
    }),
  );
});

test('of each of the last thirty days and of each of the last twelve months the last one stays', () => {
  fc.assert(
    fc.property(backups, anyZone, (all, zone) => {
      const left = kept(all, zone);
      const periods = [
        [30 * day, 10],
        [365 * day, 7],
      ] as const;
      for (const [age, length] of periods) {
        const recent = all.filter(({ at }) => now - at <= age);
        for (const group of Map.groupBy(recent, ({ at }) => localTime(at, zone).slice(0, length)).values()) {
          const last = group.toSorted((a, b) => b.at - a.at)[0];
          expect(left).toContainEqual(last);
        }
      }
    }),
  );
});

test('no more stay than two days of them, thirty days and thirteen months', () => {
  const all = Array.from({ length: 500 * 24 * 6 }, (_, age) => ({ id: `bak_${age}`, at: now - age * 10 * 60_000 }));
  const left = kept(all, 'Asia/Shanghai');
  expect(left.length).toBeLessThanOrEqual(48 * 6 + 1 + 30 + 13);
  expect(left.length).toBeGreaterThanOrEqual(48 * 6 + 28 + 10);
});

test('thinning twice removes nothing more', () => {
  fc.assert(
    fc.property(backups, anyZone, (all, zone) => {
      expect(thinBackups(kept(all, zone), now, zone).size).toBe(0);
    }),
  );
});
