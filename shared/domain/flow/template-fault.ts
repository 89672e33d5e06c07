/** One thing wrong with a template: a code, where it is (`/stages/2/steps/0`), and words for whoever edits it. */
export type TemplateFault = {
  readonly code: string;
  readonly path: string;
  readonly message: { readonly zh: string; readonly en: string };
};

/** A fault with its words in both languages. */
export function templateFault(code: string, path: string, zh: string, en: string): TemplateFault {
  return { code, path, message: { zh, en } };
}

/** What the law checks need of a site's profile (domain 2.6). */
export type LawProfile = {
  readonly keysBlockedBy: readonly string[];
  readonly priceHoldsKeys: { readonly clause: string } | null;
};

/** By national rule only the maintenance fund's voucher may hold the keys. */
export const nationalLaw: LawProfile = { keysBlockedBy: ['maintenance-fund'], priceHoldsKeys: null };
