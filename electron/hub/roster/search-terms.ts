import { pinyin } from 'pinyin-pro';
import type { RosterHome } from '#shared/domain/roster/types.ts';
import { numberTerms } from './number-terms.ts';

/** What a household is found by. The values are personal data: they leave the worker only to be hashed with a key. */
export type SearchTerm = {
  readonly kind: 'name' | 'pinyin' | 'initials' | 'phone' | 'phone4' | 'id' | 'id4';
  readonly value: string;
};

/** Every way to find the home by its people: name, pinyin and initials from the front, phone and ID whole or last four. */
export function searchTerms(home: Pick<RosterHome, 'owners' | 'phone'>): SearchTerm[] {
  const terms = [...home.owners.flatMap(({ name }) => nameTerms(name)), ...numberTerms(home)];
  const unique = new Map(terms.map((term) => [`${term.kind}:${term.value}`, term]));
  return [...unique.values()];
}

function nameTerms(name: string): SearchTerm[] {
  const words = name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  if (!/\p{Script=Han}/u.test(name)) {
    return [...words, words.join('')].map((value) => ({ kind: 'name', value }));
  }
  const characters = Array.from(words.join(''));
  // 'head' reads only the first character as a surname: 单 is shan in front and dan behind.
  const readings = pinyin(words.join(''), {
    toneType: 'none',
    type: 'array',
    mode: 'surname',
    surname: 'head',
    v: true,
  });
  // A character without a known reading ends what can be typed in letters.
  const unread = readings.findIndex((syllable) => !/^[a-z]+$/.test(syllable));
  const syllables = unread === -1 ? readings : readings.slice(0, unread);
  return [
    ...prefixes(characters).map((value): SearchTerm => ({ kind: 'name', value })),
    ...prefixes(syllables).map((value): SearchTerm => ({ kind: 'pinyin', value })),
    ...prefixes(syllables.map((syllable) => syllable.charAt(0))).map(
      (value): SearchTerm => ({ kind: 'initials', value }),
    ),
  ];
}

function prefixes(parts: readonly string[]): string[] {
  return parts.map((_, index) => parts.slice(0, index + 1).join(''));
}
