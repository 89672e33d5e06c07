import type { CalendarDate, StaffId } from '../ids.ts';
import { addDays, daysBetween } from '../time/business-day.ts';
import { addMonths } from '../time/calendar-months.ts';
import type { Closing, Lead, PlanTask } from './plan-task.ts';

/** Where a task stands; `late` once its day is over. */
export const taskStates = ['late', 'due-soon', 'open', 'done', 'not-needed'] as const;
export type TaskState = (typeof taskStates)[number];

/** A task is due soon in the week before its day. */
const soonDays = 7;

/** What a site made of a task: its own day, who answers for it, how it was closed. */
export type KeptTask = {
  readonly id: string;
  /** Of a task the site added itself. */
  readonly ownTitle: string | null;
  /** In place of the day counted back. */
  readonly ownDue: CalendarDate | null;
  readonly ownerId: StaffId | null;
  readonly counted: number | null;
  readonly closed: { readonly as: Closing; readonly on: CalendarDate; readonly by: StaffId } | null;
  /** Rises with each change; 0 before the first. */
  readonly version: number;
};

/** A task of the plan as it stands on a day. */
export type PlannedTask = KeptTask & {
  readonly task: PlanTask | null;
  /** Counted back from the handover; null without a handover date or a number of days. */
  readonly countedBack: CalendarDate | null;
  readonly due: CalendarDate | null;
  readonly state: TaskState;
  /** How many homes its count is to reach; null where none belongs to it. */
  readonly target: number | null;
};

/** The day something is due, counted back from the handover: a month without such a day gives its last one. */
export function countBack(handover: CalendarDate, before: Lead): CalendarDate {
  return 'months' in before ? addMonths(handover, -before.months) : addDays(handover, -before.days);
}

/** Where a task stands on a day; one that is closed stays closed, whatever day it would be due. */
export function taskState(
  { closed, due }: { readonly closed: { readonly as: Closing } | null; readonly due: CalendarDate | null },
  today: CalendarDate,
): TaskState {
  if (closed) return closed.as;
  if (due === null) return 'open';
  if (due < today) return 'late';
  return daysBetween(today, due) <= soonDays ? 'due-soon' : 'open';
}

/** What hangs on the handover date and the day it is asked for. */
export type PlanDay = {
  /** Null while nobody has set it. */
  readonly handover: CalendarDate | null;
  readonly today: CalendarDate;
  /** Homes of the roster. */
  readonly homes: number;
};

/** The whole plan: the product's tasks as the site changed them and its own, by due day; those without one come last. */
export function timeline(
  shipped: readonly PlanTask[],
  kept: readonly KeptTask[],
  { handover, today, homes }: PlanDay,
): readonly PlannedTask[] {
  const byId = new Map(kept.map((one) => [one.id, one]));
  const tasks = [
    ...shipped.map((task) => ({ task, kept: byId.get(task.id) ?? untouched(task.id) })),
    ...kept.filter(({ ownTitle }) => ownTitle !== null).map((one) => ({ task: null, kept: one })),
  ];
  const planned = tasks.map(({ task, kept: one }): PlannedTask => {
    const before = task?.before ?? null;
    const countedBack = handover === null || before === null ? null : countBack(handover, before);
    const due = one.ownDue ?? countedBack;
    const oneIn = task?.oneIn ?? null;
    return {
      ...one,
      task,
      countedBack,
      due,
      state: taskState({ closed: one.closed, due }, today),
      // Part of a sample is a whole home.
      target: oneIn === null ? null : Math.ceil(homes / oneIn),
    };
  });
  const last = '9999-12-31';
  return planned.toSorted((a, b) => (a.due ?? last).localeCompare(b.due ?? last));
}

/** A task nobody has touched. */
export function untouched(id: string): KeptTask {
  return { id, ownTitle: null, ownDue: null, ownerId: null, counted: null, closed: null, version: 0 };
}
