import type { ErasureView } from '#shared/protocol/personal-data.ts';
import { AppError } from '#shared/protocol/errors.ts';
import type { CaseId, UnitId } from '#shared/domain/ids.ts';
import type { FastifyReply } from 'fastify';
import type { Actor } from '../auth/actor.ts';
import type { Handlers } from '../http/routes.ts';
import { eraseHousehold, stillActive } from '../services/erasure/erase-household.ts';
import type { House } from '../services/house.ts';
import { gatherPersonalData } from '../services/personal-data/gather.ts';
import { findUnit, unitLabels } from '../services/units.ts';
import type { Commands } from '../store/commands.ts';
import type { HouseholdTrace } from '../store/erasure.ts';

type Asked = { readonly dryRun: boolean; readonly reason: string; readonly force: boolean };

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
  const known = (householdId: string) => {
    if (house.books.units.household(householdId)?.erased_at) throw new AppError('household-erased');
    return house.books.erasure.trace(householdId);
  };
  const give = async (actor: Actor, id: string, reply: FastifyReply) => {
    const trace = known(id);
    const archive = await gatherPersonalData(house, id, trace);
    const { unitIds, caseIds, documentIds, photos } = trace;
    const payload = { homes: unitIds.length, cases: caseIds.length, papers: documentIds.length, photos };
    await commands.run(actor, (tx) => tx.append({ type: 'household.exported', subjectId: id, payload }));
    return reply
      .header('content-type', 'application/zip')
      .header('content-disposition', 'attachment; filename="personal-data.zip"')
      .send(archive);
  };
  const erase = async (actor: Actor, id: string, { dryRun, reason, force }: Asked) => {
    const trace = known(id);
    if (dryRun) return view(trace, false);
    return view(await eraseHousehold({ house, commands }, actor, id, { cause: 'request', reason, force }), true);
  };
  const ofHome = (id: UnitId) => findUnit(house, id).household_id;
  const ofCase = (id: CaseId) => {
    const row = house.books.cases.byId(id);
    if (!row) throw new AppError('not-found');
    return row.household_id;
  };
  return {
    personalData: { custom: ({ actor, params, reply }) => give(actor, ofHome(params.id), reply) },
    eraseOwners: { custom: ({ actor, params, body }) => erase(actor, ofHome(params.id), body) },
    casePersonalData: { custom: ({ actor, params, reply }) => give(actor, ofCase(params.id), reply) },
    erasePeople: { custom: ({ actor, params, body }) => erase(actor, ofCase(params.id), body) },
  } satisfies Partial<Handlers>;
}
