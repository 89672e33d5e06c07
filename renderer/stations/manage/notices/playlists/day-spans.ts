import type { NoticeGroup } from '#shared/domain/notices/catalogue.ts';
import { groupsAt, type Playlist } from '#shared/domain/notices/playlist.ts';

/** A stretch of the day in which a screen shows the same groups; null for everything. Times in minutes of the day. */
export type DaySpan = { readonly from: number; readonly to: number; readonly groups: readonly NoticeGroup[] | null };

const wholeDay = 24 * 60;

/** The day of a screen from midnight to midnight, cut wherever what it shows changes. */
export function daySpans(slots: Playlist): readonly DaySpan[] {
  const sound = slots.filter(({ from, to, groups }) => from < to && groups.length > 0);
  const cuts = [...new Set([0, wholeDay, ...sound.flatMap(({ from, to }) => [minutesOf(from), minutesOf(to)])])];
  const ordered = cuts.toSorted((a, b) => a - b);
  return ordered.slice(0, -1).map((from, index) => ({
    from,
    to: ordered[index + 1] ?? wholeDay,
    groups: groupsAt(sound, clockOf(from)),
  }));
}

const minutesOf = (clock: string) => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));
const two = (n: number) => String(n).padStart(2, '0');

/** `09:30` for 570 minutes. */
export const clockOf = (minutes: number) => `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
