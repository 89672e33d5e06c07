import { caseFacts as factsOfCase } from '#shared/domain/flow/case-facts.ts';
import { ordinarySituation } from '#shared/domain/flow/facts.ts';
import { applicableSteps, forCase } from '#shared/domain/flow/steps.ts';
import type { CalendarDate, CaseId } from '#shared/domain/ids.ts';
import type { PaperFacts, PaperStep } from '#shared/domain/papers/paper-facts.ts';
import type { PaymentMethod } from '#shared/domain/roster/types.ts';
import { settle } from '#shared/domain/settlement/settlement.ts';
import { figuresOfUnit } from '../cases/load-case.ts';
import { caseFacts } from '../documents/case-facts.ts';
import { areaFacts, homeFacts } from '../documents/home-facts.ts';
import type { House } from '../house.ts';
import { openHousehold } from '../units.ts';
import { viewSettlement } from '../view-settlement.ts';
import type { UnitRow } from '../../store/units.ts';

/**
 * What the papers of a home's handover are made of before the visit: from its case where one is open, else from the case that
 * would begin on that day with all owners present. Null where the site has no flow for handovers.
 */
export function packFacts(house: House, unit: UnitRow, on: CalendarDate): PaperFacts | null {
  const flow = house.flows.newest().find(({ template }) => template.purpose === 'handover');
  if (!flow) return null;
  const open = house.books.cases.unfinished(unit.id, flow.id);
  if (open) return { ...caseFacts(house, open.id as CaseId, null), date: on };
  const { owners } = openHousehold(house, unit.household_id);
  const profile = house.directory.profile();
  const { siteName, siteNameEn } = house.directory.settings();
  const figures = figuresOfUnit(unit);
  const situation = ordinarySituation(owners.length);
  const facts = factsOfCase({ figures, paymentMethod: unit.payment_method }, owners, situation, on, profile);
  const steps = applicableSteps(flow.template, facts);
  const settling = steps.find(({ step }) => step.kind === 'settle')?.step;
  return {
    siteName: { zh: siteName, en: siteNameEn },
    parties: profile.parties,
    date: on,
    purpose: 'handover',
    visitNumber: null,
    home: homeFacts(unit, unit.payment_method as PaymentMethod | null),
    visitor: null,
    owners: owners.map((owner, index) => ({ ...owner, index, present: true })),
    agent: null,
    foreign: facts.foreign,
    escort: null,
    stages: flow.template.stages.map(({ id, name }) => ({
      id,
      name,
      done: false,
      steps: steps
        .filter(({ stageId }) => stageId === id)
        .map(
          ({ step }) =>
            ({
              definition: forCase(step, facts),
              state: 'open',
              result: null,
              at: null,
              by: null,
              words: null,
            }) as PaperStep,
        ),
    })),
    stepId: null,
    inspection: [],
    area: areaFacts(unit, profile),
    settlement:
      settling?.kind === 'settle'
        ? viewSettlement(
            settling.id,
            on,
            settle({ figures, facts, profile, lines: settling.lines, handoverDate: on, latenessEnds: on }),
          )
        : null,
    custody: [],
    refusal: null,
    deliveredOn: null,
  };
}
