import { hindranceWords } from '#shared/i18n/hindrances.ts';
import { fill, type Language } from '#shared/i18n/words.ts';
import type { HindranceView } from '#shared/protocol/case-view.ts';

/** Names of the case's steps and stages by id, and of roles, in the language of the screen. */
export type NameOf = (id: string) => string;

/** What stands in the way, in words a clerk can act on. `roles` names who may do the step, where only some may. */
export function hindranceText(hindrance: HindranceView, nameOf: NameOf, language: Language, roles = ''): string {
  const words: Readonly<Record<string, string>> = hindranceWords[language];
  const code = hindrance.code === 'keys-held' && hindrance.clause !== undefined ? 'keys-held-price' : hindrance.code;
  return fill(words[code] ?? code, {
    step: nameOf(hindrance.stepId),
    waitsFor: hindrance.waitsFor === undefined ? '' : nameOf(hindrance.waitsFor),
    power: hindrance.power === undefined ? '' : (words[`power-${hindrance.power}`] ?? ''),
    topic: words[`topic-${hindrance.topic ?? 'other'}`] ?? '',
    clause: hindrance.clause ?? '',
    roles,
  });
}
