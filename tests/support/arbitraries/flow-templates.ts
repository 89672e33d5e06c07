import * as fc from 'fast-check';
import { topics } from '#shared/domain/flow/template.ts';
import type { FlowTemplate, FlowTemplateInput } from '#shared/domain/flow/template.ts';
import { shippedFlow } from '../../unit/resources/shipped-flows.ts';
import {
  bilingual,
  certificate,
  identity,
  inspection,
  notices,
  settlement,
  smallHandover,
  type StepInput,
  voucher,
} from '../flows/small-handover.ts';

/** What a site might slip into a flow; `planted` names the step again, whatever became of it since. */
export type Planted = { readonly topic: 'tax' | 'property' | 'price' | 'fund' | 'other'; readonly step: StepInput };

const title = (zh: string) => bilingual(zh, 'Something else');
const asked = (topic: (typeof topics)[number], zh: string, mayComeLater: boolean): StepInput => ({
  id: 'asked',
  kind: 'check-papers',
  title: title('核对资料'),
  papers: [{ id: 'asked', name: title(zh), topic, form: 'original', mayComeLater }],
});
const question = (zh: string, label: string): StepInput => ({
  id: 'question',
  kind: 'form',
  title: title(zh),
  fields: [{ id: 'words', label: title(label), type: 'text', required: true }],
});

/** Taxes, property fees and property papers in every guise in which a step can ask for them; and what money may do. */
const guises: readonly (readonly [Planted['topic'], StepInput])[] = [
  ['tax', voucher('tax')],
  ['tax', { ...voucher('other'), title: title('契税完税凭证') }],
  ['tax', asked('tax', '凭证', true)],
  ['tax', asked('other', '契税发票', false)],
  ['tax', question('登记税费缴纳情况', '情况')],
  ['property', voucher('property-fee')],
  ['property', voucher('property-paper')],
  ['property', asked('property-fee', '收据', false)],
  ['property', asked('property-paper', '文件', true)],
  ['property', { ...certificate, paper: 'property-agreement', title: title('签署文件') }],
  ['property', { ...certificate, paper: 'renovation-undertaking', title: title('签署文件') }],
  ['property', { ...certificate, paper: 'papers-receipt', title: title('签署前期物业服务合同') }],
  ['property', { id: 'print', kind: 'print', title: title('打印'), papers: ['property-agreement'] }],
  ['property', question('登记', '装修押金收据号')],
  ['property', { id: 'figures', kind: 'confirm-figures', title: title('核对物业费'), figures: ['unit-price'] }],
  ['price', voucher('price')],
  ['price', asked('price', '付清房款的凭证', false)],
  ['fund', voucher('maintenance-fund')],
  ['fund', asked('maintenance-fund', '交存凭证', false)],
  ['other', voucher('loan')],
  ['other', voucher('other')],
];

/** The shipped handover with its long lists cut short, so that a thousand of them are read in a second. */
export const shortHandover: FlowTemplate = shortened(shippedFlow('handover.yaml'));

function shortened(flow: FlowTemplate): FlowTemplate {
  const stages = flow.stages.map((stage) => ({
    ...stage,
    steps: stage.steps.map((step) => {
      if (step.kind === 'explain') return { ...step, points: step.points.slice(0, 2) };
      if (step.kind === 'inspect') return { ...step, dictionary: structuredClone(inspection.dictionary) };
      return step;
    }),
  }));
  return { ...flow, stages };
}

const conditions: readonly NonNullable<StepInput['when']>[] = [
  { agent: true },
  { corporate: false },
  [{ late: true }, { outstandingPrice: true }],
  { areaDifference: ['beyond'] },
];
const extras: readonly StepInput[] = [
  identity,
  notices,
  inspection,
  { ...settlement, lines: settlement.lines.map((line) => ({ ...line, source: 'maintenance-fund' as const })) },
  question('询问', '意见'),
];

type Draft = FlowTemplateInput;
/** One change of a draft; numbers pick by remainder, so that any of them fits any draft. */
type Change = (draft: Draft, a: number, b: number, c: number) => void;

const pick = <T>(list: readonly T[], number: number): T => {
  const found = list[number % list.length];
  if (found === undefined) throw new RangeError('nothing to pick from');
  return found;
};
const placeOf = (draft: Draft, number: number) => {
  const all = draft.stages.flatMap((stage) => stage.steps.map((step) => ({ stage, step })));
  return pick(all, number);
};
/** What was slipped in stays what it is, wherever it goes. */
const isPlanted = ({ id }: StepInput) => id.startsWith('planted-');
const insert = (draft: Draft, step: StepInput, a: number, b: number) => {
  const { steps } = pick(draft.stages, a);
  steps.splice(b % (steps.length + 1), 0, step);
};
const toggled = (list: readonly string[] | undefined, name: string) =>
  list?.includes(name) ? list.filter((one) => one !== name) : [...(list ?? []), name];

