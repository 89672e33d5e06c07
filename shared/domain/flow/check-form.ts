import { isCalendarDate } from '../time/business-day.ts';
import type { ResultFault, ResultFaultCode } from './result-faults.ts';
import type { ResultOf } from './step-results.ts';
import type { FormField, StepOf } from './template.ts';

/** A form's values against its fields: what must be there is, each of its own type, and nothing else. */
export function checkForm(step: StepOf<'form'>, { values }: ResultOf<'form'>): readonly ResultFault[] {
  const fields = new Map(step.fields.map((field) => [field.id, field]));
  const unknown = Object.keys(values)
    .filter((id) => !fields.has(id))
    .map((id): ResultFault => ({ path: `/values/${id}`, code: 'unknown' }));
  const wrong = step.fields.flatMap((field): ResultFault[] => {
    const code = faultOf(field, values[field.id]);
    return code === null ? [] : [{ path: `/values/${field.id}`, code }];
  });
  return [...unknown, ...wrong];
}

function faultOf(field: FormField, value: string | readonly string[] | undefined): ResultFaultCode | null {
  const empty = value === undefined || value.length === 0;
  if (empty) return field.required ? 'missing' : null;
  const options = new Set((field.options ?? []).map(({ id }) => id));
  if (field.type === 'choices') {
    return Array.isArray(value) && value.every((one) => options.has(one)) ? null : 'not-an-option';
  }
  if (typeof value !== 'string') return 'not-an-option';
  switch (field.type) {
    case 'choice':
      return options.has(value) ? null : 'not-an-option';
    case 'yes-no':
      return value === 'yes' || value === 'no' ? null : 'not-an-option';
    case 'date':
      return isCalendarDate(value) ? null : 'not-a-day';
    case 'number':
      return /^-?\d{1,9}(\.\d{1,4})?$/.test(value) ? null : 'not-a-number';
    case 'money':
      return /^\d{1,10}(\.\d{1,2})?$/.test(value) ? null : 'not-an-amount';
    case 'phone':
      return /^[+\d][\d -]{5,24}$/.test(value) ? null : 'not-a-number';
    case 'text':
    case 'long-text':
      return null;
  }
}
