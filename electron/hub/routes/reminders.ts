import type { Handlers } from '../http/routes.ts';
import type { House } from '../services/house.ts';
import { answerReminder, exportReminders, openReminder, readDays, saveDays } from '../services/reminders/reminders.ts';
import { tellBuilding } from '../services/reminders/tell-building.ts';
import { openWorklist } from '../services/reminders/worklist.ts';
import type { Commands } from '../store/commands.ts';

/** Whom to call, and what came of it. */
export function reminderRoutes(house: House, commands: Commands) {
  const worklist = openWorklist(house);
  return {
    reminders: {
      read: ({ query }) => (query.about === undefined ? worklist.all() : worklist.about(query.about)),
    },
    openReminder: {
      custom: ({ actor, params, query }) =>
        commands.run(actor, (tx) => openReminder(house, tx, params.id, query.wished === true)),
    },
    answerReminder: {
      command: (tx, { params, body }) => {
        answerReminder(house, tx, params.id, body.result);
        return () => undefined;
      },
    },
    tellBuilding: {
      command: (tx, { body }) => {
        const told = tellBuilding(house, tx, body);
        return () => told;
      },
    },
    exportReminders: {
      custom: async ({ actor, body: { building, rule }, reply }) => {
        const items = (await worklist.all()).items.filter(
          (one) => (building ?? one.building) === one.building && (rule ?? one.rule) === one.rule,
        );
        const csv = await commands.run(actor, (tx) => exportReminders(house, tx, items));
        return reply.header('content-type', 'text/csv; charset=utf-8').header('cache-control', 'no-store').send(csv);
      },
    },
    followUpDays: { read: ({ params }) => readDays(house, params.id) },
    saveFollowUpDays: {
      command: (tx, { params, body }) => {
        saveDays(house, tx, params.id, body);
        return () => readDays(house, params.id);
      },
    },
  } satisfies Partial<Handlers>;
}
