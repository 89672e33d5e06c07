import type { FormField } from '../flow/template.ts';
import { type Composer, type Need, stepsOf } from './draft.ts';
import type { PaperFacts, PaperStep } from './paper-facts.ts';
import type { GridCell, PaperBlock, PaperText } from './paper-model.ts';
import { dayText, grouped, inLanguage, joined, sentence, word } from './words.ts';

/** 来访接待记录: who came, who accompanied, what interested them and the next contact (A11, A12). */
export const visitRecord: Composer = (facts, need) => ({
  blocks: [
    visitorGrid(facts, need),
    { kind: 'heading', text: word('form') },
    { kind: 'grid', cells: need.some(formCells(stepsOf(facts, 'form')), 'form') },
    { kind: 'note', text: sentence('visit') },
  ],
});

/** The visitor of a reception, who has no home yet. */
export function visitorGrid(facts: PaperFacts, need: Need): PaperBlock {
  const { visitor } = facts;
  return {
    kind: 'grid',
    cells: [
      { label: word('visitor'), value: need(visitor?.name ?? facts.owners[0]?.name, 'visitor', '') },
      ...(visitor?.phone ? [{ label: word('phone'), value: visitor.phone }] : []),
      ...(facts.escort === null ? [] : [{ label: word('escort'), value: facts.escort }]),
      ...(facts.visitNumber === null ? [] : [{ label: word('visitNumber'), value: facts.visitNumber }]),
    ],
  };
}

/** What forms were answered with. */
export function formCells(steps: readonly PaperStep<'form'>[]): readonly GridCell[] {
  return steps.flatMap(({ definition, result }) =>
    definition.fields.flatMap((field): GridCell[] => {
      const value = result?.values[field.id];
      if (value === undefined || value.length === 0) return [];
      const text = fieldText(field, value);
      const wide = field.type === 'long-text' || inLanguage(text, 'zh').length > 16;
      return [{ label: field.label, value: text, ...(wide ? { wide } : {}) }];
    }),
  );
}

function fieldText(field: FormField, value: string | readonly string[]): PaperText {
  const chosen = (id: string): PaperText => field.options?.find((option) => option.id === id)?.name ?? id;
  if (typeof value !== 'string') return joined(value.map(chosen));
  switch (field.type) {
    case 'choice':
    case 'choices':
      return chosen(value);
    case 'yes-no':
      return word(value === 'yes' || value === 'true' ? 'yes' : 'no_');
    case 'date':
      return dayText(value);
    case 'money':
      return word('yuan', { amount: grouped(value) });
    default:
      return value;
  }
}
