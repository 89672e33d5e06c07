import type { TalkingPointView } from '#shared/protocol/talking-points.ts';

const key = 'keyturn.talking-points';

/** The cards this machine saw last, for when the hub cannot be asked: in a power cut they are needed most. */
export function keptCards(): readonly TalkingPointView[] | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? 'null');
    return Array.isArray(kept) ? (kept as TalkingPointView[]) : null;
  } catch {
    return null;
  }
}

/** Keeps them; a full or closed store only means that nothing is there next time. */
export function keepCards(cards: readonly TalkingPointView[]): void {
  try {
    localStorage.setItem(key, JSON.stringify(cards));
  } catch {
    // The cards on screen are from the hub.
  }
}
