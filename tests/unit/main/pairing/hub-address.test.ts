import { expect, test } from 'vitest';
import { hubAddress } from '#main/pairing/hub-address.ts';

test.each([
  ['192.168.1.5', 'https://192.168.1.5:4817'],
  [' hub-pc.local:5000 ', 'https://hub-pc.local:5000'],
  ['https://192.168.1.5:4817/kiosk?x=1', 'https://192.168.1.5:4817'],
  ['https://hub.example', 'https://hub.example:443'],
  ['http://127.0.0.1:4817', 'http://127.0.0.1:4817'],
  ['http://localhost', 'http://localhost:80'],
  ['[fe80::1]', 'https://[fe80::1]:4817'],
])('%s is the hub at %s', (typed, origin) => {
  expect(hubAddress(typed)).toBe(origin);
});

test.each([
  '',
  '   ',
  'http://192.168.1.5:4817',
  'http://hub.local',
  'https://admin:pin@192.168.1.5',
  'ftp://hub',
  'a b',
])('%j is no address a station may pair with', (typed) => {
  expect(hubAddress(typed)).toBeUndefined();
});
