import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CalendarDate } from '#shared/domain/ids.ts';
import { readRetention } from '#hub/profiles/read-profile.ts';
import { retentionTable, tableInForce, timedKinds } from '#shared/domain/retention/retention-table.ts';
import { countDue, firstKept, type RetentionFact, whatIsDue } from '#shared/domain/retention/what-is-due.ts';
import { addDays } from '#shared/domain/time/business-day.ts';

const today = '2026-11-28' as CalendarDate;
const rules = readRetention('national');
const daysOf = (kind: string) => rules.find((rule) => rule.kind === kind)?.days ?? 0;

const facts = fc.array(
  fc.record({
    kind: fc.constantFrom(...timedKinds),
    id: fc.uuid(),
    since: fc.integer({ min: 0, max: 4000 }).map((ago) => addDays(today, -ago)),
    home: fc.constantFrom(null, '1号楼 0101', '2号楼 0202'),
    active: fc.boolean(),
  }),
);
const idsOf = (due: readonly RetentionFact[]) => due.map(({ kind, id }) => `${kind} ${id}`);

describe('what is due on a day', () => {
  test('is what ended more whole days ago than its kind is kept; a day less is kept', () => {
    const last = addDays(today, -daysOf('walk-ins'));
    const visitor = (id: string, since: CalendarDate, active = false): RetentionFact => ({
      kind: 'walk-ins',
      id,
      since,
      home: null,
      active,
    });
    const kept = firstKept(rules, today);
    const due = whatIsDue(
      [visitor('kept', last), visitor('due', addDays(last, -1)), visitor('here', addDays(last, -9), true)],
      kept,
    );
    expect(due.map(({ id }) => id)).toEqual(['due']);
    expect(countDue(due, kept)[0]).toEqual({ kind: 'walk-ins', firstKept: last, count: 1, homes: [] });
  });

  test('names each home once', () => {
    const photo = (id: string, home: string): RetentionFact => ({
      kind: 'photos',
      id,
      since: '2016-01-01' as CalendarDate,
      home,
      active: false,
    });
    const kept = firstKept(rules, today);
    const counted = countDue(whatIsDue([photo('a', '0101'), photo('b', '0101'), photo('c', '0202')], kept), kept);
    expect(counted.find(({ kind }) => kind === 'photos')).toMatchObject({ count: 3, homes: ['0101', '0202'] });
  });

  test('does not hang on the order of the facts', () => {
    fc.assert(
      fc.property(facts, (held) => {
        const kept = firstKept(rules, today);
        expect(whatIsDue(held.toReversed(), kept)).toEqual(whatIsDue(held, kept));
      }),
    );
  });

  test('never is anything younger than its period or in use, and nothing older is left out', () => {
    fc.assert(
      fc.property(facts, (held) => {
        const due = new Set(whatIsDue(held, firstKept(rules, today)));
        for (const fact of held) {
          expect(due.has(fact)).toBe(!fact.active && addDays(fact.since, daysOf(fact.kind)) < today);
        }
      }),
    );
  });

  test('only grows from day to day, and a longer period never makes more due', () => {
    fc.assert(
      fc.property(facts, fc.nat(900), fc.constantFrom(...timedKinds), (held, more, kind) => {
        const now = idsOf(whatIsDue(held, firstKept(rules, today)));
        const later = new Set(idsOf(whatIsDue(held, firstKept(rules, addDays(today, more)))));
        expect(now.filter((id) => !later.has(id))).toEqual([]);
        const longer = tableInForce(rules, new Map([[kind, daysOf(kind) + more]]));
        const fewer = idsOf(whatIsDue(held, firstKept(longer, today)));
        expect(fewer.filter((id) => !now.includes(id))).toEqual([]);
      }),
    );
  });

  test('goes at least as far as a run went before, also where the period was made longer since', () => {
    const done = firstKept(rules, today);
    const longer = tableInForce(rules, new Map([['visits', daysOf('visits') * 2]]));
    expect(firstKept(longer, today, done).visits).toBe(done.visits);
    expect(firstKept(longer, today).visits < done.visits).toBe(true);
  });
});

describe('a retention table', () => {
  test('comes with every profile, names every kind once and a ground for each', () => {
    for (const id of ['national', 'demo', 'hainan', 'shandong', 'qingdao', 'chongqing', 'made-by-a-site']) {
      const table = readRetention(id);
      expect(table.filter(({ basis }) => basis.article.zh === '' || basis.article.en === '')).toEqual([]);
      expect(table.filter(({ days }) => days !== null)).toHaveLength(timedKinds.length);
    }
  });

  test('that leaves a kind out, names one twice or goes below the law is refused', () => {
    const [first] = rules;
    expect(retentionTable.safeParse(rules.slice(1)).success).toBe(false);
    expect(retentionTable.safeParse([...rules, first]).success).toBe(false);
    const below = rules.map((rule) => (rule.kind === 'logs' ? { ...rule, leastDays: 365 } : rule));
    expect(retentionTable.safeParse(below).success).toBe(false);
    const unkept = rules.map((rule) => (rule.kind === 'journal' ? { ...rule, days: 2000 } : rule));
    expect(retentionTable.safeParse(unkept).success).toBe(false);
  });

  test('of a site has its own periods, none below what the law asks for', () => {
    const table = tableInForce(
      rules,
      new Map([
        ['logs', 10],
        ['visits', 10],
        ['journal', 10],
      ]),
    );
    const of = (kind: string) => table.find((rule) => rule.kind === kind);
    expect(of('logs')).toMatchObject({ days: 184, profileDays: 184 });
    expect(of('visits')).toMatchObject({ days: 10, profileDays: 365 });
    expect(of('journal')).toMatchObject({ days: null });
  });
});
