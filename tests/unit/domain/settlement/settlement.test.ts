import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { SettleLine } from '#shared/domain/flow/template.ts';
import { textOfHundredths } from '#shared/domain/money/hundredths.ts';
import type { SiteProfile } from '#shared/domain/profile/profile.ts';
import type { HomeFigures } from '#shared/domain/settlement/home-figures.ts';
import { settle } from '#shared/domain/settlement/settlement.ts';
import { computationText } from '#shared/i18n/settlement.ts';
import { languages } from '#shared/i18n/words.ts';
import { day, exampleHome, flowLine, ordinaryFacts, shippedProfile } from '../../../support/settlement.ts';

const demo = shippedProfile('demo');
const national = shippedProfile('national');

const handoverLines: readonly SettleLine[] = [
  flowLine('area-difference'),
  flowLine('late-delivery', { payer: 'developer', payee: 'owner' }),
  flowLine('outstanding-price'),
  flowLine('maintenance-fund', { payee: 'fund-account', nature: 'statutory', elsewhere: true }),
  flowLine('property-fee', { payee: 'property-company' }),
  flowLine('deed-tax', { payee: 'tax-authority', nature: 'statutory', elsewhere: true }),
  flowLine('registration-fee', { payee: 'registry', nature: 'statutory', elsewhere: true }),
  flowLine('fixed', { id: 'access-card', payee: 'property-company', nature: 'voluntary', amount: '30.00' }),
];

type Change = {
  readonly figures?: Partial<HomeFigures>;
  readonly profile?: SiteProfile;
  readonly lines?: readonly SettleLine[];
  readonly latenessEnds?: string;
};

function settled({ figures = {}, profile = demo, lines = handoverLines, latenessEnds }: Change = {}) {
  return settle({
    figures: { ...exampleHome, ...figures },
    facts: ordinaryFacts,
    profile,
    lines,
    handoverDate: day('2026-11-28'),
    latenessEnds: latenessEnds === undefined ? undefined : day(latenessEnds),
  });
}

function line(id: string, change: Change = {}) {
  const found = settled(change).lines.find((one) => one.id === id);
  if (!found) throw new Error(`there is no line ${id}`);
  return found;
}

describe('a handover of a home that grew by 3.838 % and is 58 days late', () => {
  test('each line stands alone', () => {
    const outcomes = settled().lines.map(({ id, payer, payee, outcome }) => ({ id, payer, payee, ...outcome }));
    expect(outcomes).toEqual([
      // 3 % of 89.37 m² at 23456.78 yuan
      known('area-difference', 'owner', 'developer', '62889.97'),
      // 2096332.43 × 1/10000 × 58
      known('late-delivery', 'developer', 'owner', '12158.73'),
      known('outstanding-price', 'owner', 'developer', '96332.43'),
      // 92.80 m² × 90
      known('maintenance-fund', 'owner', 'fund-account', '8352.00'),
      // 92.80 m² × 2.80 × 3
      known('property-fee', 'owner', 'property-company', '779.52'),
      { id: 'deed-tax', payer: 'owner', payee: 'tax-authority', state: 'information' },
      known('registration-fee', 'owner', 'registry', '80.00'),
      known('access-card', 'owner', 'property-company', '30.00'),
    ]);
  });

  test('due and refundable are summed apart, by party; what is paid elsewhere is no part of it', () => {
    expect(settled().totals).toEqual({
      here: [
        { party: 'developer', due: '159222.40', voluntary: '0.00', refund: '12158.73', unknown: [] },
        { party: 'property-company', due: '809.52', voluntary: '30.00', refund: '0.00', unknown: [] },
      ],
      elsewhere: [
        { party: 'fund-account', due: '8352.00', voluntary: '0.00', refund: '0.00', unknown: [] },
        { party: 'registry', due: '80.00', voluntary: '0.00', refund: '0.00', unknown: [] },
      ],
    });
  });

  test('the buyer may rescind', () => {
    expect(settled()).toMatchObject({ mayRescind: true });
  });
});

function known(id: string, payer: string, payee: string, amount: string) {
  const [due, refund] = [payer === 'owner' ? amount : '0.00', payee === 'owner' ? amount : '0.00'];
  return { id, payer, payee, state: 'known', amount, due, refund };
}

test('a smaller home is paid back for by the developer, whatever the line of the flow says', () => {
  expect(line('area-difference', { figures: { measuredArea: '86.12' } })).toMatchObject({
    payer: 'developer',
    payee: 'owner',
    outcome: { due: '0.00', refund: '89579.10' },
  });
});

test('what was paid too much is to be paid back', () => {
  expect(line('outstanding-price', { figures: { paidAmount: '2100000.00' } })).toMatchObject({
    payer: 'developer',
    payee: 'owner',
    outcome: { due: '0.00', refund: '3667.57' },
  });
});

