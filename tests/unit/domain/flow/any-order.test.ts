import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nextCaseStage, openCaseStages } from '#shared/domain/flow/missing-steps.ts';
import { readTemplate } from '#shared/domain/flow/read-template.ts';
import { siteStage } from '#shared/domain/flow/site-stage.ts';
import type { FlowTemplate, FlowTemplateInput, TemplateStep } from '#shared/domain/flow/template.ts';
import { type LawProfile, nationalLaw } from '#shared/domain/flow/template-fault.ts';
import { editedFlow, shortHandover } from '../../../support/arbitraries/flow-templates.ts';
import { type Attempt, handoverDay } from '../../../support/arbitraries/handover-days.ts';
import { type Deed, Household } from '../../../support/flows/household.ts';
import { smallHandover } from '../../../support/flows/small-handover.ts';

const isIdentity = (step: TemplateStep) => step.kind === 'check-papers' && step.identity;
const isNotices = (step: TemplateStep) => step.kind === 'read-notices';
const isInspection = (step: TemplateStep) => step.kind === 'inspect';
const isCertificate = (step: TemplateStep) => step.kind === 'sign' && step.paper === 'handover-certificate';
const isKeys = (step: TemplateStep) => step.kind === 'hand-over-items' && step.keys;

type Moment = { readonly before: Household['kase']; readonly household: Household; readonly deed: Deed };
/** What must be true after each deed that was accepted. */
type Rule = (moment: Moment) => void;

function read(template: FlowTemplateInput, law: LawProfile = nationalLaw): FlowTemplate | null {
  const reading = readTemplate(template, law);
  return reading.ok ? reading.template : null;
}
const small = read(smallHandover());
if (!small) throw new Error('the small handover is lawful');

const law: fc.Arbitrary<LawProfile> = fc.record({
  keysBlockedBy: fc.constantFrom([], ['maintenance-fund']),
  priceHoldsKeys: fc.constantFrom(null, { clause: '第七条' }),
});
/** The shipped handover, the small one, and whatever somebody made of them that the law lets stand. */
const anyFlow = fc
  .tuple(fc.constantFrom('shipped', 'small', 'edited'), editedFlow, law)
  .map(([which, edited, rules]) => ({
    template: (which === 'edited' && read(edited.template, rules)) || (which === 'shipped' ? shortHandover : small),
    law: rules,
  }));

const ends = { done: 0, refused: 0, deemed: 0, keys: 0 };

function live(template: FlowTemplate, rules: LawProfile, day: readonly Attempt[], rule: Rule): Household {
  const household = new Household(template, rules);
  for (const attempt of day) {
    const before = household.kase;
    const deed = attempt(household);
    if (deed === null) continue;
    if (!household.does(deed)) {
      expect(household.kase, 'what is refused changes nothing').toBe(before);
      continue;
    }
    if (deed.what === 'complete' && isKeys(deed.step)) ends.keys += 1;
    if (household.kase.state !== before.state && household.kase.state in ends) {
      ends[household.kase.state as keyof typeof ends] += 1;
    }
    rule({ before, household, deed });
  }
  return household;
}

function always(rule: Rule, numRuns = 1000) {
  fc.assert(
    fc.property(anyFlow, handoverDay, ({ template, law: rules }, day) => {
      live(template, rules, day, rule);
    }),
    { numRuns },
  );
}

const settled = (household: Household, step: TemplateStep) => household.remembered.has(step.id);
const well = (household: Household, step: TemplateStep) => household.remembered.get(step.id) === 'well';
const required = (household: Household, step: TemplateStep) => !step.optional && household.applies(step);

