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
