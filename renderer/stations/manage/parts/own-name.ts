import type { Language } from '#shared/i18n/words.ts';

/** The name of a service, stage or desk in the language of the page. */
export function ownName(thing: { readonly name: string; readonly nameEn: string }, language: Language): string {
  return language === 'en' ? thing.nameEn : thing.name;
}
