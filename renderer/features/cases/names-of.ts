import type { Language } from '#shared/i18n/words.ts';
import type { CaseView } from '#shared/protocol/case-view.ts';
import type { NameOf } from './hindrance-text.ts';

/** The titles of a case's steps and the names of its stages, by id. */
export function namesOf({ stages }: CaseView, language: Language): NameOf {
  const names = new Map<string, string>();
  const key = language === 'en' ? 'en' : 'zh';
  for (const stage of stages) {
    names.set(stage.id, stage.name[key]);
    for (const { id, definition } of stage.steps) names.set(id, definition.title[key]);
  }
  return (id) => names.get(id) ?? id;
}