const changes: readonly Change[] = [
  // A step goes elsewhere.
  (draft, a, b, c) => {
    const { stage, step } = placeOf(draft, a);
    if (stage.steps.length === 1) return;
    stage.steps = stage.steps.filter((one) => one !== step);
    for (const other of stage.steps) if (other.after) other.after = other.after.filter((id) => id !== step.id);
    const target = pick(draft.stages, b);
    if (target !== stage) step.after = [];
    target.steps.splice(c % (target.steps.length + 1), 0, step);
  },
  // Steps wait for each other, or no longer do.
  (draft, a, b) => {
    const { stage, step } = placeOf(draft, a);
    step.after = toggled(step.after, pick(stage.steps, b).id);
  },
  (draft, a) => {
    placeOf(draft, a).step.after = [];
  },
  // Left to choice, or not.
  (draft, a) => {
    const { step } = placeOf(draft, a);
    step.optional = !step.optional;
  },
  (draft, a, b) => {
    const { step } = placeOf(draft, a);
    if (b % 4 === 0) delete step.when;
    else step.when = pick(conditions, b);
  },
  // Stages wait for each other, or no longer do.
  (draft, a, b) => {
    const stage = pick(draft.stages, a);
    stage.after = toggled(stage.after, pick(draft.stages, b).id);
  },
  (draft, a, b) => {
    const stage = pick(draft.stages, a);
    stage.after = a % 3 === 0 ? [] : [pick(draft.stages, b).id];
  },
  // What a paper or a voucher is about.
  (draft, a, b, c) => {
    const { step } = placeOf(draft, a);
    if (isPlanted(step)) return;
    if (step.kind === 'voucher') step.topic = pick(topics, b);
    if (step.kind === 'check-papers') pick(step.papers, c).topic = pick(topics, b);
  },
  (draft, a) => {
    const { step } = placeOf(draft, a);
    if (isPlanted(step)) return;
    if (step.kind === 'check-papers') step.identity = !step.identity;
    if (step.kind === 'hand-over-items') step.keys = !step.keys;
    if (step.kind === 'sign') step.paper = a % 2 === 0 ? 'handover-certificate' : 'items-receipt';
  },
  (draft, a) => {
    const { stage, step } = placeOf(draft, a);
    if (stage.steps.length > 1) stage.steps = stage.steps.filter((one) => one !== step);
  },
  (draft, a, b, c) => insert(draft, { ...structuredClone(pick(extras, c)), id: `extra-${a % 97}`, after: [] }, a, b),
  (draft, a) => {
    draft.purpose = pick(['handover', 'signing', 'reception'], a);
  },
];

const number = fc.nat(10_000);
const change = fc.tuple(fc.constantFrom(...changes), number, number, number);
const planting = fc.record({
  guise: fc.constantFrom(...guises),
  optional: fc.boolean(),
  /** Into a stage, or into one of its own. */
  own: fc.boolean(),
  at: number,
  place: number,
  waits: fc.option(number),
  named: fc.option(number),
});

function plant(draft: Draft, index: number, { guise, optional, own, at, place, waits, named }: PlantedWhere): Planted {
  const [topic, what] = guise;
  const step = { ...structuredClone(what), id: `planted-${index}`, optional, after: [] as string[] } as StepInput;
  if (own) {
    const after = waits === null ? [] : [pick(draft.stages, waits).id];
    const before = named === null ? null : pick(draft.stages, named);
    draft.stages.push({ id: `own-${index}`, name: title('另一环节'), minutes: 5, after, steps: [step] });
    if (before) before.after = [...(before.after ?? []), `own-${index}`];
    return { topic, step };
  }
  const { steps } = pick(draft.stages, at);
  if (waits !== null) step.after = [pick(steps, waits).id];
  if (named !== null) {
    const other = pick(steps, named);
    other.after = [...(other.after ?? []), step.id];
  }
  steps.splice(place % (steps.length + 1), 0, step);
  return { topic, step };
}
type PlantedWhere = typeof planting extends fc.Arbitrary<infer T> ? T : never;

/** A flow that somebody edited: the shipped handover or a small one, with things moved, added, loosened and slipped in. */
export const editedFlow: fc.Arbitrary<{ readonly template: FlowTemplateInput; readonly planted: readonly Planted[] }> =
  fc
    .record({
      shipped: fc.boolean(),
      plantings: fc.array(planting, { maxLength: 2 }),
      edits: fc.array(change, { maxLength: 3 }),
    })
    .map(({ shipped, plantings, edits }) => {
      const template = structuredClone<Draft>(shipped ? shortHandover : smallHandover());
      const planted = plantings.map((one, index) => plant(template, index, one));
      for (const [make, a, b, c] of edits) make(template, a, b, c);
      return { template, planted };
    });
