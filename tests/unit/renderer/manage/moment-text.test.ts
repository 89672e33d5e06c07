import { expect, test } from 'vitest';
import { lately } from '#renderer/stations/manage/parts/moment-text.ts';

const now = Date.parse('2026-11-28T16:30:00Z');

test('what happened today is told by its time, by the calendar of the site', () => {
  expect(lately('2026-11-28T16:05:00Z', 'Asia/Shanghai', now)).toBe('00:05');
  expect(lately('2026-11-28T15:55:00Z', 'Asia/Shanghai', now)).toBe('11-28 23:55');
});