test('lateness ends on the day a person chose', () => {
  expect(line('late-delivery', { latenessEnds: '2026-10-02' }).outcome).toMatchObject({ amount: '209.63' });
  expect(line('late-delivery', { latenessEnds: '2026-10-01' }).outcome).toMatchObject({ amount: '0.00' });
});

test('lateness may be charged on what was paid, at two rates', () => {
  const tier = { days: 50, ratePer10k: '2', appliesTo: 'excess' } as const;
  const profile = { ...demo, lateDelivery: { base: 'paid', ratePer10k: '1', tier } } as const;
  // 2000000 × (50 + 2 × 8) / 10000
  expect(line('late-delivery', { profile }).outcome).toMatchObject({ amount: '13200.00' });
});

describe('a figure that is missing is named, and no amount is shown', () => {
  test.each<readonly [string, Partial<HomeFigures>, string]>([
    ['area-difference', { measuredArea: null }, 'measured-area'],
    ['area-difference', { unitPrice: null }, 'unit-price'],
    ['late-delivery', { agreedDeliveryDate: null }, 'agreed-date'],
    ['late-delivery', { totalPrice: null }, 'total-price'],
    ['outstanding-price', { paidAmount: null }, 'paid-amount'],
    ['maintenance-fund', { measuredArea: null }, 'measured-area'],
    ['property-fee', { measuredArea: null }, 'measured-area'],
  ])('%s without %j', (id, figures, missing) => {
    const found = line(id, { figures });
    expect(found.outcome).toEqual({ state: 'unknown', missing: [missing] });
    expect(found.computation).toEqual([]);
    const { here, elsewhere } = settled({ figures }).totals;
    expect([...here, ...elsewhere].flatMap(({ unknown }) => unknown)).toContain(id);
  });

  test.each([
    ['late-delivery', 'profile-late-rate'],
    ['maintenance-fund', 'profile-fund-rate'],
    ['property-fee', 'profile-property-price'],
  ])('%s where the rules of the place are not filled in', (id, missing) => {
    expect(line(id, { profile: national }).outcome).toEqual({ state: 'unknown', missing: [missing] });
  });

  test('a contract by inner area names each inner area that is missing', () => {
    const profile = { ...demo, areaBasis: 'inner' } as const;
    const figures = { contractInnerArea: null, measuredInnerArea: null };
    expect(line('area-difference', { profile, figures }).outcome).toEqual({
      state: 'unknown',
      missing: ['contract-inner-area', 'measured-inner-area'],
    });
  });

  test('a home that is not late owes nothing even where no rate is known', () => {
    const figures = { agreedDeliveryDate: day('2026-12-31'), totalPrice: null };
    expect(line('late-delivery', { profile: national, figures }).outcome).toMatchObject({ amount: '0.00' });
  });

  test('whether the buyer may rescind is then unknown', () => {
    expect(settled({ figures: { measuredArea: null } })).toMatchObject({ mayRescind: null, reason: 'figures-missing' });
    expect(settled({ figures: { measuredArea: '90.00', measuredInnerArea: null } })).toMatchObject({
      mayRescind: null,
      reason: 'inner-area-missing',
    });
  });
});

test('sold as one unit, no price per square metre is needed', () => {
  const profile = { ...demo, areaBasis: 'unit' } as const;
  const found = settled({ profile, figures: { unitPrice: null } });
  expect(found.lines[0]?.outcome).toMatchObject({ state: 'known', amount: '0.00' });
  expect(found).toMatchObject({ mayRescind: null, reason: 'tolerance-of-contract' });
});

test('where the register has the last word, what is measured is computed for now and says so; the money stays the same', () => {
  const profile = { ...demo, areaFinalBy: 'registered' } as const;
  const codes = ({ computation }: ReturnType<typeof line>) => computation.map(({ code }) => code);
  const forNow = line('area-difference', { profile });
  expect(codes(forNow)).toEqual([...codes(line('area-difference', { profile: demo })), 'area-until-registered']);
  expect(forNow.outcome).toMatchObject({ amount: (line('area-difference', {}).outcome as { amount: string }).amount });
  const byUnit = line('area-difference', { profile: { ...profile, areaBasis: 'unit' } });
  expect(codes(byUnit)).not.toContain('area-until-registered');
});

test('a building without a lift pays its own rate into the fund', () => {
  const withoutLift = { perSquareMetre: '55.00', buildings: ['1号楼'] };
  const profile = { ...demo, maintenanceFund: { ...demo.maintenanceFund, withoutLift } };
  expect(line('maintenance-fund', { profile }).outcome).toMatchObject({ amount: '5104.00' });
  const other = { building: '2号楼' };
  expect(line('maintenance-fund', { profile, figures: other }).outcome).toMatchObject({ amount: '8352.00' });
});

