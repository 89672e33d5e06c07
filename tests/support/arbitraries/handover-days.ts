import * as fc from 'fast-check';
import type { FactHome } from '#shared/domain/flow/case-facts.ts';
import { paymentMethods, powers, type Situation, successions } from '#shared/domain/flow/facts.ts';
import type { TemplateStep } from '#shared/domain/flow/template.ts';
import { addDays } from '#shared/domain/time/business-day.ts';
import type { Role } from '#shared/protocol/roles.ts';
import type { Deed, Household, Manner } from '../flows/household.ts';
import { day, exampleHome } from '../settlement.ts';

const someone = fc.constantFrom<readonly Role[]>(
  ['clerk'],
  ['guide'],
  ['clerk', 'cashier'],
  [],
  ['supervisor'],
  ['admin'],
);

const agent: fc.Arbitrary<Situation['agent']> = fc.option(
  fc.record({
    name: fc.constant('王五'),
    idType: fc.constant('id-card' as const),
    idNumber: fc.constant('110101199001010010'),
    phone: fc.constant(null),
    powers: fc.subarray([...powers]),
    validUntil: fc.constantFrom(null, day('2026-11-27'), day('2026-11-30'), day('2027-01-31')),
  }),
);
const situation: fc.Arbitrary<Situation> = fc.record({
  present: fc.subarray([0, 1]),
  agent,
  spouseAbsent: fc.boolean(),
  minor: fc.boolean(),
  succession: fc.constantFrom(...successions),
  paymentChanged: fc.boolean(),
});
const home: fc.Arbitrary<FactHome> = fc
  .record({
    figures: fc.record({
      measuredArea: fc.constantFrom(null, '89.37', '90.00', '92.80', '80.00'),
      paidAmount: fc.constantFrom(null, '2000000.00', '2096332.43'),
      agreedDeliveryDate: fc.constantFrom(null, day('2026-10-01'), day('2027-06-30')),
    }),
    paymentMethod: fc.constantFrom(...paymentMethods),
  })
  .map(({ figures, paymentMethod }) => ({ figures: { ...exampleHome, ...figures }, paymentMethod }));

/** What somebody tries, whatever has happened so far. */
export type Attempt = (household: Household) => Deed | null;

const place = fc.nat(10_000);
const manner = fc.constantFrom<Manner>('well', 'refusing', 'badly');
const decisive = ({ kind }: TemplateStep) => ['inspect', 'read-notices', 'hand-over-items', 'voucher'].includes(kind);
/** Every other time one of the steps on which it all depends. */
function stepAt({ steps }: Household, at: number): TemplateStep | null {
  const list = at % 2 === 0 ? steps.filter(decisive) : steps;
  return list[at % list.length] ?? null;
}
const onStep = (make: (step: TemplateStep, roles: readonly Role[]) => Deed) =>
  fc.tuple(place, someone).map(
    ([at, roles]): Attempt =>
      (household) => {
        const step = stepAt(household, at);
        return step && make(step, roles);
      },
  );
/** A supervisor has a step done once more. */
const onceMore = fc.tuple(place, manner).map(([at, how]): readonly Attempt[] => [
  (household) => {
    const step = stepAt(household, at);
    return step && { what: 'reopen', step, roles: ['supervisor'] };
  },
  (household) => {
    const step = stepAt(household, at);
    return step && { what: 'complete', step, manner: how, roles: ['supervisor'] };
  },
]);
const ofCase = (deed: Extract<Deed, { readonly what: 'case' }>['command']) =>
  fc.constant<Attempt>(() => ({ what: 'case', command: deed }));

