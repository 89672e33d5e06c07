/** Numbers in order with runs drawn together: `4`, `8–12`. */
export function numberRanges(numbers: readonly number[]): readonly string[] {
  const runs: { readonly from: number; readonly to: number }[] = [];
  for (const number of [...numbers].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last && number === last.to + 1) runs[runs.length - 1] = { from: last.from, to: number };
    else runs.push({ from: number, to: number });
  }
  return runs.map(({ from, to }) => (from === to ? String(from) : `${from}–${to}`));
}
