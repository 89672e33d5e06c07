import { afterBulkEvent, type BulkEnding, type BulkEvent, type BulkJobState } from '#shared/domain/bulk/bulk-job.ts';
import type { BulkContent, BulkFault, BulkForm, BulkScope } from '#shared/domain/bulk/bulk-order.ts';
import type { BulkJobId, StaffId, UnitId } from '#shared/domain/ids.ts';
import { AppError } from '#shared/protocol/errors.ts';
import type { BulkJobView } from '#shared/protocol/bulk-papers.ts';
import type { Tx } from '../../store/commands.ts';
import type { BulkJobRow } from '../../store/bulk.ts';
import type { House } from '../house.ts';
import { isoTime } from '../ticket-view.ts';
import { unitLabel } from '../units.ts';

/** A job's row. Throws not-found. */
export function findBulkJob(house: House, id: string): BulkJobRow {
  const row = house.books.bulk.job(id);
  if (!row) throw new AppError('not-found');
  return row;
}

/** Where a job stands, from its row. */
export function bulkStateOf(row: BulkJobRow): BulkJobState {
  const at = row.state_at;
  switch (row.state as BulkJobState['state']) {
    case 'running':
      return { state: 'running', homes: row.homes, made: row.made, files: row.files, written: row.written };
    case 'ready':
      return { state: 'ready', at, expiresAt: row.expires_at ?? at };
    case 'cancelled':
      return { state: 'cancelled', at };
    case 'failed':
      return { state: 'failed', at };
    case 'destroyed':
      return { state: 'destroyed', at, because: (row.because ?? 'asked') as BulkEnding };
  }
}

/**
 * Saves a job after an event and journals how it ended; null where the event does not fit. With the end of a job its key
 * goes, and with the key whatever its files still hold; a job that never came to its files takes its numbers out of force.
 */
export function stepBulkJob(house: House, tx: Tx, row: BulkJobRow, event: BulkEvent): BulkJobRow | null {
  const before = bulkStateOf(row);
  const next = afterBulkEvent(before, event, tx.at);
  if (next === null) return null;
  const live = next.state === 'running' || next.state === 'ready';
  const saved: BulkJobRow = {
    ...row,
    state: next.state,
    state_at: 'at' in next ? next.at : row.state_at,
    ...(next.state === 'running' ? { made: next.made, written: next.written } : {}),
    ...(next.state === 'ready' ? { written: row.files, expires_at: next.expiresAt } : {}),
    because: next.state === 'destroyed' ? next.because : null,
    key: live ? row.key : null,
  };
  const { bulk } = house.books;
  bulk.saveJob(saved);
  if (!live) {
    bulk.forgetPrints(row.id);
    if (before.state === 'running') bulk.withdrawAll(row.id);
  }
  tellEnd(house, tx, saved);
  return saved;
}

function tellEnd(house: House, tx: Tx, row: BulkJobRow): void {
  const subjectId = row.id;
  const state = bulkStateOf(row);
  if (state.state === 'ready') {
    const faults = house.books.bulk.homesWithFaults(row.id).flatMap(faultsOf).length;
    tx.append({ type: 'bulk.finished', subjectId, payload: { homes: row.homes, papers: row.papers, faults } });
  } else if (state.state === 'destroyed') {
    tx.append({ type: 'bulk.destroyed', subjectId, payload: { because: state.because } });
  } else if (state.state !== 'running') tx.append({ type: `bulk.${state.state}`, subjectId, payload: {} });
}

/** What a home of a job lacks. */
export function faultsOf({ faults }: { readonly faults: string }): readonly BulkFault[] {
  return JSON.parse(faults) as BulkFault[];
}

/** A job as supervisors see it: counts, never a name. */
export function viewBulkJob(house: House, row: BulkJobRow): BulkJobView {
  const { bulk } = house.books;
  const staffId = row.staff_id as StaffId | null;
  return {
    id: row.id as BulkJobId,
    what: row.content as BulkContent,
    form: row.form as BulkForm,
    scope: JSON.parse(row.scope) as BulkScope,
    state: row.state as BulkJobState['state'],
    because: row.because as BulkEnding | null,
    madeAt: isoTime(row.made_at),
    stateAt: isoTime(row.state_at),
    expiresAt: row.expires_at === null ? null : isoTime(row.expires_at),
    staffId,
    staffName: staffId === null ? null : (house.directory.person(staffId)?.name ?? null),
    homes: row.homes,
    made: row.made,
    papers: row.papers,
    homesWithFaults: bulk.homesWithFaults(row.id).length,
    files: bulk.files(row.id).map(({ file, building, written, bytes, pages, papers }) => ({
      file,
      building,
      written: written === 1,
      bytes,
      pages,
      papers,
    })),
  };
}

/** Each paper that could not be made, home by home. */
export function bulkFaults(house: House, row: BulkJobRow) {
  return house.books.bulk.homesWithFaults(row.id).flatMap((home) => {
    const unit = house.books.units.byId(home.unit_id);
    return faultsOf(home).map(({ kind, code, fields }) => ({
      unitId: home.unit_id as UnitId,
      home: unit ? unitLabel(unit) : '',
      kind,
      code,
      fields: [...fields],
    }));
  });
}
