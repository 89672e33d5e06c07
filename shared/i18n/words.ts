/** The languages every screen speaks; Chinese first. */
export const languages = ['zh-CN', 'en'] as const;
export type Language = (typeof languages)[number];

/** The words of one screen or area, in both languages, with `{name}` holes. */
export type Words<Key extends string> = { readonly [L in Language]: { readonly [K in Key]: string } };

/** Declares words; the compiler refuses a key that one language lacks. */
export function defineWords<Key extends string>(
  zh: { readonly [K in Key]: string },
  en: { readonly [K in NoInfer<Key>]: string },
): Words<Key> {
  return { 'zh-CN': zh, en };
}

/** Fills the `{name}` holes of a text. */
export function fill(text: string, values: Readonly<Record<string, string | number>> = {}): string {
  return text.replace(/\{(\w+)\}/g, (hole, name: string) => String(values[name] ?? hole));
}

/** Puts values into every `{place}` of a printed sentence; a place nobody fills is a fault of the template. Throws naming it. */
export function fillIn(sentence: string, values: Readonly<Record<string, string | number>>): string {
  return sentence.replaceAll(/\{(\w+)\}/g, (place, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`nothing to put into ${place} of "${sentence}"`);
    return String(value);
  });
}
