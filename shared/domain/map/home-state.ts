import type { CalendarDate } from '../ids.ts';

/** How a home stands on the building map, from nothing known to handed over. */
export const homeStates = [
  'none',
  'later',
  'expected',
  'missed',
  'waiting',
  'served',
  'inspecting',
  'unfinished',
  'to-mend',
  'refused',
  'accepted',
  'deemed',
] as const;
export type HomeState = (typeof homeStates)[number];

/** What is known of a home at one moment. */
export type HomeFacts = {
  /** Day of its appointment; null without one. */
  readonly appointment: CalendarDate | null;
  /** The household is in the house: in a line or on hold, at a desk, or at its inspection. */
  readonly here: 'waiting' | 'served' | 'inspecting' | null;
  /** Its latest handover case. */
  readonly handover: 'open' | 'done' | 'refused' | 'deemed' | null;
  readonly defects: number;
};

/** The one state shown of a home: who is here goes before what was, and a decision before a mere appointment. */
export function homeState({ appointment, here, handover, defects }: HomeFacts, today: CalendarDate): HomeState {
  if (here !== null) return here;
  switch (handover) {
    case 'refused':
    case 'deemed':
      return handover;
    case 'done':
      return defects > 0 ? 'to-mend' : 'accepted';
    case 'open':
      return 'unfinished';
    case null:
      break;
  }
  if (appointment === null) return 'none';
  if (appointment === today) return 'expected';
  return appointment > today ? 'later' : 'missed';
}
