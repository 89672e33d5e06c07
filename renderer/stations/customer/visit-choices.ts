import type { Language } from '#shared/i18n/words.ts';

/** How a family wants to read: theirs while they are at the desk, forgotten with the next number. */
export type VisitChoices = { readonly visit: string | null; readonly language: Language; readonly elder: boolean };

export const noChoices: VisitChoices = { visit: null, language: 'zh-CN', elder: false };

/** Another number, another family: Chinese and normal type again. An idle screen waits for whoever is there. */
export function choicesFor(choices: VisitChoices, number: string | null): VisitChoices {
  if (number === null || number === choices.visit) return choices;
  // What was chosen before the first number showed was chosen by the same people.
  return choices.visit === null ? { ...choices, visit: number } : { ...noChoices, visit: number };
}
