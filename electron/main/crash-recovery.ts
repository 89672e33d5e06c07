/** What to do about a page whose process died. */
export type Recovery = { readonly kind: 'reload' | 'rest'; readonly delayMs: number };

const windowMs = 5 * 60_000;
const patience = 3;

/** A page is loaded again, later each time; after three deaths in five minutes it rests for five. `crashes` includes this one. */
export function afterCrash(crashes: readonly number[], now: number): Recovery {
  const recent = crashes.filter((at) => now - at < windowMs).length;
  return recent >= patience
    ? { kind: 'rest', delayMs: windowMs }
    : { kind: 'reload', delayMs: 1_000 * 2 ** (recent - 1) };
}
