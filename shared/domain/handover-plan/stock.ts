/** Packs (资料袋) and sets of keys of a building as counted; null while nobody counted them. */
export type PackCount = { readonly packs: number | null; readonly keySets: number | null };

/** The same against the homes of the building; a lack is above 0, what is over below. */
export type StockLine = PackCount & {
  readonly building: string;
  readonly homes: number;
  readonly packsLacking: number | null;
  readonly keySetsLacking: number | null;
};

/** Sets a building's counts against its homes (D6). */
export function stockLine(building: string, homes: number, { packs, keySets }: PackCount): StockLine {
  const lacking = (counted: number | null) => (counted === null ? null : homes - counted);
  return { building, homes, packs, keySets, packsLacking: lacking(packs), keySetsLacking: lacking(keySets) };
}

/** What is short over all buildings; what one building has over helps no other, since keys fit one home only. */
export function shortages(lines: readonly StockLine[]): {
  readonly packs: number;
  readonly keySets: number;
  readonly uncounted: number;
} {
  const short = (of: (line: StockLine) => number | null) =>
    lines.reduce((sum, line) => sum + Math.max(0, of(line) ?? 0), 0);
  return {
    packs: short(({ packsLacking }) => packsLacking),
    keySets: short(({ keySetsLacking }) => keySetsLacking),
    uncounted: lines.filter(({ packs, keySets }) => packs === null || keySets === null).length,
  };
}
