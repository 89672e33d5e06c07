import type { UnitId } from '#shared/domain/ids.ts';
import { remindersOf, urgencyOf } from '#shared/domain/reminders/reminders.ts';
import { type ReminderRuleId, ruleNeedsCall } from '#shared/domain/reminders/rules.ts';
import { AppError } from '#shared/protocol/errors.ts';
import { staffOf } from '../../auth/actor.ts';
import type { Tx } from '../../store/commands.ts';
import type { House } from '../house.ts';
import { knownDays } from './known-days.ts';
import { milestonesReached } from './milestones-reached.ts';

type Told = { readonly building: string; readonly rule: ReminderRuleId };

/**
 * A text went to everybody of a building who was still to be told (C2, I2): closes them all under one entry of the journal.
 * Throws call-needed, not-found, reminder-closed where nobody is left.
 */
export function tellBuilding(house: House, tx: Tx, { building, rule }: Told): { readonly homes: number } {
  if (ruleNeedsCall(rule)) throw new AppError('call-needed');
  const { reminders, units } = house.books;
  const own = units.all().filter((unit) => unit.building === building);
  if (own.length === 0) throw new AppError('not-found');
  const today = house.day().date;
  const milestones = milestonesReached(house)(building);
  const told = own.flatMap((unit) => {
    if (units.household(unit.household_id)?.erased_at) return [];
    const days = knownDays(house, reminders.daysOf(unit.id), reminders.doneCasesOf(unit.id));
    return remindersOf({ unitId: unit.id as UnitId, days, milestones })
      .filter((one) => one.rule === rule && urgencyOf(one, today) !== 'later')
      .map(({ id, unitId }) => ({ id, unitId, before: reminders.answer(id) }))
      .filter(({ before }) => before?.closed !== 1);
  });
  if (told.length === 0) throw new AppError('reminder-closed');
  for (const { id, unitId, before } of told) {
    reminders.saveAnswer({
      id,
      unit_id: unitId,
      result: 'text-sent',
      closed: 1,
      tries: (before?.tries ?? 0) + 1,
      at: tx.at,
      staff_id: staffOf(tx.actor),
    });
  }
  const homes = [...new Set(told.map(({ unitId }) => unitId))];
  tx.append({ type: 'reminder.building-told', subjectId: building, payload: { rule, homes } });
  return { homes: homes.length };
}
