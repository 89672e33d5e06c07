import { z } from 'zod';
import { posts } from '../../protocol/roles.ts';
import { condition, power } from './facts.ts';
import { paperKinds } from './paper-kinds.ts';

/** A name inside a template: lower case, digits, hyphens. */
export const slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower-case letters, digits and hyphens')
  .max(48);
const text = (max: number) => z.string().trim().min(1).max(max);
/** Words in both languages; Chinese is what the screen says first. */
export const bilingual = z.strictObject({ zh: text(2000), en: text(4000) });
export type Bilingual = z.output<typeof bilingual>;

/** What a paper or voucher is about; decides what the law lets it stand before (contract Art. 11(3)1). */
export const topics = [
  'identity',
  'contract',
  'price',
  'loan',
  'maintenance-fund',
  'tax',
  'property-fee',
  'property-paper',
  'other',
] as const;
export const topic = z.enum(topics);
export type Topic = z.output<typeof topic>;

const common = {
  id: slug,
  title: bilingual,
  /** How to do it, for the clerk. */
  hint: bilingual.optional(),
  when: condition.optional(),
  /** Who may do it; without it, whoever may serve the stage. */
  by: z.array(z.enum(posts)).min(1).optional(),
  /** An agent needs this power of attorney for it. */
  needsPower: power.optional(),
  /** May be left open when the stage is completed. */
  optional: z.boolean().default(false),
  /** Steps of the same stage that come first. */
  after: z.array(slug).max(20).default([]),
};

export const paperItem = z.strictObject({
  id: slug,
  name: bilingual,
  topic,
  form: z.enum(['original', 'copy', 'original-and-copy']),
  copies: z.int().min(0).max(20).default(0),
  /** May be brought later, with a date. */
  mayComeLater: z.boolean().default(false),
  when: condition.optional(),
  note: bilingual.optional(),
});
export type PaperItem = z.output<typeof paperItem>;

const checkPapers = z.strictObject({
  ...common,
  kind: z.literal('check-papers'),
  /** It establishes who is here: the owners against the roster. Never waived. */
  identity: z.boolean().default(false),
  papers: z.array(paperItem).min(1).max(60),
});

export const explainPoint = z.strictObject({
  id: slug,
  /** Where it stands, `第十一条`. */
  article: text(80).optional(),
  title: bilingual,
  /** What the clerk says. */
  script: bilingual,
  /** What the customer reads, in plain words; shown sentence by sentence. */
  plain: bilingual,
  /** 重点条款: must be explained one by one. */
  key: z.boolean().default(false),
  when: condition.optional(),
});
export type ExplainPoint = z.output<typeof explainPoint>;

const explain = z.strictObject({
  ...common,
  kind: z.literal('explain'),
  points: z.array(explainPoint).min(1).max(80),
});

const readNotices = z.strictObject({
  ...common,
  kind: z.literal('read-notices'),
  notices: z
    .array(z.strictObject({ kind: slug, name: bilingual, when: condition.optional() }))
    .min(1)
    .max(40),
});

export const figures = [
  'buyers',
  'contract-area',
  'measured-area',
  'inner-area',
  'shared-area',
  'area-difference',
  'unit-price',
  'total-price',
  'paid-amount',
  'outstanding-amount',
  'payment-method',
  'down-payment',
  'agreed-date',
] as const;
export type Figure = (typeof figures)[number];

const confirmFigures = z.strictObject({
  ...common,
  kind: z.literal('confirm-figures'),
  figures: z.array(z.enum(figures)).min(1).max(figures.length),
});

export const payers = ['owner', 'developer', 'property-company'] as const;
export const payees = [
  'developer',
  'owner',
  'property-company',
  'fund-account',
  'tax-authority',
  'registry',
  'other',
] as const;
export const lineSources = [
  'area-difference',
  'late-delivery',
  'outstanding-price',
  'maintenance-fund',
  'property-fee',
  'deed-tax',
  'registration-fee',
  'fixed',
] as const;

/** A line of the settlement: who pays whom, whether the law or a choice asks for it (明码标价规定 Art. 8; issue of netting: domain 2.4). */
export const settleLine = z.strictObject({
  id: slug,
  source: z.enum(lineSources),
  name: bilingual,
  payer: z.enum(payers),
  payee: z.enum(payees),
  nature: z.enum(['contract', 'statutory', 'voluntary']),
  /** Paid at another place than here (fund account, tax office): outside the totals. */
  elsewhere: z.boolean().default(false),
  basis: bilingual,
  /** Only for `fixed`: yuan with two decimals. */
  amount: z
    .string()
    .regex(/^\d{1,9}\.\d{2}$/, 'yuan with two decimals')
    .optional(),
  when: condition.optional(),
});
export type SettleLine = z.output<typeof settleLine>;

const settle = z.strictObject({
  ...common,
  kind: z.literal('settle'),
  lines: z.array(settleLine).min(1).max(30),
});

const named = z.strictObject({ id: slug, name: bilingual });

