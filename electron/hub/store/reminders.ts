import type { Store } from './open.ts';
import { param } from './param.ts';
import type { Tables } from './tables.ts';

export type FollowUpDayRow = Tables['follow_up_days'];
export type ReminderAnswerRow = Tables['reminder_answers'];
/** When a home's case of a flow was done, and when it was delivered. */
export type DoneCaseRow = {
  readonly unit_id: string;
  readonly flow_id: string;
  readonly done_at: number | null;
  readonly delivered_on: string | null;
};

/** Days that reminders hang on, and what came of them. */
export type ReminderStore = {
  readonly days: () => FollowUpDayRow[];
  readonly daysOf: (unitId: string) => FollowUpDayRow[];
  /** Null takes the day away. */
  readonly setDay: (unitId: string, anchor: string, day: string | null) => void;
  readonly answers: () => ReminderAnswerRow[];
  readonly answersOf: (unitId: string) => ReminderAnswerRow[];
  readonly answer: (id: string) => ReminderAnswerRow | undefined;
  readonly saveAnswer: (row: ReminderAnswerRow) => void;
  /** Cases of homes that are done or delivered. */
  readonly doneCases: () => DoneCaseRow[];
  readonly doneCasesOf: (unitId: string) => DoneCaseRow[];
};

/** Prepares the statements about reminders. */
export function openReminderStore(store: Store): ReminderStore {
  const answer = store.statement<{ id: string }, ReminderAnswerRow>((q) =>
    q.selectFrom('reminder_answers').selectAll().where('id', '=', param('id')),
  );
  const done = (unitId: string | null) =>
    store.select((q) => {
      const cases = q
        .selectFrom('cases')
        .select((the) => [the.ref('unit_id').$notNull().as('unit_id'), 'flow_id', 'done_at', 'delivered_on'])
        .where('unit_id', 'is not', null)
        .where((the) => the.or([the('done_at', 'is not', null), the('delivered_on', 'is not', null)]));
      return unitId === null ? cases : cases.where('unit_id', '=', unitId);
    });
  return {
    days: () => store.select((q) => q.selectFrom('follow_up_days').selectAll()),
    daysOf: (unitId) => store.select((q) => q.selectFrom('follow_up_days').selectAll().where('unit_id', '=', unitId)),
    setDay: (unitId, anchor, day) =>
      void store.change((q) =>
        day === null
          ? q.deleteFrom('follow_up_days').where('unit_id', '=', unitId).where('anchor', '=', anchor)
          : q
              .insertInto('follow_up_days')
              .values({ unit_id: unitId, anchor, day })
              .onConflict((c) => c.columns(['unit_id', 'anchor']).doUpdateSet({ day })),
      ),
    answers: () => store.select((q) => q.selectFrom('reminder_answers').selectAll()),
    answersOf: (unitId) =>
      store.select((q) => q.selectFrom('reminder_answers').selectAll().where('unit_id', '=', unitId)),
    answer: (id) => answer.get({ id }),
    saveAnswer: (row) =>
      void store.change((q) =>
        q
          .insertInto('reminder_answers')
          .values(row)
          .onConflict((c) => c.column('id').doUpdateSet(row)),
      ),
    doneCases: () => done(null),
    doneCasesOf: (unitId) => done(unitId),
  };
}