test('the area a fee is charged on is a setting, and the line names it', () => {
  const onContract = { ...demo.propertyFee, area: 'contract' } as const;
  const found = line('property-fee', { profile: { ...demo, propertyFee: onContract } });
  expect(found.outcome).toMatchObject({ amount: '750.71' });
  expect(found.computation.map(({ code }) => code)).toContain('property-contract-area');
});

test('the profile says who collects a fee', () => {
  const collection = { payee: 'developer', elsewhere: false } as const;
  const profile = { ...demo, registrationFee: { ...demo.registrationFee, collection } };
  expect(line('registration-fee', { profile })).toMatchObject({ payee: 'developer', elsewhere: false });
});

test('only lines that apply to the case are settled', () => {
  const lines = [flowLine('area-difference'), flowLine('late-delivery', { when: { late: true } })];
  expect(settled({ lines }).lines.map(({ id }) => id)).toEqual(['area-difference']);
});

test('a line between the developer and the property company is in no total of the owner', () => {
  const lines = [flowLine('fixed', { payer: 'developer', payee: 'property-company', amount: '100.00' })];
  const found = settled({ lines });
  expect(found.lines[0]?.outcome).toEqual({ state: 'known', amount: '100.00', due: '0.00', refund: '0.00' });
  expect(found.totals).toEqual({ here: [], elsewhere: [] });
});

const hundredths = (most: number) => fc.option(fc.integer({ min: 1, max: most }).map(textOfHundredths));
const anyHome: fc.Arbitrary<Partial<HomeFigures>> = fc.record({
  contractArea: fc.integer({ min: 1, max: 50_000 }).map(textOfHundredths),
  measuredArea: hundredths(50_000),
  contractInnerArea: hundredths(50_000),
  measuredInnerArea: hundredths(50_000),
  unitPrice: hundredths(10_000_000),
  totalPrice: hundredths(999_999_999),
  paidAmount: hundredths(999_999_999),
  agreedDeliveryDate: fc.constantFrom(null, day('2025-01-31'), day('2026-10-01'), day('2026-12-31')),
});
const anyChange = fc.record({
  figures: anyHome,
  profile: fc
    .record({ from: fc.constantFrom(demo, national), areaBasis: fc.constantFrom('gross', 'inner', 'unit') })
    .map(({ from, areaBasis }) => ({ ...from, areaBasis })),
});

test('totals are the lines, cent for cent, and nothing is set off', () => {
  const cents = (text: string) => Number(text.replace('.', ''));
  fc.assert(
    fc.property(anyChange, (change) => {
      const { lines, totals } = settled(change);
      for (const [place, parties] of [
        [false, totals.here],
        [true, totals.elsewhere],
      ] as const) {
        const own = lines.flatMap(({ elsewhere, outcome }) =>
          elsewhere === place && outcome.state === 'known' ? [outcome] : [],
        );
        for (const side of ['due', 'refund'] as const) {
          const wanted = own.reduce((sum, outcome) => sum + cents(outcome[side]), 0);
          expect(parties.reduce((sum, party) => sum + cents(party[side]), 0)).toBe(wanted);
        }
      }
      for (const { outcome } of lines) {
        if (outcome.state === 'known') expect(outcome.due === '0.00' || outcome.refund === '0.00').toBe(true);
        if (outcome.state === 'unknown') expect(outcome.missing.length).toBeGreaterThan(0);
      }
    }),
    { numRuns: 300 },
  );
});

test('every line says how it was computed, with every figure filled in, in both languages', () => {
  fc.assert(
    fc.property(anyChange, (change) => {
      for (const { outcome, computation } of settled(change).lines) {
        if (outcome.state === 'known') expect(computation.length).toBeGreaterThan(0);
        const texts = computation.flatMap((one) => languages.map((language) => computationText(one, language)));
        expect(texts.filter((text) => /[{}]|undefined|NaN| {2}/.test(text))).toEqual([]);
      }
    }),
    { numRuns: 300 },
  );
});

test('a computation reads as a clerk would say it', () => {
  const smaller = line('area-difference', { figures: { measuredArea: '86.12' } });
  expect(smaller.computation.map((one) => computationText(one, 'zh-CN'))).toEqual([
    '实测建筑面积 86.12 ㎡ − 合同建筑面积 89.37 ㎡ = -3.25 ㎡',
    '面积误差比：-3.25 ÷ 89.37 × 100% = -3.6366%',
    '合同面积 89.37 ㎡ 的 3% 为 2.6811 ㎡；3% 以内（含 3%）2.6811 ㎡，超出 0.5689 ㎡',
    '3% 以内由出卖人返还：2.6811 ㎡ × 23,456.78 元/㎡ = 62,889.972858 元',
    '超出 3% 由出卖人双倍返还：0.5689 ㎡ × 23,456.78 元/㎡ × 2 = 26,689.124284 元',
    '返还合计：62,889.972858 + 26,689.124284 = 89,579.097142 元，四舍五入到分为 89,579.10 元',
  ]);
});
