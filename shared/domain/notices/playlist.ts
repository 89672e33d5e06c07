import { z } from 'zod';
import { noticeGroups, type NoticeGroup } from './catalogue.ts';

const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'not a time HH:mm');

/**
 * What a screen shows at which hours. Outside its slots, and on a screen without any, everything public rotates: a playlist
 * narrows, it never hides a whole day by mistake.
 */
export const playlist = z
  .array(
    z
      .strictObject({
        from: clock,
        to: clock,
        /** Groups it shows then. */
        groups: z.array(z.enum(noticeGroups)).min(1).max(noticeGroups.length),
      })
      .refine(({ from, to }) => from < to, { path: ['to'], message: 'ends before it begins' }),
  )
  .max(24);
export type Playlist = z.output<typeof playlist>;

/** Groups on a screen at a wall-clock time `HH:mm`; null for all. */
export function groupsAt(slots: Playlist, time: string): readonly NoticeGroup[] | null {
  const now = slots.filter(({ from, to }) => from <= time && time < to);
  return now.length === 0 ? null : [...new Set(now.flatMap(({ groups }) => groups))];
}

const shortest = 8;
const longest = 40;
/** Characters a person reads of a wall screen in a second, standing and not in a hurry. */
const charactersASecond = 12;

/** Seconds a page stays on a board: by the length of its text where that is known, else a page's usual time. */
export function dwellSeconds(page: { readonly characters: number | null }): number {
  if (page.characters === null) return 15;
  return Math.min(longest, Math.max(shortest, Math.ceil(page.characters / charactersASecond)));
}
