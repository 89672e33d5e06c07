import type { Handlers } from '../http/routes.ts';
import { addTask, closeTask, reopenTask, saveTask, setHandoverDate } from '../services/handover-plan/change-plan.ts';
import { findTask, viewPlan, viewTask } from '../services/handover-plan/handover-plan.ts';
import { exportToProperty, lookAtPropertyExport } from '../services/handover-plan/property-export.ts';
import {
  createSheet,
  listSheets,
  openSheet,
  removeSheet,
  saveSheet,
} from '../services/handover-plan/sign-in-sheets.ts';
import { countPacks, listStock } from '../services/handover-plan/stock.ts';
import type { House } from '../services/house.ts';
import type { Commands } from '../store/commands.ts';

/** The handover plan: tasks, stock, what goes to the property company, sign-in sheets. */
export function handoverPlanRoutes(house: House, commands: Commands) {
  const taskNow = (id: string) => () => viewTask(house, findTask(house, id));
  return {
    handoverPlan: { read: () => viewPlan(house) },
    setHandoverDate: {
      command: (tx, { body }) => {
        setHandoverDate(house, tx, body);
        return () => viewPlan(house);
      },
    },
    addPlanTask: {
      command: (tx, { body }) => taskNow(addTask(house, tx, body)),
    },
    savePlanTask: {
      command: (tx, { params, body }) => {
        saveTask(house, tx, params.id, body);
        return taskNow(params.id);
      },
    },
    closePlanTask: {
      command: (tx, { params, body }) => {
        closeTask(house, tx, params.id, body);
        return taskNow(params.id);
      },
    },
    reopenPlanTask: {
      command: (tx, { params, body }) => {
        reopenTask(house, tx, params.id, body);
        return taskNow(params.id);
      },
    },
    handoverStock: { read: () => ({ items: listStock(house) }) },
    countPacks: {
      command: (tx, { body }) => {
        const line = countPacks(house, tx, body);
        return () => line;
      },
    },
    propertyExportLook: { read: () => lookAtPropertyExport(house) },
    exportToProperty: {
      custom: async ({ actor, body, reply }) => {
        const csv = await exportToProperty(house, commands, actor, body.language);
        return reply.header('content-type', 'text/csv; charset=utf-8').header('cache-control', 'no-store').send(csv);
      },
    },
    signInSheets: { read: () => ({ items: listSheets(house) }) },
    createSignInSheet: {
      command: (tx, { body }) => {
        const line = createSheet(house, tx, body);
        return () => line;
      },
    },
    signInSheet: { custom: ({ actor, params }) => commands.run(actor, (tx) => openSheet(house, tx, params.id)) },
    saveSignInSheet: {
      command: (tx, { params, body }) => {
        const line = saveSheet(house, tx, params.id, body);
        return () => line;
      },
    },
    removeSignInSheet: {
      command: (tx, { params }) => {
        removeSheet(house, tx, params.id);
        return () => undefined;
      },
    },
  } satisfies Partial<Handlers>;
}
