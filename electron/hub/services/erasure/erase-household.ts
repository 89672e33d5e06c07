import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { WordsRef } from '#shared/domain/journal/events.ts';
import type { ErasureCause } from '#shared/domain/privacy/erasure-events.ts';
import type { TicketId, UnitId } from '#shared/domain/ids.ts';
import { AppError } from '#shared/protocol/errors.ts';
import type { Actor } from '../../auth/actor.ts';
import { addErased } from '../../backup/erasure-ledger.ts';
import { secretCode } from '../../clock.ts';
import type { HouseholdKey } from '../../privacy/privacy.ts';
import type { Commands, Tx } from '../../store/commands.ts';
import type { HouseholdTrace } from '../../store/erasure.ts';
import { removeFormerHolding } from '../../store/former-databases.ts';
import { destroyBulkFilesOf } from '../bulk/bulk-jobs.ts';
import type { House } from '../house.ts';
import { applyVerb } from '../ticket-verbs.ts';
import type { Contact } from '../units.ts';

export type Erasure = {
  readonly cause: ErasureCause;
  /** Words of whoever asked for it, in the site's own table. */
  readonly reason: string | null;
  /** End an open visit and open cases for it. */
  readonly force: boolean;
};

/** What stands in the way of an erasure. */
export type StillActive = { readonly tickets: readonly TicketId[]; readonly cases: readonly string[] };

/**
 * Erases a household: its key is destroyed, and with it all that was sealed with it; search keys, words, photos, papers'
 * bytes, drafts and kept answers go. Numbers, figures, states, hashes and the journal stay. Throws not-found,
 * household-erased, household-active.
 */
export async function eraseHousehold(
  { house, commands }: { readonly house: House; readonly commands: Commands },
  actor: Actor,
  householdId: string,
  erasure: Erasure,
): Promise<HouseholdTrace> {
  const trace = await commands.run(actor, (tx) => eraseRows(house, tx, householdId, erasure));
  await forgetOutside(house, [householdId], trace.files);
  return trace;
}

/** The same for many, none of whom is refused: who is gone already is passed over. */
export async function eraseHouseholds(
  { house, commands }: { readonly house: House; readonly commands: Commands },
  actor: Actor,
  householdIds: readonly string[],
  erasure: Erasure,
): Promise<void> {
  const files: string[] = [];
  for (const id of householdIds) {
    if (house.books.units.household(id)?.erased_at !== null) continue;
    files.push(...(await commands.run(actor, (tx) => eraseRows(house, tx, id, erasure))).files);
  }
  if (householdIds.length > 0) await forgetOutside(house, householdIds, files);
}

/** What is erased besides rows: files, the log's old pages, former databases; and that it was erased is kept beside the snapshots. */
export async function forgetOutside(house: House, ids: readonly string[], files: readonly string[]): Promise<void> {
  for (const name of files) await rm(join(house.folder, 'files', name.slice(0, 2), name), { force: true });
  house.books.erasure.emptyLog();
  removeFormerHolding(house.folder, ids);
  await addErased(house.folder, ids);
  await addErased(join(house.folder, 'backups'), ids);
}

/** Visits and cases of a household that are not over. */
export function stillActive(
  house: House,
  { unitIds, caseIds }: Pick<HouseholdTrace, 'unitIds' | 'caseIds'>,
): StillActive {
  const ofCases = new Set<string | null>(caseIds);
  const tickets = [...house.floor.open()]
    .filter(({ ticket, unitIds: homes }) => ofCases.has(ticket.caseId) || homes.some((home) => unitIds.includes(home)))
    .map(({ ticket }) => ticket.id);
  const cases = caseIds.filter((id) => ['open', 'refused'].includes(house.books.cases.byId(id)?.state ?? ''));
  return { tickets, cases };
}

function eraseRows(house: House, tx: Tx, householdId: string, { cause, reason, force }: Erasure): HouseholdTrace {
  const row = house.books.units.household(householdId);
  if (!row) throw new AppError('not-found');
  if (row.erased_at !== null) throw new AppError('household-erased');
  const { erasure } = house.books;
  const trace = erasure.trace(householdId);
  const active = stillActive(house, trace);
  const isActive = active.tickets.length + active.cases.length > 0;
  if (isActive && !force) throw new AppError('household-active');
  const words = reason === null ? null : house.privacy.keepWords(house.newId('txt'), reason);
  if (isActive) endWhatIsOpen(house, tx, active, words);
  destroyBulkFilesOf(house, tx, householdId);

  const { unitIds, caseIds, ticketIds, documentIds, printJobIds } = trace;
  const subjects = [...unitIds, ...caseIds, ...ticketIds, ...documentIds, ...printJobIds];
  const before = trace.formerHomes.flatMap(({ unitId, untilAt }) => erasure.wordsAbout([unitId], untilAt));
  const textIds = [...erasure.wordsAbout(subjects), ...before].filter((id) => id !== words?.textId);
  house.privacy.forgetHousehold(householdId);
  const { wrapped, ...key } = house.privacy.newHouseholdKey(householdId);
  erasure.erase(householdId, trace, {
    at: tx.at,
    identityHash: `erased ${householdId}`,
    wrappedKey: wrapped,
    owners: house.privacy.lock(key, 'owners', []),
    homes: trace.unitIds.map((id) => emptyHome(house, key, id as UnitId)),
    mailings: trace.mailed.map((unitId) => ({
      unitId,
      words: house.privacy.lock(key, `mailing ${unitId}`, { trackingNumber: null, newspaper: null, note: null }),
    })),
    textIds,
  });
  tx.append({
    type: 'household.erased',
    subjectId: householdId,
    payload: {
      cause,
      forced: isActive,
      homes: trace.unitIds.length,
      cases: trace.caseIds.length,
      papers: trace.documentIds.length,
      photos: trace.photos,
      reason: words,
    },
  });
  return trace;
}

function endWhatIsOpen(house: House, tx: Tx, { tickets, cases }: StillActive, reason: WordsRef | null): void {
  for (const id of tickets) applyVerb(house, tx, id, { verb: 'cancel' });
  if (cases.length === 0) return;
  if (reason === null) throw new AppError('reason-required');
  for (const id of cases) {
    const row = house.books.cases.byId(id);
    if (!row) continue;
    house.books.cases.save({ ...row, state: 'withdrawn', version: row.version + 1, changed_at: tx.at });
    tx.append({ type: 'case.withdrawn', subjectId: id, payload: { reason } });
  }
}

function emptyHome(house: House, key: HouseholdKey, id: UnitId) {
  const noticeToken = secretCode();
  const contact: Contact = { phone: null, address: null, note: null, escort: null, noticeToken };
  return {
    id,
    contact: house.privacy.lock(key, `contact ${id}`, contact),
    noticeHash: house.privacy.searchHash('notice', noticeToken),
  };
}
