import { fill, type Language, type Words } from '#shared/i18n/words.ts';

/** The words of one area as a screen says them, Chinese unless told. */
export function say<Key extends string>(words: Words<Key>, language: Language = 'zh-CN') {
  return (key: Key, values?: Readonly<Record<string, string | number>>): string => fill(words[language][key], values);
}

/** A text with holes as a pattern, where the test does not care what fills them. */
export function pattern<Key extends string>(words: Words<Key>, key: Key, language: Language = 'zh-CN'): RegExp {
  const parts = words[language][key].split(/\{\w+\}/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(parts.join('.+'));
}
