import type { CaseId, FileId, UnitId } from '#shared/domain/ids.ts';
import type { PaperFacts } from '#shared/domain/papers/paper-facts.ts';
import { AppError } from '#shared/protocol/errors.ts';
import type { HouseholdKey } from '../../privacy/privacy.ts';
import { readProfile } from '../../profiles/read-profile.ts';
import type { House } from '../house.ts';
import { findUnit, openHousehold } from '../units.ts';
import { areaFacts, homeFacts } from './home-facts.ts';

/** The key everything of a case is sealed with. Throws not-found. */
export function caseKey(house: House, caseId: CaseId): HouseholdKey {
  return openHousehold(house, unitOf(house, caseId).household_id).key;
}

/** What the papers of a case are made of, as it stands now. Throws not-found. */
export function caseFacts(house: House, caseId: CaseId, stepId: string | null): PaperFacts {
  const unit = unitOf(house, caseId);
  const { owners } = openHousehold(house, unit.household_id);
  const { siteName, siteNameEn } = house.directory.settings();
  const profile = readProfile(house.demo ? 'demo' : 'national');
  return {
    siteName: { zh: siteName, en: siteNameEn },
    parties: profile.parties,
    date: house.day().date,
    purpose: 'handover',
    visitNumber: null,
    home: homeFacts(unit),
    visitor: null,
    owners: owners.map((owner, index) => ({ ...owner, index, present: true })),
    agent: null,
    foreign: owners.some(({ idType }) => idType === 'passport'),
    escort: null,
    stages: [],
    stepId,
    inspection: [],
    area: areaFacts(unit, profile),
    settlement: null,
    custody: [],
    refusal: null,
    deliveredOn: null,
  };
}

/** Whether an agent may sign at a step, and whether the timing of strokes may be kept. */
export function signingRules(
  house: House,
  caseId: CaseId,
  _stepId: string | null,
): { readonly agentMaySign: boolean; readonly timingConsent: boolean } {
  unitOf(house, caseId);
  return { agentMaySign: false, timingConsent: false };
}

/** A photo of a case, opened. */
export async function casePhoto(_house: House, _caseId: CaseId, _fileId: FileId): Promise<Uint8Array | null> {
  return null;
}

function unitOf(house: House, caseId: CaseId) {
  const row = house.books.cases.byId(caseId);
  if (!row) throw new AppError('not-found');
  return findUnit(house, row.unit_id as UnitId);
}
