import type { Bilingual, TemplateStep } from '#shared/domain/flow/template.ts';
import { caseWords } from '#shared/i18n/cases.ts';
import type { Language } from '#shared/i18n/words.ts';
import type { StepView } from '#shared/protocol/case-view.ts';
import type { DraftPath } from './merge-drafts.ts';

/** What stands at a place of a step's draft, in words: the row's own name and the field in it. */
export function placeName(step: StepView | null, path: DraftPath, language: Language): string {
  const names = step ? rowNames(step.definition) : new Map<string, Bilingual>();
  const fields: Readonly<Record<string, string>> = caseWords[language];
  const said = path.map((part) => {
    const row = names.get(part);
    return row ? row[language === 'en' ? 'en' : 'zh'] : fields[`field-${part}`];
  });
  return said.filter((part) => part !== undefined).join(' · ') || path.join(' · ');
}

function rowNames(step: TemplateStep): ReadonlyMap<string, Bilingual> {
  switch (step.kind) {
    case 'check-papers':
      return new Map(step.papers.map(({ id, name }) => [id, name]));
    case 'explain':
      return new Map(step.points.map(({ id, title }) => [id, title]));
    case 'settle':
      return new Map(step.lines.map(({ id, name }) => [id, name]));
    case 'hand-over-items':
      return new Map(step.items.map(({ id, name }) => [id, name]));
    case 'form':
      return new Map(step.fields.map(({ id, label }) => [id, label]));
    case 'rate':
      return new Map(step.topics.map(({ id, name }) => [id, name]));
    case 'consent':
      return new Map(step.items.map(({ id, purpose }) => [id, purpose]));
    default:
      return new Map();
  }
}
