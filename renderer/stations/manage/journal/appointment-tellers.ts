import type { AppointmentPayloads } from '#shared/domain/appointments/appointment-events.ts';
import type { Names } from './names.ts';

type Values = Readonly<Record<string, string | number>>;
type Told<T extends keyof AppointmentPayloads> = {
  readonly payload: AppointmentPayloads[T];
  readonly subject: string;
  readonly names: Names;
};

/** What entries about appointments have to say. */
export const appointmentTellers: { readonly [T in keyof AppointmentPayloads]: (told: Told<T>) => Values } = {
  'appointment.assigned': ({ payload }) => ({ homes: payload.homes }),
  'appointment.changed': ({ subject, names }) => ({ home: names.home(subject) }),
  'appointment.exported': ({ payload }) => ({ rows: payload.rows }),
};
