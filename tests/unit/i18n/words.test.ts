import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { errorWords } from '#shared/i18n/errors.ts';
import { placeText } from '#shared/i18n/kiosk.ts';
import { fill, languages, type Words } from '#shared/i18n/words.ts';
import { errorCatalogue } from '#shared/protocol/errors.ts';

const folder = new URL('../../../shared/i18n/', import.meta.url);

function isWords(value: unknown): value is Words<string> {
  return typeof value === 'object' && value !== null && languages.every((language) => language in value);
}

/** Every list of words in shared/i18n, by file and name. */
async function allWords() {
  const files = readdirSync(folder).filter((file) => file.endsWith('.ts'));
  const found = await Promise.all(
    files.map(async (file) => {
      const module = (await import(new URL(file, folder).href)) as Record<string, unknown>;
      return Object.entries(module).flatMap(([name, value]) =>
        isWords(value) ? [{ name: `${file} ${name}`, words: value }] : [],
      );
    }),
  );
  return found.flat();
}
const lists = await allWords();

const holes = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '').toSorted();

test('the words of all screens are looked at', () => {
  const declaring = /^export const \w+ = defineWords/m;
  const all = readdirSync(folder).filter((file) => declaring.test(readFileSync(new URL(file, folder), 'utf8')));
  const without = all.filter((file) => !lists.some(({ name }) => name.startsWith(`${file} `)));
  expect(without).toEqual([]);
  expect(lists.length).toBeGreaterThan(10);
});

describe.each(lists)('$name', ({ words }) => {
  test('has the same words in both languages', () => {
    expect(Object.keys(words.en).toSorted()).toEqual(Object.keys(words['zh-CN']).toSorted());
  });

  test('has no empty text and none with half a hole', () => {
    for (const language of languages) {
      const faulty = Object.entries(words[language]).filter(
        ([, text]) => text.trim() === '' || /[{}]/.test(text.replaceAll(/\{\w+\}/g, '')),
      );
      expect(faulty).toEqual([]);
    }
  });

  test('has the same holes in both languages', () => {
    const zh = Object.fromEntries(Object.entries(words['zh-CN']).map(([key, text]) => [key, new Set(holes(text))]));
    const en = Object.fromEntries(Object.entries(words.en).map(([key, text]) => [key, new Set(holes(text))]));
    expect(en).toEqual(zh);
  });

  test('is in English where it says English, but for the name of the other language', () => {
    const chinese = Object.entries(words.en).filter(([, text]) => /\p{Script=Han}/u.test(text.replace('中文', '')));
    expect(chinese).toEqual([]);
  });
});

test('a person reads words of their own for every refusal the hub knows', () => {
  for (const language of languages) {
    const codes = Object.keys(errorWords[language]);
    expect(codes.toSorted()).toEqual([...Object.keys(errorCatalogue), 'unknown', 'unreachable'].toSorted());
  }
});

test('holes are filled with what is known, and left to be seen where nothing is', () => {
  expect(fill('请 {number} 到 {desk}', { number: 'H001', desk: '3号窗口' })).toBe('请 H001 到 3号窗口');
  expect(fill('{n} of {n}, {m}', { n: 0 })).toBe('0 of 0, {m}');
  expect(fill('no holes', { n: 1 })).toBe('no holes');
});

test.each([
  ['1号楼', 'Building 1'],
  ['A栋', 'Building A'],
  ['2单元', 'Entrance 2'],
  ['商业街', '商业街'],
])('%s is %s in English and stays itself in Chinese', (label, english) => {
  expect(placeText(label, 'en')).toBe(english);
  expect(placeText(label, 'zh-CN')).toBe(label);
});
