import type { UpdateMoment } from '#shared/protocol/update-moment.ts';

/** All that decides about an update; `moment` is null while the hub does not answer, `offered` while nothing newer is on offer. */
export type UpdateFacts = {
  readonly own: string;
  readonly offered: string | null;
  /** Whether the hub runs on this machine, and is updated with the app. */
  readonly isHub: boolean;
  readonly moment: UpdateMoment | null;
};

export type UpdateDecision =
  | { readonly kind: 'install' }
  | {
      readonly kind: 'wait';
      readonly because:
        | 'nothing-newer'
        | 'hub-unknown'
        | 'hub-first'
        | 'people-in-house'
        | 'desks-open'
        | 'business-hours';
    };

/** Business hours as seen from the start of the business day: the last four hours before it are the site's night. */
const nightMinutes = 4 * 60;
const dayMinutes = 24 * 60;

/**
 * Never while anybody is in the house or a desk is open, and never outside of the night, the four hours before the business day
 * begins (00:00 to 04:00 by default). The hub goes first: a station takes no version its hub does not run.
 */
export function decideUpdate({ own, offered, isHub, moment }: UpdateFacts): UpdateDecision {
  if (offered === null || !isNewer(offered, own)) return { kind: 'wait', because: 'nothing-newer' };
  if (moment === null) return { kind: 'wait', because: 'hub-unknown' };
  if (moment.peopleInHouse) return { kind: 'wait', because: 'people-in-house' };
  if (moment.desksOpen) return { kind: 'wait', because: 'desks-open' };
  if (!isNight(moment)) return { kind: 'wait', because: 'business-hours' };
  if (!isHub && isNewer(offered, moment.version)) return { kind: 'wait', because: 'hub-first' };
  return { kind: 'install' };
}

function isNight({ localTime, dayStart }: UpdateMoment): boolean {
  const left = (minutesOf(dayStart) - minutesOf(localTime) + dayMinutes) % dayMinutes;
  return left > 0 && left <= nightMinutes;
}

function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}

/** Compares `major.minor.patch`; what is not of that form is never newer. */
function isNewer(one: string, other: string): boolean {
  const [a, b] = [partsOf(one), partsOf(other)];
  if (a === null || b === null) return false;
  const differs = a.findIndex((part, index) => part !== b[index]);
  return differs >= 0 && (a[differs] ?? 0) > (b[differs] ?? 0);
}

function partsOf(version: string): readonly number[] | null {
  const found = /^(\d+)\.(\d+)\.(\d+)$/.exec(version);
  return found === null ? null : found.slice(1).map(Number);
}
