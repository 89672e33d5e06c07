/** All that can be wrong with a template: how it is written, its form, how it hangs together, what the law forbids. */
export const templateFaultCodes = [
  'yaml',
  'yaml.alias',
  'yaml.too-much',
  'form.too-large',
  'form.invalid-type',
  'form.too-small',
  'form.too-big',
  'form.invalid-format',
  'form.invalid-value',
  'form.invalid-union',
  'form.custom',
  'form.unknown-field',
  'structure.twice',
  'structure.unknown-stage',
  'structure.unknown-step',
  'structure.unknown-part',
  'structure.circle',
  'structure.amount',
  'structure.options',
  'structure.subject',
  'law.fee-line',
  'law.settle-payment',
  'law.no-identity',
  'law.no-notices',
  'law.no-inspection',
  'law.no-acceptance',
  'law.no-keys',
  'law.identity-first',
  'law.notices-first',
  'law.inspection-first',
  'law.condition',
  'law.voucher',
  'law.keys-out-of-reach',
  'law.explain-first',
] as const;
export type TemplateFaultCode = (typeof templateFaultCodes)[number];

/** One thing wrong with a template: a code, where it is (`/stages/2/steps/0`), and words for whoever edits it. */
export type TemplateFault = {
  readonly code: TemplateFaultCode;
  readonly path: string;
  readonly message: { readonly zh: string; readonly en: string };
};

/** A fault with its words in both languages. */
export function templateFault(code: TemplateFaultCode, path: string, zh: string, en: string): TemplateFault {
  return { code, path, message: { zh, en } };
}

/** What the law checks need of a site's profile (domain 2.6). */
export type LawProfile = {
  readonly keysBlockedBy: readonly string[];
  readonly priceHoldsKeys: { readonly clause: string } | null;
};

/** By national rule only the maintenance fund's voucher may hold the keys. */
export const nationalLaw: LawProfile = { keysBlockedBy: ['maintenance-fund'], priceHoldsKeys: null };