/** The dictionary of an inspection (domain 3.4): rooms have parts, parts have problems. */
export const inspectionDictionary = z.strictObject({
  rooms: z
    .array(z.strictObject({ id: slug, name: bilingual, parts: z.array(slug).min(1).max(30) }))
    .min(1)
    .max(30),
  parts: z
    .array(z.strictObject({ id: slug, name: bilingual, problems: z.array(slug).min(1).max(30) }))
    .min(1)
    .max(60),
  problems: z.array(named).min(1).max(60),
  responsible: z.array(named).min(1).max(20),
  meters: z.array(z.strictObject({ id: slug, name: bilingual, unit: text(10) })).max(10),
});
export type InspectionDictionary = z.output<typeof inspectionDictionary>;

const inspect = z.strictObject({
  ...common,
  kind: z.literal('inspect'),
  dictionary: inspectionDictionary,
});

const sign = z.strictObject({
  ...common,
  kind: z.literal('sign'),
  paper: z.enum(paperKinds),
  /** Who signs: every owner here (or the agent), or the owners' side as one. */
  signers: z.enum(['each-owner', 'one-owner']).default('each-owner'),
  /** `required`: the wet-ink copy must be marked as signed before the case closes (商品房交接单). */
  wetInk: z.enum(['required', 'optional']).default('optional'),
  statement: bilingual.optional(),
});

export const handOverItem = z.strictObject({
  id: slug,
  name: bilingual,
  category: z.enum(['key', 'card', 'book', 'other']),
  count: z.int().min(0).max(99),
  when: condition.optional(),
});
export type HandOverItem = z.output<typeof handOverItem>;

const handOverItems = z.strictObject({
  ...common,
  kind: z.literal('hand-over-items'),
  /** The keys of the home are among them: the law checks stand before this step. */
  keys: z.boolean().default(false),
  items: z.array(handOverItem).min(1).max(60),
});

const voucher = z.strictObject({
  ...common,
  kind: z.literal('voucher'),
  topic,
  /** What is asked of it. */
  amount: z.enum(['required', 'optional', 'none']).default('optional'),
});

export const formField = z.strictObject({
  id: slug,
  label: bilingual,
  type: z.enum(['text', 'long-text', 'date', 'number', 'money', 'choice', 'choices', 'yes-no', 'phone']),
  required: z.boolean().default(false),
  options: z.array(named).min(1).max(40).optional(),
  /** Told to the CRM in the CSV export (A12). */
  exported: z.boolean().default(false),
});
export type FormField = z.output<typeof formField>;

const form = z.strictObject({ ...common, kind: z.literal('form'), fields: z.array(formField).min(1).max(40) });

const print = z.strictObject({
  ...common,
  kind: z.literal('print'),
  papers: z.array(z.enum(paperKinds)).min(1).max(10),
});

const rate = z.strictObject({ ...common, kind: z.literal('rate'), topics: z.array(named).min(1).max(12) });

/** Consents are asked one by one; refusing costs no service (PIPL Art. 14–16, 23). */
export const consentItem = z.strictObject({
  id: slug,
  purpose: bilingual,
  recipient: bilingual,
  data: bilingual,
});
export type ConsentItem = z.output<typeof consentItem>;
const consent = z.strictObject({ ...common, kind: z.literal('consent'), items: z.array(consentItem).min(1).max(12) });

/** One thing to do, of one of the kinds the desk knows how to lead through. */
export const templateStep = z.discriminatedUnion('kind', [
  checkPapers,
  explain,
  readNotices,
  confirmFigures,
  settle,
  inspect,
  sign,
  handOverItems,
  voucher,
  form,
  print,
  rate,
  consent,
]);
export type TemplateStep = z.output<typeof templateStep>;
export type StepKind = TemplateStep['kind'];
export type StepOf<K extends StepKind> = Extract<TemplateStep, { readonly kind: K }>;

/** One stage: a stay at a desk. `id` without prefix is the site's stage (`papers` is stage `stg_papers`). */
export const templateStage = z.strictObject({
  id: slug.max(40),
  name: bilingual,
  /** Stages that must be done before it; where the order is free the hub picks the shortest line. */
  after: z.array(slug).max(20).default([]),
  /** Minutes to expect until measured. */
  minutes: z.int().min(1).max(480),
  steps: z.array(templateStep).min(1).max(40),
});
export type TemplateStage = z.output<typeof templateStage>;

/** A flow as data: what a household passes and what is done at each stage. A case keeps the version it began with. */
export const flowTemplate = z.strictObject({
  id: slug,
  name: bilingual,
  /** What the flow is for; the law checks of a handover apply to `handover`. */
  purpose: z.enum(['handover', 'signing', 'reception']),
  /** A home of the roster, or a visitor who has none yet. */
  subject: z.enum(['unit', 'visitor']),
  stages: z.array(templateStage).min(1).max(30),
});
export type FlowTemplate = z.output<typeof flowTemplate>;
export type FlowTemplateInput = z.input<typeof flowTemplate>;
