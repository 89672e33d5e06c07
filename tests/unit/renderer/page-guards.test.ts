import { mayNavigate } from '#renderer/lib/page-guards.ts';
import { expect, test } from 'vitest';

const here = 'https://hub.local:4817/kiosk';

test.each([
  ['reload', here, false, true],
  ['reload', 'https://hub.local:4817/manage', false, false],
  ['reload', here, true, false],
  ['push', here, false, false],
  ['replace', here, false, false],
  ['push', `${here}#top`, false, false],
  ['traverse', here, false, false],
  ['push', 'https://elsewhere.example/', false, false],
])('%s to %s, download %s: %s', (type, url, download, allowed) => {
  expect(mayNavigate({ type, url, download }, here)).toBe(allowed);
});
