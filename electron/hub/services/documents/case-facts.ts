import type { Hindrance } from '#shared/domain/flow/case.ts';
import { mayAct, powerWanted } from '#shared/domain/flow/power-of-step.ts';
import { applicableSteps, forCase, stepOf } from '#shared/domain/flow/steps.ts';
import { stateOf } from '#shared/domain/flow/state-of.ts';
import { signedUnidentified } from '#shared/domain/flow/taken-before-seen.ts';
import type { TemplateStep } from '#shared/domain/flow/template.ts';
import type { CalendarDate, CaseId, FileId, UnitId } from '#shared/domain/ids.ts';
import type { PaperFacts, PaperStep } from '#shared/domain/papers/paper-facts.ts';
import { localTime } from '#shared/domain/time/business-day.ts';
import { AppError } from '#shared/protocol/errors.ts';
import type { HouseholdKey } from '../../privacy/privacy.ts';
import { afterwards } from '../cases/case-afterwards.ts';
import { inspectionOf } from '../cases/case-findings.ts';
import { loadCase, type LoadedCase } from '../cases/load-case.ts';
import { viewCaseSettlement } from '../cases/settlement-of-case.ts';
import { openCaseFile } from '../cases/case-files.ts';
import type { House } from '../house.ts';
import { openHouseholdKey } from './document-key.ts';
import { areaFacts, homeFacts, lateness } from './home-facts.ts';

/** The key everything of a case is sealed with. Throws not-found. */
export function caseKey(house: House, caseId: CaseId): HouseholdKey {
  const row = house.books.cases.byId(caseId);
  if (!row) throw new AppError('not-found');
  return openHouseholdKey(house, row.household_id);
}

/** What the papers of a case are made of, as it stands now. Throws not-found. */
export function caseFacts(house: House, caseId: CaseId, stepId: string | null): PaperFacts {
  const loaded = loadCase(house, caseId);
  if (stepId !== null && !stepOf(loaded.kase.template, stepId)) throw new AppError('not-found');
  return factsOf(house, loaded, stepId);
}

/** The same of a case at hand, stored or only to come. */
export function factsOf(house: House, loaded: LoadedCase, stepId: string | null): PaperFacts {
  const { row, kase, unit, particulars } = loaded;
  const { siteName, siteNameEn } = house.directory.settings();
  const profile = house.directory.profile();
  const { visitor, refusal } = particulars;
  return {
    siteName: { zh: siteName, en: siteNameEn },
    parties: profile.parties,
    date: house.day().date,
    purpose: kase.template.purpose,
    visitNumber: visitNumber(house, loaded),
    home: unit && homeFacts(unit, kase.facts.paymentMethod),
    visitor: visitor ?? null,
    owners: visitor ? [] : ownersHere(loaded),
    agent: kase.situation.agent,
    foreign: kase.facts.foreign,
    escort: nameOf(house, row.escort_id),
    stages: stagesOf(house, loaded),
    stepId,
    inspection: inspectionOf(house, loaded).map(({ item }) => item),
    area: unit && areaFacts(unit, profile),
    settlement: hasSettlement(loaded) ? viewCaseSettlement(house, loaded) : null,
    custody: afterwards(house, loaded).custody.map(({ name, count, reason, until }) => ({
      name,
      count,
      reason,
      until,
    })),
    refusal: refusal ? { grounds: refusal.grounds, words: refusal.words, at: clockText(house, refusal.at) } : null,
    deliveredOn: row.delivered_on as CalendarDate | null,
    late: unit && lateness(unit, profile, (row.delivered_on as CalendarDate | null) ?? house.day().date).late,
    moveIn: null,
  };
}

/**
 * Whether an agent may sign at a step, whether the timing of strokes may be kept (domain 2.8: a consent of its own), and
 * which checks of who is here come first.
 */
export function signingRules(
  house: House,
  caseId: CaseId,
  stepId: string | null,
): {
  readonly agentMaySign: boolean;
  readonly timingConsent: boolean;
  readonly unidentified: readonly Hindrance[];
} {
  const loaded = loadCase(house, caseId);
  const { kase } = loaded;
  const { agent } = kase.situation;
  const step = stepId === null ? undefined : stepOf(kase.template, stepId)?.step;
  // What was made elsewhere than at the step that has it signed is held to no less than signing.
  const needed = step?.kind === 'sign' ? powerWanted(step) : 'sign';
  return {
    unidentified: step === undefined ? [] : signedUnidentified(kase, step),
    agentMaySign: agent !== null && mayAct(agent, needed, house.day().date),
    timingConsent: afterwards(house, loaded).consents.some(
      ({ itemId, granted, withdrawnAt }) => itemId === 'signature-timing' && granted && withdrawnAt === null,
    ),
  };
}

/** The name of the person who accompanies the household of a case. */
export function escortName(house: House, caseId: CaseId): string | null {
  return nameOf(house, house.books.cases.byId(caseId)?.escort_id ?? null);
}

/** A photo of a case, opened; null where there is none that can be printed. */
export async function casePhoto(house: House, caseId: CaseId, fileId: FileId): Promise<Uint8Array | null> {
  const { bytes, mediaType } = await openCaseFile(house, caseId, fileId);
  return mediaType === 'image/webp' ? null : bytes;
}

function ownersHere({ owners, kase }: LoadedCase): PaperFacts['owners'] {
  const present = new Set(kase.situation.present);
  return owners.map((owner, index) => ({ ...owner, index, present: present.has(index) }));
}

function hasSettlement({ kase, unit }: LoadedCase): boolean {
  return unit !== null && applicableSteps(kase.template, kase.facts).some(({ step }) => step.kind === 'settle');
}

function visitNumber(house: House, { row }: LoadedCase): string | null {
  const id = row.unit_id === null ? null : house.floor.ticketOfUnit(row.unit_id as UnitId);
  return id === null ? null : (house.floor.get(id)?.ticket.number ?? null);
}

function stagesOf(house: House, loaded: LoadedCase): PaperFacts['stages'] {
  const { kase } = loaded;
  const steps = applicableSteps(kase.template, kase.facts);
  return kase.template.stages.map(({ id, name }) => ({
    id,
    name,
    done: kase.stagesDone.has(id),
    steps: steps.filter(({ stageId }) => stageId === id).map(({ step }) => stepFact(house, loaded, step)),
  }));
}

function stepFact(house: House, { kase, key, stepRows }: LoadedCase, step: TemplateStep): PaperStep {
  const progress = kase.steps.get(step.id);
  const stored = stepRows.get(step.id);
  return {
    definition: forCase(step, kase.facts),
    state: stateOf(kase, step.id),
    result: progress?.state === 'done' ? progress.result.value : null,
    at: stored ? clockText(house, stored.at) : null,
    by: nameOf(house, stored?.staff_id ?? null),
    words: stored?.words_id ? house.privacy.readWordsOf(key, stored.words_id) : null,
    // The rules keep a result only with a step of its own kind.
  } as PaperStep;
}

function clockText(house: House, at: number): string {
  return localTime(at, house.directory.settings().timeZone).replace('T', ' ');
}

function nameOf(house: House, staffId: string | null): string | null {
  return staffId === null ? null : (house.directory.person(staffId)?.name ?? null);
}
