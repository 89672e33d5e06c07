/** How many households' parts stay open at once: as many as a site's desks and tablets work on together. */
const householdsOpen = 16;

/** What was opened of the households worked on now, so that one command after another need not decipher the same again. */
export type OpenedParts = {
  /**
   * The value of a sealed part: as it was opened before where the bytes are the very same, else opened now. It is frozen,
   * since whoever asks next gets the same one.
   */
  readonly open: (householdId: string, part: string, sealed: Uint8Array, unseal: () => unknown) => unknown;
  readonly forget: (householdId: string) => void;
};

type Opened = { readonly sealed: Uint8Array; readonly value: unknown };

/** Remembers opened parts, in memory only; of the households nobody asked for lately nothing is left. */
export function createOpenedParts(): OpenedParts {
  const households = new Map<string, Map<string, Opened>>();

  const partsOf = (householdId: string): Map<string, Opened> => {
    const parts = households.get(householdId) ?? new Map<string, Opened>();
    households.delete(householdId);
    households.set(householdId, parts);
    if (households.size > householdsOpen) {
      const [longestAgo] = households.keys();
      if (longestAgo !== undefined) households.delete(longestAgo);
    }
    return parts;
  };

  return {
    forget: (householdId) => void households.delete(householdId),
    open(householdId, part, sealed, unseal) {
      const parts = partsOf(householdId);
      const known = parts.get(part);
      if (known && Buffer.compare(known.sealed, sealed) === 0) return known.value;
      const value = frozen(unseal());
      parts.set(part, { sealed, value });
      return value;
    },
  };
}

function frozen(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  for (const one of Object.values(value)) frozen(one);
  return Object.freeze(value);
}
