/** All that a line of a log may say besides what happened. Whatever is not here is left out, whoever hands it over. */
export const allowedFields = [
  'method',
  'route',
  'status',
  'ms',
  'version',
  'schema',
  'from',
  'to',
  'node',
  'platform',
  'port',
  'secure',
  'demo',
  'name',
  'code',
  'syscall',
  'at',
  'reason',
  'role',
  'state',
  'count',
  'lost',
] as const;
export type AllowedField = (typeof allowedFields)[number];

/** Numbers, yes or no, or words of a program; never what people wrote. */
export type LogFields = { readonly [Field in AllowedField]?: string | number | boolean | readonly string[] };

/** A word of a program: no space, nothing beyond ASCII, and no run of digits as long as a telephone number. */
const programWord = /^(?!.*\d{7})[\w.:/{}*@<>-]{0,160}$/;
const withheld = '[withheld]';

/** Keeps of what was handed over what the list allows, and of texts those that look like a program's words. */
export function pickAllowed(fields: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const picked: Record<string, unknown> = {};
  for (const name of allowedFields) {
    const value = fields[name];
    if (value !== undefined) picked[name] = safeValue(value);
  }
  return picked;
}

function safeValue(value: unknown): unknown {
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  if (typeof value === 'string') return programWord.test(value) ? value : withheld;
  if (Array.isArray(value)) return value.map(safeValue);
  return withheld;
}
