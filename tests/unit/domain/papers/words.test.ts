import { expect, test } from 'vitest';
import { dayText, word } from '#shared/domain/papers/words.ts';
import { fillIn } from '#shared/i18n/words.ts';

test('a place of a template that nobody fills is refused by name, never printed (issue 5: a template without a field)', () => {
  expect(() => word('squareMetres')).toThrow('nothing to put into {area} of "{area} ㎡"');
  expect(() => fillIn('交付日期 {day}', { days: 3 })).toThrow('{day}');
});

test('what is put in stands there as it is, braces of a name included', () => {
  expect(word('squareMetres', { area: '89.50' }).zh).toBe('89.50 ㎡');
  expect(fillIn('{name}（到场）', { name: '{day}' })).toBe('{day}（到场）');
  expect(dayText('2026-11-05').zh).toBe('2026年11月5日');
});
