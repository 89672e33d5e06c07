import type { DeskId, StageId } from '#shared/domain/ids.ts';
import { AppError } from '#shared/protocol/errors.ts';
import { staffOf, supervises } from '../auth/actor.ts';
import type { Tx } from '../store/commands.ts';
import { clearCustomer } from './customer/clear-customer.ts';
import type { DeskEntry } from './directory.ts';
import type { House } from './house.ts';

/** A desk by id. Throws not-found. */
export function findDesk(house: House, id: DeskId): DeskEntry {
  const desk = house.directory.desk(id);
  if (!desk) throw new AppError('not-found');
  return desk;
}

/** A desk that the one who asks works at (a supervisor may step in anywhere). Throws not-found, not-your-desk, desk-closed. */
export function operatedDesk(house: House, tx: Tx, id: DeskId): DeskEntry {
  const desk = findDesk(house, id);
  if (supervises(tx.actor)) return desk;
  if (desk.state === 'closed') throw new AppError('desk-closed');
  if (desk.staffId !== staffOf(tx.actor)) throw new AppError('not-your-desk');
  return desk;
}

/** Refuses unless the desk is staffed and holds nobody. Throws desk-closed, desk-busy. */
export function freeDesk(house: House, id: DeskId): void {
  if (findDesk(house, id).state === 'closed') throw new AppError('desk-closed');
  if (house.floor.holder(id)) throw new AppError('desk-busy');
}

/**
 * Opens a desk for stages, changes them, or resumes from a pause. A clerk works at one desk at a time and for the stages it
 * is set up for; a supervisor may open several, for any. Throws desk-taken, another-desk-open, unknown-stage, not-allowed.
 */
export function openDesk(house: House, tx: Tx, id: DeskId, stageIds: readonly StageId[]): void {
  const desk = findDesk(house, id);
  const staffId = staffOf(tx.actor);
  if (!staffId) throw new AppError('not-allowed');
  const wanted = [...new Set(stageIds)];
  if (!wanted.every((stage) => house.directory.stage(stage))) throw new AppError('unknown-stage');
  if (desk.state !== 'closed' && desk.staffId !== staffId) throw new AppError('desk-taken');
  if (!supervises(tx.actor)) {
    if (!wanted.every((stage) => desk.stageIds.includes(stage))) throw new AppError('not-allowed');
    const other = house.directory.desks().find((one) => one.staffId === staffId && one.id !== id);
    if (other) throw new AppError('another-desk-open');
  }
  saveState(house, tx, id, { state: 'open', stageIds: wanted, staffId, pauseTextId: null });
  tx.append({ type: 'desk.opened', subjectId: id, payload: { stageIds: wanted, staffId } });
}

/**
 * Lets an open desk serve other stages; whoever sits there stays, and finishes whom they serve. A supervisor's remedy.
 * Throws unknown-stage, desk-closed.
 */
export function moveDesk(house: House, tx: Tx, id: DeskId, stageIds: readonly StageId[]): void {
  const { state, staffId } = findDesk(house, id);
  const wanted = [...new Set(stageIds)];
  if (!wanted.every((stage) => house.directory.stage(stage))) throw new AppError('unknown-stage');
  if (state !== 'open' || !staffId) throw new AppError('desk-closed');
  saveState(house, tx, id, { state, stageIds: wanted, staffId, pauseTextId: null });
  tx.append({ type: 'desk.opened', subjectId: id, payload: { stageIds: wanted, staffId } });
}

/** Pauses an open desk; whoever it is serving is finished first or meanwhile. Throws desk-closed, not-your-desk. */
export function pauseDesk(house: House, tx: Tx, id: DeskId, reason: string): void {
  const desk = operatedDesk(house, tx, id);
  if (desk.state === 'closed') throw new AppError('desk-closed');
  const words = house.privacy.keepWords(house.newId('txt'), reason);
  const { staffId, openStageIds } = desk;
  saveState(house, tx, id, { state: 'paused', stageIds: openStageIds, staffId, pauseTextId: words.textId });
  tx.append({ type: 'desk.paused', subjectId: id, payload: { reason: words } });
}

/** Closes a desk. Throws desk-busy while it holds a called or serving ticket. */
export function closeDesk(house: House, tx: Tx, id: DeskId, by: 'staff' | 'sign-out' | 'day-close'): void {
  const desk = by === 'staff' ? operatedDesk(house, tx, id) : findDesk(house, id);
  if (by !== 'day-close' && house.floor.holder(id)) throw new AppError('desk-busy');
  if (desk.state === 'closed') return;
  saveState(house, tx, id, { state: 'closed', stageIds: [], staffId: null, pauseTextId: null });
  tx.append({ type: 'desk.closed', subjectId: id, payload: { by } });
  clearCustomer(house, tx, id);
}

function saveState(
  house: House,
  tx: Tx,
  id: DeskId,
  to: {
    readonly state: DeskEntry['state'];
    readonly stageIds: readonly StageId[];
    readonly staffId: string | null;
    readonly pauseTextId: string | null;
  },
): void {
  house.books.plan.saveDeskState(id, {
    state: to.state,
    open_stage_ids: JSON.stringify(to.stageIds),
    staff_id: to.staffId,
    pause_text_id: to.pauseTextId,
  });
  tx.afterwards(house.directory.reload);
}
