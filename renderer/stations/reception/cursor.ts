/** Where the highlight of a list goes: arrows move it by one, page keys by a handful, and it stops at the ends. */
export function movedCursor(cursor: number, key: string, count: number): number {
  const last = count - 1;
  switch (key) {
    case 'ArrowDown':
      return Math.min(cursor + 1, last);
    case 'ArrowUp':
      return Math.max(cursor - 1, Math.min(0, last));
    case 'PageDown':
      return Math.min(cursor + 6, last);
    case 'PageUp':
      return Math.max(cursor - 6, Math.min(0, last));
    default:
      return Math.min(cursor, last);
  }
}
