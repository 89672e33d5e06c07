import { stringify } from 'csv-stringify/sync';
import { stepsOf } from '#shared/domain/flow/steps.ts';
import type { FormField, StepOf } from '#shared/domain/flow/template.ts';
import type { CalendarDate } from '#shared/domain/ids.ts';
import { addDays, businessDayOf, localTime } from '#shared/domain/time/business-day.ts';
import type { House } from '../house.ts';
import { escortOf } from './case-view.ts';
import { type LoadedCase, openCaseRow } from './load-case.ts';

const byteOrderMark = '\uFEFF';

/**
 * Receptions of visitors from one day to another for the CRM (A11, A12): who came, who accompanied, and each form field
 * marked for it. Formulas are disarmed; whoever exports it is in the journal of the sessions.
 */
export function visitsCsv(house: House, from: CalendarDate, to: CalendarDate): string {
  const flows = house.flows.newest().filter(({ template }) => template.subject === 'visitor');
  const fields = distinct(flows.flatMap(({ template }) => exportedFields(template)));
  const settings = house.directory.settings();
  const start = businessDayOf(from, settings).from;
  const end = businessDayOf(addDays(to, 1), settings).from;
  const rows =
    flows.length === 0
      ? []
      : house.books.cases.openedBetween(
          flows.map(({ id }) => id),
          start,
          end,
        );
  const lines = rows.map((row) => line(house, openCaseRow(house, row), fields, settings.timeZone));
  const header = ['来访时间', '来访人', '电话', '陪同', '状态', ...fields.map(({ label }) => label.zh)];
  return byteOrderMark + stringify([header, ...lines], { escape_formulas: true });
}

type Template = Parameters<typeof stepsOf>[0];

function exportedFields(template: Template): readonly FormField[] {
  return stepsOf(template).flatMap(({ step }) =>
    step.kind === 'form' ? step.fields.filter(({ exported }) => exported) : [],
  );
}

function distinct(fields: readonly FormField[]): readonly FormField[] {
  return [...new Map(fields.map((field) => [field.id, field])).values()];
}

function line(house: House, loaded: LoadedCase, fields: readonly FormField[], timeZone: string): readonly string[] {
  const { row, kase, particulars } = loaded;
  const answers = new Map<string, string>();
  for (const { step } of stepsOf(kase.template)) {
    const progress = kase.steps.get(step.id);
    if (step.kind !== 'form' || progress?.state !== 'done' || progress.result.kind !== 'form') continue;
    for (const [id, value] of Object.entries(progress.result.value.values)) answers.set(id, spoken(step, id, value));
  }
  return [
    localTime(row.opened_at, timeZone).replace('T', ' '),
    particulars.visitor?.name ?? '',
    particulars.visitor?.phone ?? '',
    escortOf(house, row.escort_id)?.name ?? '',
    kase.state,
    ...fields.map(({ id }) => answers.get(id) ?? ''),
  ];
}

/** Options are told by their names, not by their codes. */
function spoken(step: StepOf<'form'>, id: string, value: string | readonly string[]): string {
  const field = step.fields.find((one) => one.id === id);
  const names = new Map((field?.options ?? []).map((option) => [option.id, option.name.zh]));
  const said = (one: string) => names.get(one) ?? { yes: '是', no: '否' }[one] ?? one;
  return typeof value === 'string' ? said(value) : value.map(said).join('、');
}
