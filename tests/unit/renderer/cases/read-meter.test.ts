import { expect, test } from 'vitest';
import { readMeter } from '#renderer/features/case-steps/read-meter.ts';

const typed = { meter: 'water', reading: '12.5', recordedAt: '2026-11-28T02:00:00.000Z' };

test('a reading corrected at the desk keeps the number and the photos the tablet noted', () => {
  expect(readMeter(null, typed)).toEqual({ kind: 'meter', photos: [], ...typed });
  const noted = { kind: 'meter', meter: 'water', number: 'W-17', reading: '1', photos: ['file_1'] } as const;
  const before = { ...noted, photos: [...noted.photos], recordedAt: '2026-11-28T01:00:00.000Z' };
  expect(readMeter(before, typed)).toEqual({ kind: 'meter', number: 'W-17', photos: ['file_1'], ...typed });
});
