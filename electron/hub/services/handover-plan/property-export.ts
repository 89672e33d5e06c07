import { setImmediate as nextTurn } from 'node:timers/promises';
import { concernsProperty, type PropertyHome, propertySheet } from '#shared/domain/handover-plan/property-sheet.ts';
import type { UnitId } from '#shared/domain/ids.ts';
import type { DocumentKind } from '#shared/domain/papers/document-kinds.ts';
import { propertySheetWords } from '#shared/i18n/handover-plan.ts';
import { paperTitles } from '#shared/i18n/paper-titles.ts';
import type { Language } from '#shared/i18n/words.ts';
import type { PropertyExportLook } from '#shared/protocol/handover-plan.ts';
import type { Actor } from '../../auth/actor.ts';
import { writeCsv } from '../../csv-file.ts';
import type { Commands } from '../../store/commands.ts';
import type { UnitRow } from '../../store/units.ts';
import { agreedLast } from '../cases/last-consent.ts';
import type { House } from '../house.ts';
import { openContact, openHousehold } from '../units.ts';

/** Homes looked at before other work has its turn. */
const homesPerTurn = 25;
/** How flows name the consent that the property company is told: `property-company`, `signing-property-company`. */
const propertyItem = /property-company/;

/** What an export would hold, without opening anything. */
export async function lookAtPropertyExport(house: House): Promise<PropertyExportLook> {
  const units = house.books.units.all();
  const agreed = await whoAgreed(house, units);
  return {
    homes: units.length,
    withConsent: agreed.size,
    withoutConsent: units.length - agreed.size,
    notMeasured: units.filter((unit) => unit.measured_area === null).length,
    withoutHeatedArea: units.filter((unit) => unit.heated_area === null).length,
  };
}

/** The file for the property company, formulas disarmed; only its numbers are written down. */
export async function exportToProperty(
  house: House,
  commands: Commands,
  actor: Actor,
  language: Language,
): Promise<string> {
  for (;;) {
    const upTo = house.books.journal.last()?.seq ?? 0;
    const homes = await homesToTell(house, language);
    const written = await commands.run(actor, (tx) => {
      // Somebody took a consent back, or a home was sold on, while the homes were looked at: they are looked at again.
      if (changedSince(house, upTo)) return false;
      const payload = { homes: homes.length, withOwners: homes.filter(({ owners }) => owners !== null).length };
      tx.append({ type: 'handover-plan.exported', subjectId: house.directory.siteId, payload });
      return true;
    });
    if (written) return writeCsv(propertySheet(homes, propertySheetWords[language]));
  }
}

function changedSince(house: House, seq: number): boolean {
  const types = ['case.consent-withdrawn', 'household.erased', 'roster.imported'];
  return types.some((type) => house.journal.page({ after: seq, type, limit: 1 }).length > 0);
}

async function homesToTell(house: House, language: Language): Promise<readonly PropertyHome[]> {
  const units = house.books.units.all();
  const agreed = await whoAgreed(house, units);
  const homes: PropertyHome[] = [];
  for (const [index, unit] of units.entries()) {
    if (index % homesPerTurn === homesPerTurn - 1) await nextTurn();
    homes.push(homeOf(house, unit, agreed.has(unit.id), language));
  }
  return homes;
}

/** Homes whose household agrees, looked at in turns: each has its cases unsealed for it. */
async function whoAgreed(house: House, units: readonly UnitRow[]): Promise<ReadonlySet<string>> {
  const agreed = new Set<string>();
  for (const [index, unit] of units.entries()) {
    if (index % homesPerTurn === homesPerTurn - 1) await nextTurn();
    if (agreedLast(house, unit.id as UnitId, propertyItem)) agreed.add(unit.id);
  }
  return agreed;
}

function homeOf(house: House, unit: UnitRow, agreed: boolean, language: Language): PropertyHome {
  return {
    building: unit.building,
    entrance: unit.entrance,
    room: unit.room,
    contractArea: unit.contract_area,
    measuredArea: unit.measured_area,
    measuredInnerArea: unit.measured_inner_area,
    measuredSharedArea: unit.measured_shared_area,
    heatedArea: unit.heated_area,
    owners: agreed ? ownersOf(house, unit, language) : null,
  };
}

function ownersOf(house: House, unit: UnitRow, language: Language): PropertyHome['owners'] {
  const { key, owners } = openHousehold(house, unit.household_id);
  const papers = house.books.cases
    .ofUnit(unit.id)
    .filter(({ household_id: householdId }) => householdId === unit.household_id)
    .flatMap(({ id }) => house.books.documents.ofCase(id))
    .filter(({ superseded_at: superseded, kind }) => superseded === null && concernsProperty(kind as DocumentKind))
    .map(({ kind, number }) => `${paperTitles[language][kind as DocumentKind]} ${number}`);
  return { names: owners.map(({ name }) => name), phone: openContact(house, key, unit).phone, papers };
}
