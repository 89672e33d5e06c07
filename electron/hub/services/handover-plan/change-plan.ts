import type { Closing } from '#shared/domain/handover-plan/plan-task.ts';
import type { PlannedTask } from '#shared/domain/handover-plan/timeline.ts';
import type { CalendarDate, StaffId } from '#shared/domain/ids.ts';
import { addDays } from '#shared/domain/time/business-day.ts';
import { AppError } from '#shared/protocol/errors.ts';
import type { Tx } from '../../store/commands.ts';
import type { HandoverTaskRow } from '../../store/handover-plan.ts';
import type { House } from '../house.ts';
import { findTask, handoverDate } from './handover-plan.ts';
import { refuseOlder, refuseUnknown } from './refusals.ts';

/** Tasks of the site's own; more would not be read. */
const mostOwn = 100;
/** A site that begins with Keyturn late may be handing over already; what lies further off is a slip of the year. */
const [daysBack, daysAhead] = [366, 3660];

/** Sets the day of the handover. Throws plan-changed, plan-date-far. */
export function setHandoverDate(
  house: House,
  tx: Tx,
  { date, version }: { readonly date: CalendarDate; readonly version: number },
): void {
  const known = handoverDate(house).version;
  refuseOlder(known, version);
  const today = house.day().date;
  if (date < addDays(today, -daysBack) || date > addDays(today, daysAhead)) throw new AppError('plan-date-far');
  house.books.handoverPlan.setDate(date, known + 1);
  const payload = { date, version: known + 1 };
  tx.append({ type: 'handover-plan.date-set', subjectId: house.directory.siteId, payload });
}

/** Adds a task of the site's own; its id. Throws too-many-plan-tasks, plan-due-past, plan-person-unknown. */
export function addTask(
  house: House,
  tx: Tx,
  asked: { readonly title: string; readonly due: CalendarDate; readonly ownerId: StaffId | null },
): string {
  const own = house.books.handoverPlan.tasks().filter((row) => row.own_title !== null);
  if (own.length >= mostOwn) throw new AppError('too-many-plan-tasks');
  refusePast(house, asked.due);
  refuseUnknown(house, asked.ownerId);
  const id = house.newId('htk');
  house.books.handoverPlan.saveTask({
    ...emptyRow(id, tx),
    own_title: asked.title,
    due: asked.due,
    owner_id: asked.ownerId,
    version: 1,
  });
  tx.append({ type: 'handover-plan.task-added', subjectId: id, payload: { due: asked.due } });
  return id;
}

/** Changes an open task. Throws not-found, plan-changed, plan-task-closed, plan-due-past, plan-person-unknown. */
export function saveTask(
  house: House,
  tx: Tx,
  id: string,
  asked: {
    readonly due: CalendarDate | null;
    readonly ownerId: StaffId | null;
    readonly counted: number | null;
    readonly version: number;
  },
): void {
  const task = openTask(house, id, asked.version);
  const { due, ownerId, counted } = asked;
  // A day that has passed meanwhile stays what it was: it is late, and moving it back would only hide that.
  if (due !== null && due !== task.ownDue) refusePast(house, due);
  // Without a day counted back, a task of the site's own would have none.
  const ownDue = due ?? (task.task === null ? task.ownDue : null);
  refuseUnknown(house, ownerId);
  const version = asked.version + 1;
  house.books.handoverPlan.saveTask({
    ...rowOf(house, tx, id),
    due: ownDue,
    owner_id: ownerId,
    counted: task.target === null ? null : counted,
    version,
  });
  const payload = { due: ownDue, ownerId, counted: task.target === null ? null : counted, version };
  tx.append({ type: 'handover-plan.task-saved', subjectId: id, payload });
}

/**
 * A task was done or is not needed here. What was done before it was written down is a day of the past; none lies ahead.
 * Throws not-found, plan-changed, plan-task-closed, plan-done-later, plan-count-missing, plan-person-unknown.
 */
export function closeTask(
  house: House,
  tx: Tx,
  id: string,
  asked: {
    readonly as: Closing;
    readonly on: CalendarDate;
    readonly by: StaffId;
    readonly counted: number | null;
    readonly version: number;
  },
): void {
  const task = openTask(house, id, asked.version);
  const { as, on, by } = asked;
  if (on > house.day().date) throw new AppError('plan-done-later');
  refuseUnknown(house, by);
  const counted = task.target === null ? null : (asked.counted ?? task.counted);
  if (as === 'done' && task.target !== null && counted === null) throw new AppError('plan-count-missing');
  const closed = { closed: as, closed_on: on, closed_by: by };
  house.books.handoverPlan.saveTask({ ...rowOf(house, tx, id), ...closed, counted, version: asked.version + 1 });
  tx.append({ type: 'handover-plan.task-closed', subjectId: id, payload: { as, on, by } });
}

/** A task is not done after all. Throws not-found, plan-changed, plan-task-open. */
export function reopenTask(
  house: House,
  tx: Tx,
  id: string,
  asked: { readonly reason: string; readonly version: number },
): void {
  const task = findTask(house, id);
  refuseOlder(task.version, asked.version);
  if (task.closed === null) throw new AppError('plan-task-open');
  const reason = house.privacy.keepWords(house.newId('txt'), asked.reason);
  house.books.handoverPlan.saveTask({
    ...rowOf(house, tx, id),
    closed: null,
    closed_on: null,
    closed_by: null,
    reopened_text_id: reason.textId,
    version: asked.version + 1,
  });
  tx.append({ type: 'handover-plan.task-reopened', subjectId: id, payload: { reason } });
}

function openTask(house: House, id: string, seen: number): PlannedTask {
  const task = findTask(house, id);
  refuseOlder(task.version, seen);
  if (task.closed !== null) throw new AppError('plan-task-closed');
  return task;
}

function refusePast(house: House, due: CalendarDate): void {
  if (due < house.day().date) throw new AppError('plan-due-past');
}

function rowOf(house: House, tx: Tx, id: string): HandoverTaskRow {
  return house.books.handoverPlan.task(id) ?? emptyRow(id, tx);
}

function emptyRow(id: string, tx: Tx): HandoverTaskRow {
  const untouched = { own_title: null, due: null, owner_id: null, counted: null, reopened_text_id: null };
  return { id, ...untouched, closed: null, closed_on: null, closed_by: null, version: 0, added: tx.at };
}
