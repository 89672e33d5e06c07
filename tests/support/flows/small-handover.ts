import type { FlowTemplateInput, TemplateStep } from '#shared/domain/flow/template.ts';

/** A step as a template writes it. */
export type StepInput = FlowTemplateInput['stages'][number]['steps'][number];

export const bilingual = (zh: string, en: string) => ({ zh, en });

/** Who is here. */
export const identity = {
  id: 'identity',
  kind: 'check-papers',
  title: bilingual('核验身份', 'Check who is here'),
  identity: true,
  papers: [{ id: 'owner-id', name: bilingual('身份证件', 'Identity document'), topic: 'identity', form: 'original' }],
} satisfies StepInput;

/** What is public is shown. */
export const notices = {
  id: 'notices',
  kind: 'read-notices',
  title: bilingual('出示公示资料', 'Show the notices'),
  after: ['identity'],
  notices: [{ kind: 'completion-filing', name: bilingual('竣工备案', 'Completion filing') }],
} satisfies StepInput;

/** The home is seen. */
export const inspection = {
  id: 'inspect',
  kind: 'inspect',
  title: bilingual('验房', 'Inspect the home'),
  after: ['notices'],
  dictionary: {
    rooms: [{ id: 'kitchen', name: bilingual('厨房', 'Kitchen'), parts: ['wall'] }],
    parts: [{ id: 'wall', name: bilingual('墙面', 'Wall'), problems: ['leak'] }],
    problems: [{ id: 'leak', name: bilingual('渗漏', 'Leak') }],
    responsible: [{ id: 'builder', name: bilingual('总包', 'Builder') }],
    meters: [],
  },
} satisfies StepInput;

/** What is owed is explained. */
export const settlement = {
  id: 'settle',
  kind: 'settle',
  title: bilingual('结算', 'Settle'),
  lines: [
    {
      id: 'price',
      source: 'outstanding-price',
      name: bilingual('未付房款', 'Price outstanding'),
      payer: 'owner',
      payee: 'developer',
      nature: 'contract',
      basis: bilingual('第七条', 'Article 7'),
    },
  ],
} satisfies StepInput;

/** Something is asked and written down. */
export const question = {
  id: 'question',
  kind: 'form',
  title: bilingual('询问', 'Ask'),
  fields: [{ id: 'words', label: bilingual('意见', 'Opinion'), type: 'text' }],
} satisfies StepInput;

/** The home is accepted. */
export const certificate = {
  id: 'certificate',
  kind: 'sign',
  title: bilingual('签署交接单', 'Sign the certificate'),
  paper: 'handover-certificate',
  wetInk: 'required',
} satisfies StepInput;

/** The keys change hands. */
export const keys = {
  id: 'keys',
  kind: 'hand-over-items',
  title: bilingual('移交钥匙', 'Hand over the keys'),
  keys: true,
  after: ['certificate'],
  items: [{ id: 'entry', name: bilingual('入户门钥匙', 'Entry keys'), category: 'key', count: 3 }],
} satisfies StepInput;

/** A voucher about a topic. */
export function voucher(topic: Extract<TemplateStep, { kind: 'voucher' }>['topic'], more: object = {}): StepInput {
  return { id: `voucher-${topic}`, kind: 'voucher', title: bilingual('凭证', 'Voucher'), topic, ...more };
}

/** The shortest handover that stands against the law: seen at stage 0, settled at 1, taken at 2. */
export function smallHandover(): FlowTemplateInput {
  const stage = (id: string, after: string[], steps: StepInput[]) => ({
    id,
    name: bilingual(`环节${id}`, `Stage ${id}`),
    minutes: 5,
    after,
    steps,
  });
  return structuredClone({
    id: 'small',
    name: bilingual('小交付', 'Small handover'),
    purpose: 'handover',
    subject: 'unit',
    stages: [
      stage('seen', [], [identity, notices, inspection]),
      stage('settled', ['seen'], [settlement, question, voucher('maintenance-fund', { optional: true })]),
      stage('taken', ['settled'], [certificate, keys]),
    ],
  });
}

type Node = Record<string, unknown>;

/** A template with the part at a path (`/stages/0/id`) set to something else; `undefined` takes it out. */
export function withPart(template: unknown, path: string, value: unknown): unknown {
  const copy = structuredClone(template);
  const names = path.split('/').slice(1);
  const last = names.pop() ?? '';
  const owner = names.reduce<unknown>((part, name) => (part as Node)[name], copy) as Node;
  if (value === undefined && Array.isArray(owner)) owner.splice(Number(last), 1);
  else if (value === undefined) delete owner[last];
  else owner[last] = value;
  return copy;
}
