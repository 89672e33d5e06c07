import { expect, test } from 'vitest';
import type { z } from 'zod';
import {
  calendarDate,
  clockTime,
  decimalText,
  instantText,
  pin,
  secretCode,
  ticketId,
  words,
} from '#shared/protocol/fields.ts';

const cases: readonly { what: string; schema: z.ZodType; good: readonly unknown[]; bad: readonly unknown[] }[] = [
  {
    what: 'an id',
    schema: ticketId,
    good: ['tkt_01ABCxyz-9', 'stage_1'],
    bad: ['', 'tkt_', 'tkt', '../x', 'tkt_a/b', `tkt_${'a'.repeat(41)}`, 'TKT_1', 7, null, 'tkt_1\n'],
  },
  {
    what: 'a PIN',
    schema: pin,
    good: ['0000', '123456789012'],
    bad: ['123', '1234567890123', '12a4', 1234, '１２３４'],
  },
  {
    what: 'a time of day',
    schema: clockTime,
    good: ['00:00', '04:00', '23:59'],
    bad: ['24:00', '4:00', '12:60', '12:00:00', '', 400],
  },
  {
    what: 'a calendar date',
    schema: calendarDate,
    good: ['2026-11-08', '2028-02-29'],
    bad: ['2026-02-29', '2026-11-8', '08.11.2026', '2026-11-08T00:00:00Z', 20261108],
  },
  {
    what: 'an area or an amount of money',
    schema: decimalText,
    good: ['89.50', '0.00', '-12.05', '1234567.00'],
    bad: ['89.5', '89', '.50', '1,234.00', '1e3', 89.5, 'NaN'],
  },
  {
    what: 'a moment',
    schema: instantText,
    good: ['2026-11-08T01:30:00.000Z', '2026-11-08T01:30:00Z'],
    bad: ['2026-11-08', '2026-11-08T01:30:00+08:00', '2026-11-08 01:30', 0],
  },
  {
    what: 'an unguessable code',
    schema: secretCode,
    good: ['AbCdEfGhIjKlMnOpQrStUv', 'a_b-'.repeat(4)],
    bad: ['short', 'a'.repeat(65), `${'a'.repeat(20)}/`, `${'a'.repeat(20)}=`],
  },
  {
    what: 'a line of words',
    schema: words(6),
    good: ['老人，轮椅', ' ok ', '𠮷田'],
    bad: ['', '   ', 'a'.repeat(7), 'a\nb', 'a\u0000b', 'a\u007fb', 7],
  },
];

const good = cases.flatMap(({ what, schema, good }) => good.map((value) => ({ what, schema, value })));
const bad = cases.flatMap(({ what, schema, bad }) => bad.map((value) => ({ what, schema, value })));

test.each(good)('$value is $what', ({ schema, value }) => {
  expect(schema.safeParse(value).success).toBe(true);
});

test.each(bad)('$value is not $what', ({ schema, value }) => {
  expect(schema.safeParse(value).success).toBe(false);
});

test('words are kept without the spaces around them', () => {
  expect(words(20).parse('  有老人，轮椅 ')).toBe('有老人，轮椅');
});
