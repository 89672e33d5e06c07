import type { PaperModel } from './paper-model.ts';

/**
 * The text whose SHA-256 is a paper's contentHash: kind, template version and everything the paper says, keys in order and
 * nothing that merely dates or numbers it (design: HTTP interface, documents).
 */
export function canonicalPaper({ kind, templateVersion, ...fields }: PaperModel): string {
  return JSON.stringify([kind, templateVersion, ordered(fields)]);
}

function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, field]) => field !== undefined);
  return Object.fromEntries(
    entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, field]) => [name, ordered(field)]),
  );
}
