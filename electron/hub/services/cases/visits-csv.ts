import { stepsOf } from '#shared/domain/flow/steps.ts';
import type { FormField, StepOf } from '#shared/domain/flow/template.ts';
import type { CalendarDate } from '#shared/domain/ids.ts';
import { addDays, businessDayOf, localTime } from '#shared/domain/time/business-day.ts';
import type { Tx } from '../../store/commands.ts';
import type { House } from '../house.ts';
import { afterwards } from './case-afterwards.ts';
import { escortOf } from './case-view.ts';
import { type LoadedCase, openCaseRow } from './load-case.ts';
import { writeCsv } from '../../csv-file.ts';

const columns = ['来访时间', '来访人', '电话', '同意事项', '陪同', '状态'];

/**
 * Receptions of visitors from one day to another for the CRM (A11, A12): who came, who accompanied, and each form field
 * marked for it. Name and phone of somebody who consented to no use of them stay here (PIPL Art. 13, 15). Formulas are
 * disarmed; that it was exported is written down.
 */
export function exportVisits(house: House, tx: Tx, from: CalendarDate, to: CalendarDate): string {
  const flows = house.flows.newest().filter(({ template }) => template.subject === 'visitor');
  const fields = distinct(flows.flatMap(({ template }) => exportedFields(template)));
  const settings = house.directory.settings();
  const start = businessDayOf(from, settings).from;
  const end = businessDayOf(addDays(to, 1), settings).from;
  const ids = flows.map(({ id }) => id);
  const opened = ids.length === 0 ? [] : house.books.cases.openedBetween(ids, start, end);
  const rows = opened.filter((row) => !house.flows.isDamaged(row.flow_id, row.flow_version));
  const lines = rows.map((row) => line(house, openCaseRow(house, row), fields, settings.timeZone));
  const subjectId = house.directory.siteId;
  tx.append({ type: 'visits.exported', subjectId, payload: { from, to, rows: rows.length } });
  const header = [...columns, ...fields.map(({ label }) => label.zh)];
  return writeCsv([header, ...lines]);
}

type Template = Parameters<typeof stepsOf>[0];

/** Phones have a column of their own, which asks for consent. */
function exportedFields(template: Template): readonly FormField[] {
  return stepsOf(template).flatMap(({ step }) =>
    step.kind === 'form' ? step.fields.filter(({ exported, type }) => exported && type !== 'phone') : [],
  );
}

function distinct(fields: readonly FormField[]): readonly FormField[] {
  return [...new Map(fields.map((field) => [field.id, field])).values()];
}

function line(house: House, loaded: LoadedCase, fields: readonly FormField[], timeZone: string): readonly string[] {
  const { row, kase, particulars } = loaded;
  const answers = answersOf(loaded);
  const consents = afterwards(house, loaded).consents.filter((one) => one.granted && one.withdrawnAt === null);
  const visitor = consents.length > 0 ? particulars.visitor : undefined;
  return [
    localTime(row.opened_at, timeZone).replace('T', ' '),
    visitor?.name ?? '',
    visitor ? (visitor.phone ?? answers.phone ?? '') : '',
    consents.map(({ purpose }) => purpose.zh).join('；'),
    escortOf(house, row.escort_id)?.name ?? '',
    stateWords[kase.state],
    ...fields.map(({ id }) => answers.byField.get(id) ?? ''),
  ];
}

const stateWords = { open: '进行中', done: '完成', refused: '拒收', deemed: '视同交付', withdrawn: '撤销' } as const;

function answersOf({ kase }: LoadedCase): { byField: ReadonlyMap<string, string>; phone: string | null } {
  const byField = new Map<string, string>();
  let phone: string | null = null;
  for (const { step } of stepsOf(kase.template)) {
    const progress = kase.steps.get(step.id);
    if (step.kind !== 'form' || progress?.state !== 'done' || progress.result.kind !== 'form') continue;
    for (const [id, value] of Object.entries(progress.result.value.values)) {
      byField.set(id, spoken(step, id, value));
      if (step.fields.find((field) => field.id === id)?.type === 'phone') phone ??= String(value);
    }
  }
  return { byField, phone };
}

/** Options are told by their names, not by their codes. */
function spoken(step: StepOf<'form'>, id: string, value: string | readonly string[]): string {
  const field = step.fields.find((one) => one.id === id);
  const names = new Map((field?.options ?? []).map((option) => [option.id, option.name.zh]));
  const yesOrNo: Readonly<Record<string, string>> = field?.type === 'yes-no' ? { yes: '是', no: '否' } : {};
  const said = (one: string) => names.get(one) ?? yesOrNo[one] ?? one;
  return typeof value === 'string' ? said(value) : value.map(said).join('、');
}
