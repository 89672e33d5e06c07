import type { Flow } from '#shared/domain/journey/flow.ts';
import { setupWords } from '#shared/i18n/manage-setup.ts';
import type { Language } from '#shared/i18n/words.ts';
import { flowGroups } from './flow-model.ts';

/** A flow in one line: `A → (B · C) → D`, where the stages in brackets may be done in any order. */
export function flowText(flow: Flow, nameOf: (id: string) => string, language: Language): string {
  const { arrow, beside, openBracket, closeBracket } = setupWords[language];
  return flowGroups(flow)
    .map((group) => {
      const names = group.map(nameOf).join(beside);
      return group.length > 1 ? `${openBracket}${names}${closeBracket}` : names;
    })
    .join(arrow);
}