describe('whatever is tried in whatever order', () => {
  test('a handover that is completed was inspected and not refused, and nothing it must have is missing', () => {
    always(({ before, household, deed }) => {
      if (deed.what !== 'case' || household.kase.state !== 'done' || before.state === 'done') return;
      const { steps, kase } = household;
      const must = steps.filter((step) => required(household, step));
      expect(must.some(isInspection) || kase.template.purpose !== 'handover').toBe(true);
      for (const step of must) {
        const really = isInspection(step) || isIdentity(step) || isCertificate(step) || isKeys(step);
        expect(really ? well(household, step) : settled(household, step), step.id).toBe(true);
      }
      expect(kase.template.stages.filter(({ id }) => !kase.stagesDone.has(id))).toEqual([]);
    });
  });

  test('certificate and keys come after identity check, notices and inspection', () => {
    always(({ household, deed }) => {
      if (deed.what !== 'complete' || (!isCertificate(deed.step) && !isKeys(deed.step))) return;
      const { steps } = household;
      expect(steps.some((step) => isIdentity(step) && well(household, step))).toBe(true);
      expect(steps.some((step) => isInspection(step) && well(household, step))).toBe(true);
      // An objection to what was shown is kept beside it; the family may still take its home.
      const shown = ['well', 'disputed'];
      expect(steps.some((step) => isNotices(step) && shown.includes(household.remembered.get(step.id) ?? ''))).toBe(
        true,
      );
    });
  });

  test('keys go to an owner, or to an agent whose power says so and has not run out', () => {
    always(({ household, deed }) => {
      if (deed.what !== 'complete' || !isKeys(deed.step)) return;
      const { present, agent } = household.kase.situation;
      if (present.length > 0) return;
      expect(agent?.powers).toContain('receive-keys');
      expect((agent?.validUntil ?? household.today) >= household.today).toBe(true);
    });
  });

  test('keys wait for a voucher or an open price only where the place says so, and there they do', () => {
    always(({ household, deed }) => {
      if (deed.what !== 'complete' || !isKeys(deed.step)) return;
      const { kase, steps, remembered } = household;
      for (const step of steps) {
        if (!household.applies(step)) continue;
        if (step.kind === 'voucher' && kase.keysBlockedBy.includes(step.topic)) {
          expect(['well', 'waived']).toContain(remembered.get(step.id));
        }
        // In these days nobody ever pays.
        const price =
          step.kind === 'settle' && step.lines.some(({ source, when }) => source === 'outstanding-price' && !when);
        if (price) expect(kase.priceHoldsKeys).toBeNull();
      }
    });
  });

  test('only a supervisor waives, and never who is here, what is public, the inspection, the certificate or the keys', () => {
    always(({ deed }) => {
      if (deed.what !== 'waive') return;
      expect(deed.roles.some((role) => role === 'supervisor' || role === 'admin')).toBe(true);
      const { step } = deed;
      expect([isIdentity, isNotices, isInspection, isCertificate, isKeys].some((is) => is(step))).toBe(false);
    });
  });

  test('a stage is completed once, in its turn, and only when nothing in it or before it is missing', () => {
    always(({ before, household, deed }) => {
      if (deed.what !== 'case' || deed.command.verb !== 'complete-stage') return;
      const { stageId } = deed.command;
      expect(before.stagesDone).not.toContain(stageId);
      const here = household.upTo(stageId);
      expect(here.filter(({ id }) => id !== stageId && !before.stagesDone.has(id))).toEqual([]);
      const missing = here
        .flatMap(({ steps }) => steps)
        .filter((step) => required(household, step) && !settled(household, step));
      expect(missing.map(({ id }) => id)).toEqual([]);
    });
  });

  test('a case goes on at an open stage whose turn it is, with all it had', () => {
    always(({ before, household, deed }) => {
      const { kase } = household;
      if (deed.what === 'another-day' || deed.what === 'situation') {
        expect([kase.steps, kase.stagesDone, kase.state]).toEqual([before.steps, before.stagesDone, before.state]);
      }
      const next = nextCaseStage(kase, () => 0);
      const turn = kase.template.stages.filter(
        ({ id, after }) => !kase.stagesDone.has(id) && after.every((one) => kase.stagesDone.has(one)),
      );
      expect(openCaseStages(kase)).toEqual(turn.map(({ id }) => id));
      expect(next).toBe(turn[0] ? siteStage(turn[0].id) : null);
    });
  });

  test('a refused home stands still until its household comes back, and is then seen anew with all else kept', () => {
    always(({ before, household, deed }) => {
      const { kase } = household;
      const facts = ['situation', 'home', 'another-day'];
      if (before.state === 'refused' && !facts.includes(deed.what)) {
        expect(deed.what === 'case' && ['resume', 'deem', 'withdraw'].includes(deed.command.verb)).toBe(true);
      }
      if (deed.what !== 'case' || deed.command.verb !== 'resume') return;
      expect([before.state, kase.state]).toEqual(['refused', 'open']);
      for (const step of household.steps) {
        const anew =
          isInspection(step) ||
          isCertificate(step) ||
          isKeys(step) ||
          (step.kind === 'sign' && step.paper === 'inspection-record');
        expect(kase.steps.get(step.id)).toBe(anew ? undefined : before.steps.get(step.id));
      }
      for (const id of kase.stagesDone) {
        expect(before.stagesDone).toContain(id);
        expect(
          household
            .upTo(id)
            .flatMap(({ steps }) => steps)
            .some(isInspection),
          `${id} was left before`,
        ).toBe(false);
      }
    });
  });

  test('a home is deemed delivered ten days after a notice, never ahead, and nothing is done with the case afterwards', () => {
    const midnight = (date: string) => Date.parse(`${date}T00:00:00Z`);
    always(({ before, household, deed }) => {
      const over = ['done', 'deemed', 'withdrawn'].includes(before.state);
      if (over) expect(['situation', 'home', 'another-day']).toContain(deed.what);
      if (deed.what !== 'case' || deed.command.verb !== 'deem') return;
      const { date, noticeDate } = deed.command;
      expect(midnight(date) - midnight(noticeDate)).toBeGreaterThanOrEqual(10 * 86_400_000);
      expect(midnight(date)).toBeLessThanOrEqual(midnight(household.today));
      expect([before.template.purpose, household.kase.state]).toEqual(['handover', 'deemed']);
    });
  });

  test('in all these days homes were completed, refused, deemed delivered and their keys handed over', () => {
    expect(ends).toMatchObject({ done: expect.any(Number) });
    for (const [end, count] of Object.entries(ends)) expect(count, end).toBeGreaterThan(20);
  });
});
