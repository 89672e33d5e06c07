import type { ErasureView } from '#shared/protocol/personal-data.ts';
import { AppError } from '#shared/protocol/errors.ts';
import type { UnitId } from '#shared/domain/ids.ts';
import type { Handlers } from '../http/routes.ts';
import { eraseHousehold, stillActive } from '../services/erasure/erase-household.ts';
import type { House } from '../services/house.ts';
import { gatherPersonalData } from '../services/personal-data/gather.ts';
import { findUnit, unitLabels } from '../services/units.ts';
import type { Commands } from '../store/commands.ts';
import type { HouseholdTrace } from '../store/erasure.ts';

/** What is held of people: given out to them, and destroyed when they ask. */
export function personalDataRoutes(house: House, commands: Commands) {
  const view = (trace: HouseholdTrace, erased: boolean): ErasureView => {
    const active = stillActive(house, trace);
    return {
      homes: unitLabels(house, trace.unitIds as UnitId[]),
      cases: trace.caseIds.length,
      papers: trace.documentIds.length,
      photos: trace.photos,
      openTickets: active.tickets.flatMap((id) => house.floor.get(id)?.ticket.number ?? []),
      openCases: active.cases.length,
      erased,
    };
  };
  return {
    personalData: {
      custom: async ({ actor, params, reply }) => {
        const { household_id: id } = findUnit(house, params.id);
        if (house.books.units.household(id)?.erased_at) throw new AppError('household-erased');
        const trace = house.books.erasure.trace(id);
        const archive = await gatherPersonalData(house, id, trace);
        const { unitIds, caseIds, documentIds, photos } = trace;
        const payload = { homes: unitIds.length, cases: caseIds.length, papers: documentIds.length, photos };
        await commands.run(actor, (tx) => tx.append({ type: 'household.exported', subjectId: id, payload }));
        return reply
          .header('content-type', 'application/zip')
          .header('content-disposition', 'attachment; filename="personal-data.zip"')
          .send(archive);
      },
    },
    eraseOwners: {
      custom: async ({ actor, params, body: { dryRun, reason, force } }) => {
        const { household_id: id } = findUnit(house, params.id);
        if (house.books.units.household(id)?.erased_at) throw new AppError('household-erased');
        if (dryRun) return view(house.books.erasure.trace(id), false);
        return view(await eraseHousehold({ house, commands }, actor, id, { cause: 'request', reason, force }), true);
      },
    },
  } satisfies Partial<Handlers>;
}
