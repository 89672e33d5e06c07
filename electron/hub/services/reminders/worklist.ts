import { setImmediate as nextTurn } from 'node:timers/promises';
import type { CalendarDate, UnitId } from '#shared/domain/ids.ts';
import { remindersOf, type ReminderResult, urgencyOf } from '#shared/domain/reminders/reminders.ts';
import { type ReminderRuleId, reminderRuleIds } from '#shared/domain/reminders/rules.ts';
import { byLastDay, type ReminderLine, type ReminderList } from '#shared/protocol/reminders.ts';
import { AppError } from '#shared/protocol/errors.ts';
import type { ReminderAnswerRow } from '../../store/reminders.ts';
import type { UnitRow } from '../../store/units.ts';
import type { House } from '../house.ts';
import { isoTime } from '../ticket-view.ts';
import { unitLabel } from '../units.ts';
import { agreedToCalls } from './agreed-to-calls.ts';
import { knownDays } from './known-days.ts';
import { milestonesReached } from './milestones-reached.ts';

/** What is to be done now, most pressing first, without names; what comes later is left out. */
export type Worklist = {
  readonly all: () => Promise<ReminderList>;
  /** What one home, or the home of a case, has to be done; looks at no other home. Throws not-found. */
  readonly about: (subject: string) => Promise<ReminderList>;
};

type Due = { readonly rule: ReminderRuleId; readonly done: boolean };
type OfHome = { readonly items: readonly ReminderLine[]; readonly due: readonly Due[] };
type Answers = ReadonlyMap<string, ReminderAnswerRow>;

/** Homes looked at before other work has its turn. */
const homesPerTurn = 25;

/**
 * Opens it. What each home had due is remembered from the last time all were looked at, so that coverage needs no second
 * look at thousands of homes when one has changed.
 */
export function openWorklist(house: House): Worklist {
  const { reminders, units, cases } = house.books;
  let remembered: { readonly date: CalendarDate; readonly due: Map<string, readonly Due[]> } | null = null;

  const answer = (
    about: UnitId | null,
    items: readonly ReminderLine[],
    due: Iterable<readonly Due[]>,
  ): ReminderList => {
    const tallies = new Map(reminderRuleIds.map((rule) => [rule, { rule, due: 0, done: 0 }]));
    for (const { rule, done } of [...due].flat()) {
      const tally = tallies.get(rule);
      if (!tally) continue;
      tally.due += 1;
      if (done) tally.done += 1;
    }
    const quietHours = [...house.directory.settings().quietHours];
    return {
      about,
      today: house.day().date,
      items: items.toSorted(byLastDay),
      quietHours,
      coverage: [...tallies.values()],
    };
  };

  const all = async () => {
    const date = house.day().date;
    const answers = new Map(reminders.answers().map((row) => [row.id, row]));
    const days = Map.groupBy(reminders.days(), ({ unit_id: id }) => id);
    const done = Map.groupBy(reminders.doneCases(), ({ unit_id: id }) => id);
    const reached = milestonesReached(house);
    const items: ReminderLine[] = [];
    const due = new Map<string, readonly Due[]>();
    for (const [index, unit] of units.all().entries()) {
      if (index % homesPerTurn === homesPerTurn - 1) await nextTurn();
      const known = knownDays(house, days.get(unit.id) ?? [], done.get(unit.id) ?? []);
      const found = ofHome(
        house,
        unit,
        { unitId: unit.id as UnitId, days: known, milestones: reached(unit.building) },
        answers,
      );
      items.push(...found.items);
      if (found.due.length > 0) due.set(unit.id, found.due);
    }
    remembered = { date, due };
    return answer(null, items, due.values());
  };

  const about = async (subject: string) => {
    const ofCase = cases.byId(subject);
    const unit = units.byId(ofCase ? (ofCase.unit_id ?? '') : subject);
    if (!unit && !ofCase) throw new AppError('not-found');
    if (!unit) return answer(null, [], []);
    if (remembered?.date !== house.day().date) await all();
    const known = knownDays(house, reminders.daysOf(unit.id), reminders.doneCasesOf(unit.id));
    const facts = { unitId: unit.id as UnitId, days: known, milestones: milestonesReached(house)(unit.building) };
    const answers = new Map(reminders.answersOf(unit.id).map((row) => [row.id, row]));
    const found = ofHome(house, unit, facts, answers);
    remembered?.due.set(unit.id, found.due);
    return answer(unit.id as UnitId, found.items, remembered?.due.values() ?? []);
  };

  return { all, about };
}

function ofHome(house: House, unit: UnitRow, facts: Parameters<typeof remindersOf>[0], answers: Answers): OfHome {
  // Of whom nothing is known any more nobody is called.
  if (house.books.units.household(unit.household_id)?.erased_at) return { items: [], due: [] };
  const today = house.day().date;
  const items: ReminderLine[] = [];
  const due: Due[] = [];
  // Asked at most once for a home: its cases are unsealed for it.
  let agreed: boolean | null = null;
  for (const reminder of remindersOf(facts)) {
    const urgency = urgencyOf(reminder, today);
    if (urgency === 'later' || (reminder.needsConsent && !(agreed ??= agreedToCalls(house, facts.unitId)))) continue;
    const answer = answers.get(reminder.id);
    const done = answer?.closed === 1;
    due.push({ rule: reminder.rule, done });
    if (done) continue;
    const { id, unitId, rule, anchor, from, lastDay, needsCall, parts } = reminder;
    items.push({
      id,
      unitId,
      rule,
      anchor,
      from,
      lastDay,
      needsCall,
      parts: [...parts],
      home: unitLabel(unit),
      building: unit.building,
      urgency,
      lastResult: answer ? (answer.result as ReminderResult) : null,
      tries: answer?.tries ?? 0,
      triedAt: answer ? isoTime(answer.at) : null,
    });
  }
  return { items, due };
}
