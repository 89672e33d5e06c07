import type { z } from 'zod';
import { lawFaults } from './law.ts';
import { structureFaults } from './structure.ts';
import { type FlowTemplate, flowTemplate } from './template.ts';
import { type LawProfile, nationalLaw, type TemplateFault, type TemplateFaultCode } from './template-fault.ts';

export type TemplateReading =
  | { readonly ok: true; readonly template: FlowTemplate }
  | { readonly ok: false; readonly faults: readonly TemplateFault[] };

/** Reads a template from plain data: its form first, then how it hangs together, then the law. */
export function readTemplate(value: unknown, profile: LawProfile = nationalLaw): TemplateReading {
  if (partsOf(value) > mostParts) return { ok: false, faults: [tooMuch] };
  const parsed = flowTemplate.safeParse(value);
  if (!parsed.success) {
    const faults = parsed.error.issues.slice(0, mostFaults).flatMap((issue) => formFaults(issue, value));
    return { ok: false, faults: faults.slice(0, mostFaults) };
  }
  const template = parsed.data;
  const structure = structureFaults(template);
  const faults = structure.length > 0 ? structure : lawFaults(template, profile);
  return faults.length > 0 ? { ok: false, faults } : { ok: true, template };
}

/** The shipped flows have some two thousand; checking a thing a hundred times as large would take long and help nobody. */
const mostParts = 50_000;
/** Nobody reads more of them at once. */
const mostFaults = 200;
const tooMuch: TemplateFault = {
  code: 'form.too-large',
  path: '',
  message: { zh: '内容太多，不像一个流程模板', en: 'Too much to be a template' },
};

function partsOf(value: unknown): number {
  let parts = 0;
  const open = [value];
  while (open.length > 0 && parts <= mostParts) {
    const part = open.pop();
    parts += 1;
    if (typeof part === 'object' && part !== null) for (const inner of Object.values(part)) open.push(inner);
  }
  return parts;
}

type Issue = z.core.$ZodIssue;

type Said = readonly [code: TemplateFaultCode, zh: string, en: string];
const said: { readonly [C in Issue['code']]?: Said } = {
  invalid_type: ['form.invalid-type', '缺少必填内容，或类型不对', 'Missing, or of the wrong type'],
  too_small: ['form.too-small', '不能为空，或数量太少', 'Empty, or too few'],
  too_big: ['form.too-big', '太长，或数量太多', 'Too long, or too many'],
  invalid_format: ['form.invalid-format', '格式不对', 'Not in the right form'],
  invalid_value: ['form.invalid-value', '不在可选范围内', 'Not one of the choices'],
  invalid_union: ['form.invalid-union', '不是认识的种类，或条件写法不对', 'Not a known kind, or not a condition'],
};
const unsound: Said = ['form.custom', '不符合规则', 'Not sound'];
const emptyCondition: Said = ['form.custom', '条件里还没有内容，请选一个或去掉', 'A condition without content'];

/** Faults of the form, in words; those that the law names too say so. */
function formFaults(issue: Issue, root: unknown): readonly TemplateFault[] {
  const path = issue.path.map((key) => `/${String(key)}`).join('');
  const line = /\/lines\/\d+\/(payer|payee|nature)$/.exec(path);
  if (line) {
    return [
      {
        code: 'law.fee-line',
        path,
        message: {
          zh: '每项费用要写明谁付、付给谁、法定还是自愿（明码标价规定）',
          en: 'A fee says who pays, whom, and whether law or choice asks for it (rules on marked prices)',
        },
      },
    ];
  }
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => unknownKey(path, key, root, issue.path));
  const [code, zh, en] = said[issue.code] ?? (/\/when(\/\d+)?$/.test(path) ? emptyCondition : unsound);
  return [{ code, path, message: { zh, en: `${en} (${issue.message})` } }];
}

function unknownKey(path: string, key: string, root: unknown, keys: readonly PropertyKey[]): TemplateFault {
  const part = keys.reduce<unknown>((value, name) => (value as Record<PropertyKey, unknown> | undefined)?.[name], root);
  const isSettle = typeof part === 'object' && part !== null && 'kind' in part && part.kind === 'settle';
  if (isSettle || /\/lines\/\d+$/.test(path)) {
    return {
      code: 'law.settle-payment',
      path: `${path}/${key}`,
      message: {
        zh: `结算只要求逐项说明并记明已付、未付或有异议，不能再设“${key}”之类的付款前提（合同第十一条第三款）`,
        en: `A settlement asks that each line is explained and marked paid, unpaid or disputed; it cannot demand more (“${key}”; contract Art. 11(3))`,
      },
    };
  }
  return {
    code: 'form.unknown-field',
    path: `${path}/${key}`,
    message: { zh: `不认识的内容“${key}”`, en: `There is no “${key}” here` },
  };
}
