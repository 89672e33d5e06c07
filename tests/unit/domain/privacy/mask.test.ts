import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { maskName, maskPhone } from '#shared/domain/privacy/mask.ts';

test.each([
  ['王小明', '王*'],
  ['欧阳娜娜', '欧*'],
  ['Anna Schmidt', 'A*'],
  [' 李雷 ', '李*'],
  // A surname outside the basic plane is one character, not half of one.
  ['𠮷田太郎', '𠮷*'],
  ['𠮷', '𠮷*'],
  ['', ''],
  ['   ', ''],
])('on screens "%s" is "%s"', (name, shown) => {
  expect(maskName(name)).toBe(shown);
});

test('of a name only its first character is ever shown', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 8 }), (name) => {
      const [first = ''] = name.trim();
      expect(maskName(name)).toBe(first === '' ? '' : `${first}*`);
    }),
  );
});

test.each([
  ['13912345678', '139****5678'],
  ['02112345678', '021****5678'],
  ['1234567', '****'],
  ['', '****'],
])('the phone "%s" is shown as "%s"', (phone, shown) => {
  expect(maskPhone(phone)).toBe(shown);
});
