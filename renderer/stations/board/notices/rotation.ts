import { assertNever } from '#shared/domain/assert-never.ts';
import type { NoticeVersionId } from '#shared/domain/ids.ts';

/** A notice as the rotation needs it: its pages with the seconds each stays. */
export type RotatingNotice = {
  readonly versionId: NoticeVersionId;
  readonly pages: readonly { readonly page: number; readonly seconds: number }[];
};

/** Which page is on. */
export type Place = {
  readonly versionId: NoticeVersionId;
  readonly page: number;
  /** Seconds this notice has had in this turn, the page included. */
  readonly spent: number;
  /** Where notices too long for one turn go on at their next. */
  readonly resume: ReadonlyMap<NoticeVersionId, number>;
};

/**
 * Everything comes round within this: a screen that shows a notice less often than every ten minutes counts as not showing
 * it (`longestPauseMs`), so a long price table must not keep the others away.
 */
export const roundSeconds = 480;

/** A page's name, by which its picture is known too. */
export const pageKey = ({ versionId, page }: Pick<Place, 'versionId' | 'page'>): string => `${versionId}/${page}`;

/** The page after: the next of the notice while its turn lasts, else the next notice, where it stopped last time. */
export function nextPlace(notices: readonly RotatingNotice[], place: Place | null): Place | null {
  const index = notices.findIndex(({ versionId }) => versionId === place?.versionId);
  const own = notices[index];
  if (!place || !own) return beginTurn(notices[0], place?.resume ?? new Map());
  const after = own.pages[own.pages.findIndex(({ page }) => page === place.page) + 1];
  if (after && place.spent + after.seconds <= roundSeconds / notices.length) {
    return { ...place, page: after.page, spent: place.spent + after.seconds };
  }
  const known = notices.map(({ versionId }) => versionId);
  const resume = new Map([...place.resume].filter(([versionId]) => known.includes(versionId)));
  if (after) resume.set(own.versionId, after.page);
  else resume.delete(own.versionId);
  return beginTurn(notices[(index + 1) % notices.length], resume);
}

function beginTurn(notice: RotatingNotice | undefined, resume: Place['resume']): Place | null {
  if (!notice) return null;
  const first = notice.pages.find(({ page }) => page === resume.get(notice.versionId)) ?? notice.pages[0];
  if (!first) return null;
  return { versionId: notice.versionId, page: first.page, spent: first.seconds, resume };
}

/**
 * The page after the list has changed under it: what was just published comes at once; else the page stays if it can, or the
 * next notice that is still there takes its place.
 */
export function placeAfterChange(
  before: readonly RotatingNotice[],
  after: readonly RotatingNotice[],
  place: Place | null,
): Place | null {
  const fresh = after.find(({ versionId }) => !before.some((one) => one.versionId === versionId));
  const resume = place?.resume ?? new Map<NoticeVersionId, number>();
  if (fresh) return beginTurn(fresh, resume);
  const own = after.find(({ versionId }) => versionId === place?.versionId);
  if (place && stands(after, place)) return place;
  if (own) return beginTurn(own, resume);
  const index = Math.max(
    0,
    before.findIndex(({ versionId }) => versionId === place?.versionId),
  );
  const inOrder = [...before.slice(index), ...before.slice(0, index)];
  const left = inOrder.map(({ versionId }) => after.find((one) => one.versionId === versionId)).find(Boolean);
  return beginTurn(left ?? after[0], resume);
}

/** The rotation: the page that is on, and the one that is made ready behind it. */
export type Rotation = {
  readonly notices: readonly RotatingNotice[];
  readonly place: Place | null;
  readonly next: Place | null;
  /** Whether the next can be shown without waiting: its picture is decoded. */
  readonly ready: boolean;
  /** The page has had its time and waits for the next to be ready. */
  readonly due: boolean;
  /** Pages whose picture did not come; tried again when the list is asked for again. */
  readonly broken: ReadonlySet<string>;
};

export type RotationHappening =
  | { readonly kind: 'changed'; readonly notices: readonly RotatingNotice[] }
  | { readonly kind: 'decoded' | 'failed'; readonly key: string }
  | { readonly kind: 'dwelt' };

export const stillRotation: Rotation = {
  notices: [],
  place: null,
  next: null,
  ready: false,
  due: false,
  broken: new Set(),
};

/** The rotation after something happened. */
export function rotationAfter(rotation: Rotation, happening: RotationHappening): Rotation {
  switch (happening.kind) {
    case 'changed': {
      const { notices } = happening;
      const place = placeAfterChange(rotation.notices, notices, rotation.place);
      const fresh = { ...rotation, notices, broken: new Set<string>() };
      if (place === rotation.place) return prepared(fresh);
      if (rotation.place && stands(notices, rotation.place)) {
        // What was published comes as soon as it can be shown; until then the page before it stays.
        return { ...prepared(fresh), next: place, ready: false, due: true };
      }
      return prepared({ ...fresh, place, due: false });
    }
    case 'decoded': {
      if (!rotation.next || pageKey(rotation.next) !== happening.key || rotation.ready) return rotation;
      const ready = { ...rotation, ready: true };
      return rotation.due ? turned(ready) : ready;
    }
    case 'failed': {
      const without = prepared({ ...rotation, broken: new Set([...rotation.broken, happening.key]) });
      return rotation.place && pageKey(rotation.place) === happening.key ? turned(without) : without;
    }
    case 'dwelt':
      return rotation.ready ? turned(rotation) : { ...rotation, due: true };
    default:
      return assertNever(happening, 'happening');
  }
}

function stands(notices: readonly RotatingNotice[], place: Place): boolean {
  return notices.some(({ versionId, pages }) => {
    return versionId === place.versionId && pages.some(({ page }) => page === place.page);
  });
}

function turned(rotation: Rotation): Rotation {
  return prepared({ ...rotation, place: rotation.next, due: false });
}

/** Finds the next page whose picture is not known to be broken. */
function prepared(rotation: Rotation): Rotation {
  const { notices, place, broken } = rotation;
  let next = nextPlace(notices, place);
  let tries = notices.reduce((sum, { pages }) => sum + pages.length, 0);
  while (next && broken.has(pageKey(next)) && tries-- > 0) next = nextPlace(notices, next);
  const was = rotation.next && pageKey(rotation.next);
  const onAlready = place !== null && next !== null && pageKey(next) === pageKey(place);
  return { ...rotation, next, ready: onAlready || (rotation.ready && next !== null && pageKey(next) === was) };
}
