import { errorWords } from '#shared/i18n/errors.ts';
import { fill, type Language } from '#shared/i18n/words.ts';
import { CallRefused, HubUnreachable } from '#shared/protocol/client.ts';

/** What a person reads when a command was refused: what happened and what to do next, in their language. */
export function errorText(problem: unknown, language: Language): string {
  const words: Readonly<Record<string, string>> = errorWords[language];
  if (problem instanceof HubUnreachable) return words['unreachable'] ?? '';
  if (problem instanceof CallRefused) {
    const values: Record<string, string | number> = {};
    for (const [name, value] of Object.entries(problem.details)) {
      // What a site named itself comes in both languages: `flow` and `flowEn`.
      const said = (language === 'en' ? problem.details[`${name}En`] : undefined) ?? value;
      if (typeof said === 'string' || typeof said === 'number') values[name] = said;
    }
    return fill(words[problem.code] ?? words['unknown'] ?? '', values);
  }
  return words['unknown'] ?? '';
}
