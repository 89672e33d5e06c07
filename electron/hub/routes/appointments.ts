import type { Handlers } from '../http/routes.ts';
import { appointmentDay } from '../services/appointments/appointment-day.ts';
import { assignAppointments, exportAppointments, setAppointment } from '../services/appointments/appointments.ts';
import type { House } from '../services/house.ts';
import type { Commands } from '../store/commands.ts';

/** Appointments. */
export function appointmentRoutes(house: House, commands: Commands) {
  return {
    appointments: { read: ({ query }) => appointmentDay(house, query.date ?? house.day().date) },
    assignAppointments: {
      command: (tx, { body }) => {
        const outcome = assignAppointments(house, tx, body);
        return () => outcome;
      },
    },
    setAppointment: {
      command: (tx, { params, body }) => {
        const set = setAppointment(house, tx, params.id, body);
        return () => set;
      },
    },
    exportAppointments: {
      custom: async ({ actor, body, reply }) => {
        const csv = await commands.run(actor, (tx) => exportAppointments(house, tx, body));
        return reply.header('content-type', 'text/csv; charset=utf-8').header('cache-control', 'no-store').send(csv);
      },
    },
  } satisfies Partial<Handlers>;
}