const oneDeed: fc.Arbitrary<Attempt> = fc.oneof(
  manner.chain((how) => onStep((step, roles) => ({ what: 'complete', step, manner: how, roles }))),
  fc
    .constantFrom('waive' as const, 'dispute' as const, 'reopen' as const)
    .chain((what) => onStep((step, roles) => ({ what, step, roles }))),
  fc
    .constantFrom('waive' as const, 'reopen' as const)
    .chain((what) => onStep((step) => ({ what, step, roles: ['supervisor'] }))),
  place.map(
    (at): Attempt =>
      ({
        kase: {
          template: { stages },
        },
      }) => {
        const stageId = stages[at % stages.length]?.id ?? '';
        return { what: 'case', command: { verb: 'complete-stage', stageId } };
      },
  ),
  situation.map(
    (set): Attempt =>
      () => ({ what: 'situation', situation: set }),
  ),
  home.map(
    (set): Attempt =>
      () => ({ what: 'home', home: set }),
  ),
  fc.nat(40).map(
    (days): Attempt =>
      () => ({ what: 'another-day', days }),
  ),
  ofCase({ verb: 'refuse' }),
  ofCase({ verb: 'resume' }),
  ofCase({ verb: 'resume' }),
  fc.constantFrom(0, 1).chain((wetInkOutstanding) => ofCase({ verb: 'finish', wetInkOutstanding })),
  fc.oneof(
    { weight: 1, arbitrary: ofCase({ verb: 'withdraw' }) },
    {
      weight: 3,
      arbitrary: fc.tuple(fc.integer({ min: -30, max: 5 }), fc.integer({ min: 0, max: 20 })).map(
        ([offset, notice]): Attempt =>
          ({ today }) => {
            const date = addDays(today, offset);
            return { what: 'case', command: { verb: 'deem', date, noticeDate: addDays(date, -notice), today } };
          },
      ),
    },
  ),
);

/** Whether a clerk sees to vouchers that may be left out, and goes back to what is open again in a stage already left. */
type Clerk = { readonly vouchers: boolean; readonly looksBack: boolean };

/** The next thing a clerk does: the first step that is open and may be done, the stage, the end. */
function goesOn({ vouchers, looksBack }: Clerk): Attempt {
  return (household) => {
    const { kase } = household;
    if (kase.state === 'refused') return { what: 'case', command: { verb: 'resume' } };
    const left = kase.template.stages.filter(({ id }) => !kase.stagesDone.has(id));
    const stage = left.find(({ after }) => after.every((before) => kase.stagesDone.has(before)));
    const isOpen = (id: string) => !kase.steps.has(id);
    const open = kase.template.stages
      .filter(({ id }) => id === stage?.id || (looksBack && kase.stagesDone.has(id)))
      .flatMap(({ steps }) => steps)
      .find(
        (step) =>
          household.applies(step) &&
          isOpen(step.id) &&
          (!step.optional || (vouchers && step.kind === 'voucher')) &&
          step.after.every((before) => !isOpen(before)),
      );
    if (open) return { what: 'complete', step: open, manner: 'well', roles: ['supervisor'] };
    if (stage) return { what: 'case', command: { verb: 'complete-stage', stageId: stage.id } };
    return { what: 'case', command: { verb: 'finish', wetInkOutstanding: 0 } };
  };
}

/** Good work until a step is settled, or until all stages are left, and not a moment longer. */
const until = (clerk: Clerk) =>
  place.map((at) =>
    Array<Attempt>(60).fill((household) => {
      const { kase } = household;
      const step = at % 3 === 0 ? null : stepAt(household, at);
      const there = step ? kase.steps.has(step.id) : kase.stagesDone.size === kase.template.stages.length;
      return there ? null : goesOn(clerk)(household);
    }),
  );

const stretches = (clerk: Clerk) =>
  fc
    .array(
      fc.oneof(
        { weight: 6, arbitrary: oneDeed.map((one) => [one]) },
        { weight: 1, arbitrary: onceMore },
        { weight: 3, arbitrary: until(clerk) },
        {
          weight: 3,
          arbitrary: fc.integer({ min: 1, max: 25 }).map((many) => Array<Attempt>(many).fill(goesOn(clerk))),
        },
      ),
      { maxLength: 24 },
    )
    .map((parts) => parts.flat());

/** A day of anything at all, with longer or shorter stretches of good work between. */
export const handoverDay: fc.Arbitrary<readonly Attempt[]> = fc
  .record({ vouchers: fc.boolean(), looksBack: fc.boolean() })
  .chain(stretches);
