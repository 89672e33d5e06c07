import type { CalendarDate, StaffId } from '#shared/domain/ids.ts';
import { addDays } from '#shared/domain/time/business-day.ts';
import type { Actor } from '../auth/actor.ts';
import { closeTask, saveTask, setHandoverDate } from '../services/handover-plan/change-plan.ts';
import { findTask, handoverDate, shippedTasks } from '../services/handover-plan/handover-plan.ts';
import type { House } from '../services/house.ts';
import type { Commands } from '../store/commands.ts';

const supervisorId = 'stf_supervisor' as StaffId;
const supervisor: Actor = {
  kind: 'staff',
  staffId: supervisorId,
  roles: ['supervisor'],
  stationId: null,
  sessionHash: '',
};

/** How many days before the handover what the sources name no day for was done at the demo site. */
const doneBefore: Readonly<Record<string, number>> = {
  'spot-check': 80,
  'open-day': 45,
  'joint-check': 30,
  'areas-sent': 14,
  training: 7,
  'site-dressed': 2,
};
/** Homes whose packs and keys still lack something. */
const notPacked = 12;

/**
 * The demo hands over from today on: what came before was done when it was due, packs and keys lack a dozen, and the evening's
 * report and the repair group lie ahead, so that somebody new sees a plan as it stands on such a day.
 */
export async function planDemoHandover(house: House, commands: Commands, today: CalendarDate): Promise<void> {
  await commands.run(supervisor, (tx) => {
    setHandoverDate(house, tx, { date: today, version: handoverDate(house).version });
    for (const { id } of shippedTasks()) {
      const { due, target, version } = findTask(house, id);
      const days = doneBefore[id];
      const on = days === undefined ? due : addDays(today, -days);
      if (on !== null && on < today) {
        closeTask(house, tx, id, { as: 'done', on, by: supervisorId, counted: target, version });
      } else {
        const counted = target === null ? null : Math.max(0, target - notPacked);
        saveTask(house, tx, id, { due: due ?? today, ownerId: supervisorId, counted, version });
      }
    }
  });
}
