import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { positionInLine } from '#shared/domain/line/next.ts';
import { comparePlace } from '#shared/domain/line/place.ts';
import { createHall, daysWork, siteRules } from '../../../support/arbitraries/hall.ts';
import { threeStages } from '../../../support/arbitraries/tickets.ts';

const withoutUndo = daysWork(['undo']);

test('nobody is overtaken at a stage more often than the site allows', () => {
  let overtaken = 0;
  fc.assert(
    fc.property(siteRules, daysWork(), (rules, steps) => {
      const hall = createHall(rules);
      for (const step of steps) {
        hall.step(step);
        for (const stage of threeStages) {
          for (const { id, number } of hall.line(stage)) {
            const times = hall.overtakes.get(id) ?? 0;
            overtaken = Math.max(overtaken, times);
            expect(times, `${number} at ${stage}`).toBeLessThanOrEqual(rules.maxOvertakes);
          }
        }
      }
    }),
    { numRuns: 300 },
  );
  expect(overtaken, 'the days tried had some overtaking').toBeGreaterThan(2);
});

test('a ticket shows the number of times it was overtaken where it waits', () => {
  fc.assert(
    fc.property(siteRules, withoutUndo, (rules, steps) => {
      const hall = createHall(rules);
      for (const step of steps) hall.step(step);
      const shown = threeStages.flatMap(hall.line).map(({ id, overtaken }) => [id, overtaken]);
      expect(shown).toEqual(shown.map(([id]) => [id, hall.overtakes.get(id as never)]));
    }),
    { numRuns: 200 },
  );
});

test('who comes back after a no-show stands exactly so many places down, or at the end of a shorter line', () => {
  let returns = 0;
  fc.assert(
    fc.property(siteRules, daysWork(), (rules, steps) => {
      const hall = createHall(rules);
      for (const step of steps) hall.step(step);
      returns += hall.landings.length;
      for (const { index, expected } of hall.landings) expect(index).toBe(expected);
    }),
    { numRuns: 500 },
  );
  expect(returns).toBeGreaterThan(200);
});

test('no two visitors ever have the same place, and each is found where the sorted line has it', () => {
  fc.assert(
    fc.property(siteRules, daysWork(), (rules, steps) => {
      const hall = createHall(rules);
      for (const step of steps) {
        hall.step(step);
        for (const stage of threeStages) {
          const line = hall.line(stage);
          line.forEach((ticket, index) => {
            expect(positionInLine(line, ticket.place)).toBe(index);
            const next = line[index + 1];
            if (next) expect(comparePlace(ticket.place, next.place)).toBeLessThan(0);
          });
        }
      }
    }),
    { numRuns: 200 },
  );
});

test('a newcomer is put where sorting would put it', () => {
  fc.assert(
    fc.property(siteRules, withoutUndo, fc.nat(), (rules, steps, pick) => {
      const hall = createHall(rules);
      for (const step of steps) hall.step(step);
      for (const stage of threeStages) {
        const line = hall.line(stage);
        const newcomer = line[pick % Math.max(1, line.length)];
        if (!newcomer) continue;
        const others = line.filter(({ id }) => id !== newcomer.id);
        const inserted = others.toSpliced(positionInLine(others, newcomer.place), 0, newcomer);
        expect(inserted).toEqual(line);
      }
    }),
    { numRuns: 200 },
  );
});
