import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { type Closing, type PlanTask, planTaskFile } from '#shared/domain/handover-plan/plan-task.ts';
import { shortages } from '#shared/domain/handover-plan/stock.ts';
import { type KeptTask, type PlannedTask, timeline } from '#shared/domain/handover-plan/timeline.ts';
import type { CalendarDate, StaffId } from '#shared/domain/ids.ts';
import { AppError } from '#shared/protocol/errors.ts';
import type { HandoverPlanView, PlanTaskView } from '#shared/protocol/handover-plan.ts';
import { resourceFile } from '../../resource-file.ts';
import type { HandoverTaskRow } from '../../store/handover-plan.ts';
import type { House } from '../house.ts';
import { listStock } from './stock.ts';

let shipped: readonly PlanTask[] | null = null;

/** The tasks that come with the product, read when first asked for. Throws when they are faulty: the product is broken then. */
export function shippedTasks(): readonly PlanTask[] {
  shipped ??= planTaskFile.parse(parse(readFileSync(resourceFile('handover-plan.yaml'), 'utf8'))).tasks;
  return shipped;
}

/** The whole plan as it stands today. */
export function viewPlan(house: House): HandoverPlanView {
  const { date, from, version } = handoverDate(house);
  return {
    today: house.day().date,
    handoverDate: date,
    dateFrom: from,
    version,
    homes: house.books.units.places().length,
    tasks: planned(house).map((task) => viewTask(house, task)),
    stock: shortages(listStock(house)),
  };
}

/** The day of the handover: the plan's own, before that the first day of delivery in the site's rules, if it has one. */
export function handoverDate(house: House): {
  readonly date: CalendarDate | null;
  readonly from: 'plan' | 'profile' | null;
  readonly version: number;
} {
  const own = house.books.handoverPlan.date();
  if (own) return { date: own.handover_date as CalendarDate, from: 'plan', version: own.version };
  const delivery = house.directory.profile().delivery;
  return delivery
    ? { date: delivery.from as CalendarDate, from: 'profile', version: 0 }
    : { date: null, from: null, version: 0 };
}

/** One task as it stands today. Throws not-found. */
export function findTask(house: House, id: string): PlannedTask {
  const found = planned(house).find((task) => task.id === id);
  if (!found) throw new AppError('not-found');
  return found;
}

/** A task for the screens, with the names of who answers for it and who closed it. */
export function viewTask(house: House, { task, ownTitle, closed, ...rest }: PlannedTask): PlanTaskView {
  const { due, countedBack, ownDue, state, ownerId, target, counted, version, id } = rest;
  const nameOf = (staffId: StaffId) => house.directory.person(staffId)?.name ?? staffId;
  const reopened = house.books.handoverPlan.task(id)?.reopened_text_id ?? null;
  return {
    id,
    title: task?.title ?? { zh: ownTitle ?? '', en: ownTitle ?? '' },
    basis: task?.basis ?? null,
    due,
    countedBack,
    ownDue,
    state,
    ownerId,
    owner: ownerId === null ? null : nameOf(ownerId),
    target,
    counted,
    closed: closed && { as: closed.as, on: closed.on, by: nameOf(closed.by) },
    reopenedFor: reopened === null ? null : house.privacy.readWords(reopened),
    version,
  };
}

function planned(house: House): readonly PlannedTask[] {
  const { date } = handoverDate(house);
  const day = { handover: date, today: house.day().date, homes: house.books.units.places().length };
  return timeline(shippedTasks(), house.books.handoverPlan.tasks().map(keptTask), day);
}

function keptTask(row: HandoverTaskRow): KeptTask {
  return {
    id: row.id,
    ownTitle: row.own_title,
    ownDue: row.due as CalendarDate | null,
    ownerId: row.owner_id as StaffId | null,
    counted: row.counted,
    closed:
      row.closed === null
        ? null
        : { as: row.closed as Closing, on: row.closed_on as CalendarDate, by: row.closed_by as StaffId },
    version: row.version,
  };
}
