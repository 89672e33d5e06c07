import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { lineSources, payees, payers, type SettleLine } from '#shared/domain/flow/template.ts';
import { textOfHundredths } from '#shared/domain/money/hundredths.ts';
import type { SiteProfile } from '#shared/domain/profile/profile.ts';
import { areaDifference } from '#shared/domain/settlement/area-difference.ts';
import type { HomeFigures } from '#shared/domain/settlement/home-figures.ts';
import { settle } from '#shared/domain/settlement/settlement.ts';
import { day, exampleHome, flowLine, ordinaryFacts, shippedProfile } from '../../../support/settlement.ts';

const demo = shippedProfile('demo');
const hundredths = (most: number) => fc.integer({ min: 1, max: most }).map(textOfHundredths);
const perhaps = (most: number) => fc.option(hundredths(most), { freq: 4 });

const anyHome: fc.Arbitrary<HomeFigures> = fc
  .record({
    contractArea: hundredths(50_000),
    measuredArea: perhaps(50_000),
    unitPrice: perhaps(10_000_000),
    totalPrice: perhaps(999_999_999),
    paidAmount: perhaps(999_999_999),
    agreedDeliveryDate: fc.constantFrom(null, day('2025-01-31'), day('2026-10-01'), day('2026-12-31')),
  })
  .map((figures) => ({ ...exampleHome, ...figures }));

/** Who collects a fee, where the place says so. */
const collection = fc.option(fc.record({ payee: fc.constantFrom(...payees), elsewhere: fc.boolean() }));
const anyPlace: fc.Arbitrary<SiteProfile> = fc
  .tuple(collection, collection, collection)
  .map(([fund, property, registration]) => ({
    ...demo,
    maintenanceFund: { ...demo.maintenanceFund, collection: fund },
    propertyFee: { ...demo.propertyFee, collection: property },
    registrationFee: { ...demo.registrationFee, collection: registration },
  }));

/** Any lines a flow may have: also twice of one kind, to anybody, here or elsewhere. */
const anyLines: fc.Arbitrary<readonly SettleLine[]> = fc
  .array(
    fc.record({
      source: fc.constantFrom(...lineSources),
      payer: fc.constantFrom(...payers),
      payee: fc.constantFrom(...payees),
      nature: fc.constantFrom('contract' as const, 'statutory' as const, 'voluntary' as const),
      elsewhere: fc.boolean(),
      fixed: hundredths(999_999_999),
    }),
    { maxLength: 12 },
  )
  .map((lines) =>
    lines.map(({ source, fixed, ...who }, at) =>
      flowLine(source, { ...who, id: `line-${at}`, ...(source === 'fixed' ? { amount: fixed } : {}) }),
    ),
  );

const settled = (figures: HomeFigures, profile: SiteProfile, lines: readonly SettleLine[]) =>
  settle({ figures, facts: ordinaryFacts, profile, lines, handoverDate: day('2026-11-28') });
const cents = (text: string) => BigInt(text.replace('.', ''));
const text = (sum: bigint) => textOfHundredths(Number(sum));
const runs = { numRuns: 400 };

test('a line is what it would be alone, whatever else is settled', () => {
  fc.assert(
    fc.property(anyHome, anyPlace, anyLines, (figures, profile, lines) => {
      const alone = lines.flatMap((line) => settled(figures, profile, [line]).lines);
      expect(settled(figures, profile, lines).lines).toEqual(alone);
    }),
    runs,
  );
});

test('each party’s sums are those of its lines, both ways apart, here and elsewhere apart', () => {
  fc.assert(
    fc.property(anyHome, anyPlace, anyLines, (figures, profile, given) => {
      const { lines, totals } = settled(figures, profile, given);
      for (const [elsewhere, found] of [
        [false, totals.here],
        [true, totals.elsewhere],
      ] as const) {
        const wanted = payees.flatMap((party) => {
          const paid = lines.filter(
            (one) => one.elsewhere === elsewhere && one.payer === 'owner' && one.payee === party,
          );
          const got = lines.filter(
            (one) =>
              one.elsewhere === elsewhere && one.payer === party && one.payer !== 'owner' && one.payee === 'owner',
          );
          const both = lines.filter(
            (one) => (paid.includes(one) || got.includes(one)) && one.outcome.state !== 'information',
          );
          if (both.length === 0) return [];
          const sum = (some: typeof lines) =>
            some.reduce((total, { outcome }) => total + (outcome.state === 'known' ? cents(outcome.amount) : 0n), 0n);
          const own = { owner: party === 'owner' };
          return [
            {
              party,
              due: text(sum(paid)),
              voluntary: text(sum(paid.filter(({ nature }) => nature === 'voluntary'))),
              // An owner who is named on both sides pays and receives the same.
              refund: text(sum(own.owner ? paid : got)),
              unknown: both.filter(({ outcome }) => outcome.state === 'unknown').map(({ id }) => id),
            },
          ];
        });
        expect(found).toEqual(wanted);
      }
    }),
    runs,
  );
});

test('the line of the area difference is what contract Article 13 has one pay the other, and never both', () => {
  fc.assert(
    fc.property(anyHome, (figures) => {
      const [line] = settled(figures, demo, [flowLine('area-difference')]).lines;
      const { measuredArea, unitPrice, contractArea } = figures;
      if (measuredArea === null || unitPrice === null) {
        expect(line?.outcome.state).toBe('unknown');
        return;
      }
      const found = areaDifference({ basis: 'gross', contractArea, measuredArea, unitPrice });
      if (!found.ok) throw new Error('by gross area nothing is missing');
      const { buyerPays, refund } = found.value;
      expect(line?.outcome).toMatchObject({ due: buyerPays, refund });
      expect(buyerPays === '0.00' || refund === '0.00').toBe(true);
    }),
    runs,
  );
});

test('what the owner still owes and has paid is the price, whoever pays whom', () => {
  fc.assert(
    fc.property(hundredths(999_999_999), hundredths(999_999_999), (totalPrice, paidAmount) => {
      const [line] = settled({ ...exampleHome, totalPrice, paidAmount }, demo, [flowLine('outstanding-price')]).lines;
      if (line?.outcome.state !== 'known') throw new Error('both figures are known');
      const { due, refund } = line.outcome;
      expect(cents(paidAmount) + cents(due) - cents(refund)).toBe(cents(totalPrice));
      expect(due === '0.00' || refund === '0.00').toBe(true);
    }),
    runs,
  );
});
