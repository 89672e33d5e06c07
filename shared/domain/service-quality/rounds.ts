/** The hours of a patrol round, on the hour within 9:30–11:00 and 15:00–17:00 (L6). */
export const roundHours = [10, 11, 15, 16, 17] as const;
export type RoundHour = (typeof roundHours)[number];

/** How far before and after its hour a round may be walked, in minutes: the first may begin at 9:30. */
const leewayMinutes = 30;

/**
 * `coming`: not yet; `due`: to be walked now; `missed`: its time is over and nobody wrote it down; `walked`: in time;
 * `late`: made up for afterwards.
 */
export type RoundState = 'coming' | 'due' | 'missed' | 'walked' | 'late';

/** How a round stands at a time of its day. Times are minutes since midnight at the site; null where it was not walked. */
export function roundState(hour: RoundHour, nowMinutes: number, walkedMinutes: number | null): RoundState {
  const [opens, closes] = [hour * 60 - leewayMinutes, hour * 60 + leewayMinutes];
  if (walkedMinutes !== null) return walkedMinutes > closes ? 'late' : 'walked';
  if (nowMinutes < opens) return 'coming';
  return nowMinutes > closes ? 'missed' : 'due';
}
