/** A line of two texts held against each other. */
export type DifferenceLine = { readonly how: 'same' | 'gone' | 'new'; readonly line: string };

/** The second text line by line as it came from the first: the longest common part stays, the rest went or came. */
export function lineDifference(before: readonly string[], after: readonly string[]): readonly DifferenceLine[] {
  const lengths = commonLengths(before, after);
  const common = (i: number, j: number) => lengths[i]?.[j] ?? 0;
  const lines: DifferenceLine[] = [];
  let i = 0;
  let j = 0;
  while (i < before.length || j < after.length) {
    const gone = before[i];
    const come = after[j];
    if (gone !== undefined && gone === come) {
      lines.push({ how: 'same', line: gone });
      i++;
      j++;
    } else if (gone !== undefined && (come === undefined || common(i + 1, j) >= common(i, j + 1))) {
      lines.push({ how: 'gone', line: gone });
      i++;
    } else if (come !== undefined) {
      lines.push({ how: 'new', line: come });
      j++;
    }
  }
  return lines;
}

/** How many lines the rests from each pair of places have in common. */
function commonLengths(before: readonly string[], after: readonly string[]): readonly (readonly number[])[] {
  const table = Array.from({ length: before.length + 1 }, () => Array.from({ length: after.length + 1 }, () => 0));
  for (let i = before.length - 1; i >= 0; i--) {
    const row = table[i];
    const below = table[i + 1];
    if (!row || !below) continue;
    for (let j = after.length - 1; j >= 0; j--) {
      row[j] = before[i] === after[j] ? (below[j + 1] ?? 0) + 1 : Math.max(below[j] ?? 0, row[j + 1] ?? 0);
    }
  }
  return table;
}
