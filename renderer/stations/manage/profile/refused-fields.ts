import type { Language } from '#shared/i18n/words.ts';
import { CallRefused } from '#shared/protocol/client.ts';
import { errorText } from '../../../lib/error-text.ts';

export type RefusedField = { readonly name: (string | number)[]; readonly errors: string[] };

/** What the hub said against single rules, by their path in the form (`/body/propertyFee/prepayMonths`). */
export function refusedFields(problem: unknown, language: Language): readonly RefusedField[] {
  if (!(problem instanceof CallRefused)) return [];
  const { issues } = problem.details;
  if (!Array.isArray(issues)) return [];
  // A refusal with words of its own is told in them; only what the form itself should have caught is technical.
  const said = (message: string) => (problem.code === 'invalid' ? message : errorText(problem, language));
  const byPath = new Map<string, string[]>();
  for (const issue of issues as readonly unknown[]) {
    if (typeof issue !== 'object' || issue === null || !('path' in issue) || !('message' in issue)) continue;
    const path = String(issue.path).replace(/^\/body\//, '');
    byPath.set(path, [...(byPath.get(path) ?? []), said(String(issue.message))]);
  }
  return [...byPath].map(([path, errors]) => ({
    name: path.split('/').map((key) => (/^\d+$/.test(key) ? Number(key) : key)),
    errors,
  }));
}
