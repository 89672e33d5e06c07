import type { DeskId } from '#shared/domain/ids.ts';

const key = 'keyturn.desk.last';

/** The desk this device worked at last; it usually stands there. */
export function lastDesk(): DeskId | null {
  try {
    return localStorage.getItem(key) as DeskId | null;
  } catch {
    // A browser that keeps nothing only costs one more tap.
    return null;
  }
}

export function rememberDesk(id: DeskId): void {
  try {
    localStorage.setItem(key, id);
  } catch {
    // As above.
  }
}
