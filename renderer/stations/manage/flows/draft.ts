/** A template while it is edited: plain JSON, since what is half typed breaks the rules for a while. */
export type Json = Readonly<Record<string, unknown>>;
/** From the template to one of its parts: names and places in lists. */
export type Path = readonly (string | number)[];

/** The part at a path; undefined where there is none. */
export function at(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (part, key) => (isJson(part) || Array.isArray(part) ? (part as Json)[key] : undefined),
    value,
  );
}

/** The same template with another part at a path; `undefined` takes the part out. */
export function put(value: unknown, path: Path, part: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return part;
  if (Array.isArray(value)) return value.map((one: unknown, index) => (index === key ? put(one, rest, part) : one));
  const record = isJson(value) ? value : {};
  const inner = put(record[key], rest, part);
  if (inner === undefined) return Object.fromEntries(Object.entries(record).filter(([name]) => name !== key));
  return { ...record, [key]: inner };
}

/** The list at a path; an empty one where there is none yet. */
export function listAt(value: unknown, path: Path): readonly Json[] {
  const list = at(value, path);
  return Array.isArray(list) ? list.filter(isJson) : [];
}

/** The same list with one of its items elsewhere; places outside of it are its ends. */
export function moved<T>(list: readonly T[], from: number, by: number): readonly T[] {
  const item = list[from];
  if (item === undefined) return list;
  const to = Math.min(list.length - 1, Math.max(0, from + by));
  return list.toSpliced(from, 1).toSpliced(to, 0, item);
}

/** A name that nothing in the list has yet: `point-3`. */
export function freshId(stem: string, taken: readonly unknown[]): string {
  const known = new Set(taken);
  for (let count = taken.length + 1; ; count++) {
    const id = `${stem}-${count}`;
    if (!known.has(id)) return id;
  }
}

/** Whether a value is a JSON object. */
export function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Words in both languages as far as they are typed. */
export function wordsOf(value: unknown): { readonly zh: string; readonly en: string } {
  const { zh, en } = isJson(value) ? value : {};
  return { zh: typeof zh === 'string' ? zh : '', en: typeof en === 'string' ? en : '' };
}
