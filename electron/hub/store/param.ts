import { type RawBuilder, sql } from 'kysely';

/** A named parameter of a statement that is compiled once: `where('id', '=', param('id'))` and then `get({ id })`. */
// oxlint-disable-next-line typescript/no-explicit-any -- stands for a value of whatever column it is compared with
export function param(name: string): RawBuilder<any> {
  return sql`${sql.raw(`@${name}`)}`;
}

/** `{ a: @a, b: @b }` for inserts and updates of these columns. */
export function params<const Name extends string>(names: readonly Name[]): { [N in Name]: ReturnType<typeof param> } {
  return Object.fromEntries(names.map((name) => [name, param(name)])) as { [N in Name]: ReturnType<typeof param> };
}
