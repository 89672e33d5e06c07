import type { ReceptionWord } from '#shared/i18n/reception.ts';

/** Words with what fills their holes, still without a language. */
export type Label = { readonly word: ReceptionWord; readonly values?: Readonly<Record<string, string | number>> };
