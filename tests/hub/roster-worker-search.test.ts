import { expect, test } from 'vitest';
import { type SearchTerm, searchTerms } from '#hub/roster/search-terms.ts';

const owner = (name: string, idNumber: string | null = null) => ({ name, idType: 'id-card' as const, idNumber });
const of = (kind: SearchTerm['kind'], names: string[]) =>
  searchTerms({ owners: names.map((name) => owner(name)), phone: null })
    .filter((term) => term.kind === kind)
    .map((term) => term.value);

test('a family is found by name, pinyin, initials, phone and ID, whole or by the last four', () => {
  const terms = searchTerms({ owners: [owner('邵涛', '11010519491231002X')], phone: '138-0013-8000' });
  expect(terms).toEqual([
    { kind: 'name', value: '邵' },
    { kind: 'name', value: '邵涛' },
    { kind: 'pinyin', value: 'shao' },
    { kind: 'pinyin', value: 'shaotao' },
    { kind: 'initials', value: 's' },
    { kind: 'initials', value: 'st' },
    { kind: 'id', value: '11010519491231002X' },
    { kind: 'id4', value: '002X' },
    { kind: 'phone', value: '13800138000' },
    { kind: 'phone4', value: '8000' },
  ]);
});

test.each([
  ['单雄信', 'shanxiongxin'],
  ['区海', 'ouhai'],
  ['仇英', 'qiuying'],
  ['吕布', 'lvbu'],
  ['杨䶮', 'yangyan'],
  ['欧阳修', 'ouyangxiu'],
  ['买买提·艾力', 'maimaitiaili'],
])('%s is typed as %s', (name, letters) => {
  expect(of('pinyin', [name])).toContain(letters);
});

test('a surname is read as one only in front', () => {
  expect(of('pinyin', ['单明'])).toContain('shanming');
  expect(of('pinyin', ['李单'])).toContain('lidan');
});

test('a name in Latin letters is found by each of its words', () => {
  expect(of('name', ['John SMITH'])).toEqual(['john', 'smith', 'johnsmith']);
  expect(of('pinyin', ['John SMITH'])).toEqual([]);
});

test('a character without a known reading is still found by itself', () => {
  expect(of('name', ['𠮷田'])).toEqual(['𠮷', '𠮷田']);
  expect(of('pinyin', ['李𠮷'])).toEqual(['li']);
});

test('two owners share no term twice', () => {
  expect(of('name', ['王五', '王六'])).toEqual(['王', '王五', '王六']);
});
