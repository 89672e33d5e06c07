import type { WordsRef } from '../journal/events.ts';
import type { SlotSettings } from './slots.ts';

/** What the journal says of appointments; the subject is the home, or the site for many. */
export type AppointmentPayloads = {
  /** The slots assigned last are those of every day until others are. */
  'appointment.assigned': SlotSettings & { readonly homes: number };
  'appointment.changed': { readonly cleared: boolean; readonly overbooked: boolean; readonly reason: WordsRef | null };
  'appointment.exported': { readonly rows: number };
};
