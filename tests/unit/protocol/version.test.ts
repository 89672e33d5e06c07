import { expect, test } from 'vitest';
import { protocolGap } from '#shared/protocol/version.ts';

test('of a station and a hub that do not understand each other, the older one must be updated', () => {
  expect(protocolGap(3, 3)).toBeNull();
  expect(protocolGap(2, 3)).toBe('stationTooOld');
  expect(protocolGap(4, 3)).toBe('hubTooOld');
});
