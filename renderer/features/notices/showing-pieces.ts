import type { NoticeVersionId } from '#shared/domain/ids.ts';
import type { PaintedPage } from '#shared/protocol/displays.ts';

/** The page's monotonic clock, which ends with the page, and the device's own, which somebody may set; both in ms. */
export type Clocks = { readonly steady: number; readonly wall: number };

/** A page of a version. A written notice counts the pages it fills on this screen. */
export type ShownPage = { readonly versionId: NoticeVersionId; readonly page: number };

/** A stretch in which a page was painted without a break. */
export type Piece = ShownPage & { readonly from: Clocks; readonly to: Clocks };

/** The same as it is kept over a reload: only the device's own clock still says when it was. */
export type KeptPiece = ShownPage & { readonly from: number; readonly to: number };

/** How long the hub takes what a screen could not send (`paintedPage`), and how many at once. */
export const oldestMs = 72 * 3_600_000;
export const largestReport = 2000;

/** Clocks further apart than this were set, or the machine slept: nobody knows when it was, so nothing is claimed. */
const clocksAgreeMs = 5000;

/** A piece to be kept. */
export function keptPiece({ versionId, page, from, to }: Piece): KeptPiece {
  return { versionId, page, from: from.wall, to: to.wall };
}

/** A piece in the hub's terms: how long ago it began and ended. Null where that is not known or too long ago. */
export function paintedAgo(piece: Piece | KeptPiece, now: Clocks): PaintedPage | null {
  const ago = agoOf(piece, now);
  if (ago === null) return null;
  const [startedMsAgo, endedMsAgo] = [Math.round(ago.started), Math.round(ago.ended)];
  if (endedMsAgo < 0 || startedMsAgo <= endedMsAgo || startedMsAgo > oldestMs) return null;
  const { versionId, page } = piece;
  return { versionId, page, startedMsAgo, endedMsAgo };
}

function agoOf({ from, to }: Piece | KeptPiece, now: Clocks): { started: number; ended: number } | null {
  if (typeof from === 'number' || typeof to === 'number') {
    return typeof from === 'number' && typeof to === 'number'
      ? { started: now.wall - from, ended: now.wall - to }
      : null;
  }
  return inStep(from, now) ? { started: now.steady - from.steady, ended: now.steady - to.steady } : null;
}

/** Whether both clocks ran alike between two moments. */
export function inStep(earlier: Clocks, later: Clocks): boolean {
  return Math.abs(later.wall - earlier.wall - (later.steady - earlier.steady)) <= clocksAgreeMs;
}
