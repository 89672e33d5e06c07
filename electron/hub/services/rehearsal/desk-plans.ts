import type { CalendarDate, DeskPlanId } from '#shared/domain/ids.ts';
import { AppError } from '#shared/protocol/errors.ts';
import type { DeskPlanView, SegmentView } from '#shared/protocol/rehearsals.ts';
import { staffOf } from '../../auth/actor.ts';
import type { Tx } from '../../store/commands.ts';
import type { DeskPlanRow } from '../../store/desk-plans.ts';
import type { House } from '../house.ts';
import { isoTime } from '../ticket-view.ts';
import { readPlan } from './plan-of-day.ts';
import { refusePast } from './rehearsals.ts';

type Said = { readonly name: string; readonly segments: readonly SegmentView[] };

/** Saved plans of a day, the oldest first. */
export function listDeskPlans(house: House, date: CalendarDate): DeskPlanView[] {
  return house.books.deskPlans.ofDate(date).map((row) => viewDeskPlan(house, row));
}

/** Saves a plan for the first time. Throws rehearsal-date-past, desk-plan-unsound. */
export function createDeskPlan(house: House, tx: Tx, date: CalendarDate, said: Said): DeskPlanView {
  refusePast(house, date);
  return keep(house, tx, { id: house.newId('pln'), date, version: 0 }, said);
}

/** Changes a plan. Throws not-found, desk-plan-changed when somebody saved a newer version, desk-plan-unsound. */
export function saveDeskPlan(
  house: House,
  tx: Tx,
  id: DeskPlanId,
  { version, ...said }: Said & { readonly version: number },
): DeskPlanView {
  const row = findPlan(house, id);
  if (row.version !== version) {
    throw new AppError('desk-plan-changed', undefined, { details: { version: row.version } });
  }
  return keep(house, tx, row, said);
}

/** Removes a plan. Throws not-found. */
export function removeDeskPlan(house: House, tx: Tx, id: DeskPlanId): void {
  const row = findPlan(house, id);
  house.books.deskPlans.remove(id);
  tx.append({ type: 'desk-plan.removed', subjectId: id, payload: { date: row.date as CalendarDate } });
}

function keep(
  house: House,
  tx: Tx,
  { id, date, version }: Pick<DeskPlanRow, 'id' | 'date' | 'version'>,
  { name, segments }: Said,
): DeskPlanView {
  readPlan(house, segments);
  const row: DeskPlanRow = {
    id,
    date,
    name,
    segments: JSON.stringify(segments),
    version: version + 1,
    changed_at: tx.at,
    changed_by: staffOf(tx.actor),
  };
  house.books.deskPlans.save(row);
  const payload = { date: date as CalendarDate, version: row.version, segments: segments.length };
  tx.append({ type: 'desk-plan.saved', subjectId: id, payload });
  return viewDeskPlan(house, row);
}

function findPlan(house: House, id: DeskPlanId): DeskPlanRow {
  const row = house.books.deskPlans.byId(id);
  if (!row) throw new AppError('not-found');
  return row;
}

function viewDeskPlan({ directory }: House, row: DeskPlanRow): DeskPlanView {
  return {
    id: row.id as DeskPlanId,
    date: row.date as CalendarDate,
    name: row.name,
    segments: JSON.parse(row.segments) as SegmentView[],
    version: row.version,
    changedAt: isoTime(row.changed_at),
    changedBy: row.changed_by === null ? null : (directory.person(row.changed_by)?.name ?? null),
  };
}
