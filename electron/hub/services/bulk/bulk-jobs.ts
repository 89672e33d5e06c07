import type { BulkScope } from '#shared/domain/bulk/bulk-order.ts';
import { AppError } from '#shared/protocol/errors.ts';
import type { NewBulkJob } from '#shared/protocol/bulk-papers.ts';
import { staffOf } from '../../auth/actor.ts';
import type { BulkJobRow } from '../../store/bulk.ts';
import type { Tx } from '../../store/commands.ts';
import type { UnitRow } from '../../store/units.ts';
import type { House } from '../house.ts';
import { findBulkJob, stepBulkJob } from './bulk-rows.ts';

/** Begins a job; the papers are made in the background. Throws bulk-empty. */
export function startBulkJob(house: House, tx: Tx, { what, form, scope }: NewBulkJob): BulkJobRow {
  const units = homesIn(house, scope);
  if (units.length === 0) throw new AppError('bulk-empty');
  const buildings = [...new Set(units.map(({ building }) => building))];
  const id = house.newId('blk');
  const row: BulkJobRow = {
    id,
    content: what,
    form,
    scope: JSON.stringify(scope),
    staff_id: staffOf(tx.actor),
    made_at: tx.at,
    state: 'running',
    state_at: tx.at,
    homes: units.length,
    made: 0,
    files: buildings.length,
    written: 0,
    papers: 0,
    expires_at: null,
    because: null,
    key: house.privacy.newFileKey(id).wrapped,
  };
  const { bulk } = house.books;
  bulk.insertJob(row);
  for (const [file, building] of buildings.entries()) {
    bulk.insertFile({ job_id: id, file, building, written: 0, bytes: 0, pages: 0, papers: 0 });
  }
  for (const [place, { id: unitId, household_id, building }] of units.entries()) {
    const file = buildings.indexOf(building);
    const home = { job_id: id, place, unit_id: unitId, household_id, file, made: 0, faults: '[]', print: null };
    bulk.insertHome(home);
  }
  const payload = { content: what, form, scope: scope.kind, homes: units.length };
  tx.append({ type: 'bulk.started', subjectId: id, payload });
  return row;
}

/** Ends a job that is not through yet; its numbers are in force no more. Throws not-found, illegal-transition. */
export function cancelBulkJob(house: House, tx: Tx, id: string): BulkJobRow {
  const row = findBulkJob(house, id);
  const next = stepBulkJob(house, tx, row, { what: 'cancel' });
  if (next === null) throw new AppError('illegal-transition', undefined, { details: { state: row.state } });
  return next;
}

/** Destroys the files of a finished job before their time. Throws not-found, illegal-transition. */
export function destroyBulkFiles(house: House, tx: Tx, id: string): void {
  const row = findBulkJob(house, id);
  const next = stepBulkJob(house, tx, row, { what: 'destroy', because: 'asked' });
  if (next === null) throw new AppError('illegal-transition', undefined, { details: { state: row.state } });
}

/** Destroys every file that holds papers of a household: to be called where its key is destroyed. */
export function destroyBulkFilesOf(house: House, tx: Tx, householdId: string): void {
  for (const id of house.books.bulk.liveJobsOf(householdId)) {
    stepBulkJob(house, tx, findBulkJob(house, id), { what: 'destroy', because: 'erased' });
  }
}

/** Homes of a scope in the order people count them. */
function homesIn(house: House, scope: BulkScope): readonly UnitRow[] {
  // The books give them by building, entrance, floor and room.
  const all = house.books.units.all();
  switch (scope.kind) {
    case 'building':
      return all.filter(({ building }) => building === scope.building);
    case 'entrance':
      return all.filter(({ building, entrance }) => building === scope.building && entrance === scope.entrance);
    case 'date':
      return all.filter(({ appointment }) => appointment?.slice(0, 10) === scope.date);
  }
}
