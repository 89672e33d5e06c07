/** Proves to the compiler that every case was handled; throws if data from outside was not parsed at the border. */
export function assertNever(value: never, what = 'value'): never {
  throw new Error(`unexpected ${what}: ${JSON.stringify(value)}`);
}
