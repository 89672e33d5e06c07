/** A place in a draft, from the outside in: `['points', 'p3', 'answer']`. */
export type DraftPath = readonly string[];

/** A place where two people wrote different things since they last saw the same. */
export type Clash = { readonly path: DraftPath; readonly mine: unknown; readonly theirs: unknown };

export type Merged = {
  /** Everything either of them wrote; at a clash what I wrote. */
  readonly body: unknown;
  readonly clashes: readonly Clash[];
};

/**
 * Brings together what I wrote and what somebody else wrote since `base`. Two people at different rows of one list
 * are no conflict; only the very same field is, and then a person chooses.
 */
export function mergeDrafts(base: unknown, mine: unknown, theirs: unknown): Merged {
  const clashes: Clash[] = [];
  const body = merge(base, mine, theirs, [], clashes);
  return { body, clashes };
}

/** The merged draft with their words instead of mine at these places. */
export function withTheirs(body: unknown, clashes: readonly Clash[]): unknown {
  return clashes.reduce((now, { path, theirs }) => put(now, path, theirs), body);
}

function merge(base: unknown, mine: unknown, theirs: unknown, path: DraftPath, clashes: Clash[]): unknown {
  if (isSame(mine, theirs) || isSame(theirs, base)) return mine;
  if (isSame(mine, base)) return theirs;
  if (isFields(mine) && isFields(theirs)) {
    const before = isFields(base) ? base : {};
    const names = new Set([...Object.keys(mine), ...Object.keys(theirs)]);
    const merged = [...names].map((name) => {
      return [name, merge(before[name], mine[name], theirs[name], [...path, name], clashes)] as const;
    });
    return Object.fromEntries(merged.filter(([, value]) => value !== undefined));
  }
  clashes.push({ path, mine, theirs });
  return mine;
}

function put(value: unknown, [name, ...rest]: DraftPath, to: unknown): unknown {
  if (name === undefined) return to;
  const fields = isFields(value) ? value : {};
  const { [name]: before, ...others } = fields;
  const next = put(before, rest, to);
  return next === undefined ? others : { ...others, [name]: next };
}

type Fields = { readonly [name: string]: unknown };

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether two drafts say the same; the order of fields says nothing. */
export function isSame(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (Array.isArray(one) && Array.isArray(other)) {
    return one.length === other.length && one.every((value, index) => isSame(value, other[index]));
  }
  if (!isFields(one) || !isFields(other)) return false;
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...names].every((name) => isSame(one[name], other[name]));
}
