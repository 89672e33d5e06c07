import type { PriceRow } from '#shared/protocol/notice-view.ts';

/** Homes of a price table whose building and room hold every part of what was typed: `3 1201`, `3-1201`, `3号楼`. */
export function findHomes(rows: readonly PriceRow[], typed: string): readonly PriceRow[] {
  const parts = typed
    .toLowerCase()
    .split(/[\s\p{P}]+/u)
    .filter((part) => part !== '');
  if (parts.length === 0) return rows;
  return rows.filter(({ home, building, entrance, room }) => {
    const words = [building, entrance ?? '', room, home].map((word) => word.toLowerCase());
    return parts.every((part) => words.some((word) => word.includes(part)));
  });
}
