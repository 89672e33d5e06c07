import type { CalendarDate, StaffId } from '../ids.ts';
import type { WordsRef } from '../journal/events.ts';
import type { Closing } from './plan-task.ts';
import type { SheetKind } from './sign-in-sheet.ts';

/**
 * What the journal says of the handover plan; the subject is the task, the building or the site. What a task of the site's
 * own is called and who is on a sheet stays out of it.
 */
export type HandoverPlanPayloads = {
  'handover-plan.date-set': { readonly date: CalendarDate; readonly version: number };
  'handover-plan.task-added': { readonly due: CalendarDate };
  'handover-plan.task-saved': {
    /** Null: the day counted back. */
    readonly due: CalendarDate | null;
    readonly ownerId: StaffId | null;
    readonly counted: number | null;
    readonly version: number;
  };
  'handover-plan.task-closed': { readonly as: Closing; readonly on: CalendarDate; readonly by: StaffId };
  'handover-plan.task-reopened': { readonly reason: WordsRef };
  'handover-plan.packs-counted': {
    readonly packs: number | null;
    readonly keySets: number | null;
    readonly homes: number;
  };
  /** What went to the property company: how many homes, and of how many the owners. */
  'handover-plan.exported': { readonly homes: number; readonly withOwners: number };
  'sign-in-sheet.saved': {
    readonly kind: SheetKind;
    readonly date: CalendarDate;
    readonly listed: number;
    readonly present: number;
  };
  'sign-in-sheet.opened': Record<string, never>;
  'sign-in-sheet.removed': Record<string, never>;
};
