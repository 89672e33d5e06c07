/** As many values as one statement is given: SQLite takes only so many at once. */
const sliceSize = 400;

/** Ids in parts that a statement takes. */
export function slices(ids: readonly string[]): string[][] {
  return Array.from({ length: Math.ceil(ids.length / sliceSize) }, (_, index) =>
    ids.slice(index * sliceSize, (index + 1) * sliceSize),
  );
}
