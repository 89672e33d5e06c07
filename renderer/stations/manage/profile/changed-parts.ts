import type { SiteProfile } from '#shared/domain/profile/profile.ts';

/** The parts of the rules that differ from how they are saved. */
export function changedParts(saved: SiteProfile, typed: unknown): readonly (keyof SiteProfile)[] {
  const now = typed as Readonly<Record<string, unknown>>;
  const parts = Object.keys(saved) as (keyof SiteProfile)[];
  return parts.filter((part) => canonical(saved[part]) !== canonical(now[part]));
}

/** The same text for the same content, however its parts are ordered; ticks have no order either. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) => {
    if (Array.isArray(part)) return part.every((one) => typeof one === 'string') ? part.toSorted() : part;
    if (typeof part !== 'object' || part === null) return part;
    return Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)));
  });
}
