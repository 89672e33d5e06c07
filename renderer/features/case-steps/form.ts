import { isCalendarDate } from '#shared/domain/time/business-day.ts';
import type { FormField } from '#shared/domain/flow/template.ts';
import { fromIssues } from './from-issues.ts';
import { moneyText } from './money-text.ts';
import type { StepIssue, StepLogic } from './step-panel.ts';

type Value = string | readonly string[] | undefined;

/** Fields of a template's own form. */
export const form: StepLogic<'form'> = {
  begin: (_, result) => ({ values: { ...result?.values } }),
  outcome({ definition }, draft) {
    const issues = definition.fields.flatMap((field) => fieldIssues(field, draft.values[field.id]));
    const values = definition.fields.flatMap((field) => {
      const value = finished(field, draft.values[field.id]);
      return value === null ? [] : [[field.id, value] as const];
    });
    return fromIssues(issues, { values: Object.fromEntries(values) });
  },
};

function finished(field: FormField, value: Value): string | string[] | null {
  if (Array.isArray(value)) return value.length > 0 ? [...(value as readonly string[])] : null;
  const text = typeof value === 'string' ? value.trim() : '';
  if (text === '') return null;
  return field.type === 'money' ? (moneyText(text) ?? text) : text;
}

function fieldIssues(field: FormField, value: Value): readonly StepIssue[] {
  const row = { at: field.id, name: field.label };
  const said = finished(field, value);
  if (said === null) return field.required ? [{ word: 'issueFieldEmpty', ...row }] : [];
  if (typeof said !== 'string') return [];
  switch (field.type) {
    case 'money':
      return moneyText(said) === null ? [{ word: 'issueMoney', ...row }] : [];
    case 'number':
      return /^-?\d{1,12}(\.\d{1,6})?$/.test(said) ? [] : [{ word: 'issueNumber', ...row }];
    case 'date':
      return isCalendarDate(said) ? [] : [{ word: 'issueDate', ...row }];
    case 'phone':
      return /^[+\d][\d -]{5,24}$/.test(said) ? [] : [{ word: 'issuePhone', ...row }];
    default:
      return [];
  }
}
