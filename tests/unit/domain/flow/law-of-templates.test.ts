import * as fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { readTemplate } from '#shared/domain/flow/read-template.ts';
import type { FlowTemplate, FlowTemplateInput, TemplateStep } from '#shared/domain/flow/template.ts';
import { type LawProfile, nationalLaw } from '#shared/domain/flow/template-fault.ts';
import { keyBlockers, siteProfile } from '#shared/domain/profile/profile.ts';
import { editedFlow, type Planted, shortHandover } from '../../../support/arbitraries/flow-templates.ts';
import { walkWithout } from '../../../support/flows/walk-without.ts';
import { shippedProfile } from '../../../support/settlement.ts';

const isSeen = (step: TemplateStep) => step.kind === 'inspect';
const isTaken = (step: TemplateStep) =>
  (step.kind === 'hand-over-items' && step.keys) || (step.kind === 'sign' && step.paper === 'handover-certificate');

const anyLaw: fc.Arbitrary<LawProfile> = fc.record({
  keysBlockedBy: fc.subarray([...keyBlockers]),
  priceHoldsKeys: fc.constantFrom(null, { clause: '第七条' }),
});

/** How many templates stood against the law, and how many of those had something slipped in. */
const counted = { read: 0, accepted: 0, planted: 0 };

function accepted(
  { template, planted }: { template: FlowTemplateInput; planted: readonly Planted[] },
  law: LawProfile,
) {
  const reading = readTemplate(template, law);
  counted.read += 1;
  if (!reading.ok) return null;
  counted.accepted += 1;
  if (planted.length > 0) counted.planted += 1;
  return reading.template;
}

/** Those households for which every step matters, and those for which only what is for everybody does. */
const households = (mine: string): readonly ((step: TemplateStep) => boolean)[] => [
  () => true,
  (step) => step.when === undefined || step.id === mine,
];

/** The steps of a kind that a family gets to without ever doing one step, whatever kind of household it is. */
function blockedBy(template: FlowTemplate, mine: string, wanted: (step: TemplateStep) => boolean): readonly string[] {
  const steps = template.stages.flatMap((stage) => stage.steps);
  return households(mine).flatMap((applies) => {
    const full = walkWithout(template, () => false, applies);
    const got = walkWithout(template, ({ id }) => id === mine, applies);
    return steps.filter((step) => wanted(step) && full.has(step.id) && !got.has(step.id)).map(({ id }) => id);
  });
}

const propertyPapers = ['property-papers', 'renovation-papers'];
const runs = { numRuns: 1500 };

describe('a template that stands against the law', () => {
  test('asks for no tax, property fee or property paper before inspection, certificate and keys', () => {
    fc.assert(
      fc.property(editedFlow, anyLaw, (edited, law) => {
        const template = accepted(edited, law);
        if (!template) return;
        const mine = edited.planted.filter(({ topic }) => topic === 'tax' || topic === 'property');
        for (const id of [...mine.map(({ step }) => step.id), ...propertyPapers]) {
          expect(
            blockedBy(template, id, (step) => isSeen(step) || isTaken(step)),
            id,
          ).toEqual([]);
        }
      }),
      runs,
    );
  });

  test('lets price, fund and other vouchers hold the keys only as the place names them, and the inspection never', () => {
    fc.assert(
      fc.property(editedFlow, anyLaw, (edited, law) => {
        const template = accepted(edited, law);
        if (!template) return;
        for (const { topic, step } of edited.planted) {
          const about = topic === 'fund' ? 'maintenance-fund' : step.kind === 'voucher' ? step.topic : topic;
          const named = about === 'price' ? law.priceHoldsKeys !== null : law.keysBlockedBy.includes(about);
          expect(blockedBy(template, step.id, isSeen), `${step.id} before the inspection`).toEqual([]);
          if (!named) expect(blockedBy(template, step.id, isTaken), `${step.id} before the keys`).toEqual([]);
        }
      }),
      runs,
    );
  });

  test.each<readonly [string, (step: TemplateStep) => boolean]>([
    ['was identified', (step) => step.kind === 'check-papers' && step.identity],
    ['was shown the notices', (step) => step.kind === 'read-notices'],
    ['has seen the home', isSeen],
  ])('gives certificate and keys to nobody but who %s', (_, needed) => {
    fc.assert(
      fc.property(editedFlow, anyLaw, (edited, law) => {
        const template = accepted(edited, law);
        if (!template) return;
        for (const applies of households('')) {
          const got = walkWithout(template, needed, applies);
          const taken = template.stages
            .flatMap(({ steps }) => steps)
            .filter((step) => isTaken(step) && got.has(step.id));
          expect(taken.map(({ id }) => id)).toEqual([]);
        }
      }),
      runs,
    );
  });

  afterAll(() => {
    // Were nothing accepted, all of this would be true of nothing.
    expect(counted.accepted / counted.read).toBeGreaterThan(0.1);
    expect(counted.planted / counted.read).toBeGreaterThan(0.03);
  });
});

test('the walk itself: nobody gets to the keys of the shipped handover past any of its stages', () => {
  expect(walkWithout(shortHandover, () => false)).toContain('keys-handed-over');
  for (const id of ['identity', 'handover-notices', 'inspect', 'settle', 'certificate-signed']) {
    expect(
      walkWithout(shortHandover, (step) => step.id === id),
      id,
    ).not.toContain('keys-handed-over');
  }
  expect(walkWithout(shortHandover, (step) => step.optional)).toContain('keys-handed-over');
});

test('no place can have taxes, property fees, property papers or an unnamed price hold the keys', () => {
  const national = shippedProfile('national');
  const withBlocker = (topic: string) => siteProfile.safeParse({ ...national, keysBlockedBy: [topic] }).success;
  expect(keyBlockers.map(withBlocker)).not.toContain(false);
  expect(['tax', 'property-fee', 'property-paper', 'price', 'other'].map(withBlocker)).not.toContain(true);
  expect(siteProfile.safeParse({ ...national, priceHoldsKeys: { clause: ' ' } }).success).toBe(false);
  expect(national).toMatchObject(nationalLaw);
});
