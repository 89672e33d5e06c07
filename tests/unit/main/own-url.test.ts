import { isOwnFrameUrl, isOwnUrl } from '#main/own-url.ts';
import { describe, expect, test } from 'vitest';

describe('what counts as a page of ours', () => {
  test.each(['app://keyturn/kiosk', 'app://keyturn', 'app://keyturn/t/abc?x=1#y'])('%s does', (url) => {
    expect(isOwnUrl(url)).toBe(true);
  });

  test.each([
    'https://keyturn/kiosk',
    'app://keyturn.example/kiosk',
    'app://evil/?app://keyturn/',
    'app://keyturn@evil/',
    'app://someone@keyturn/',
    'app://:secret@keyturn/',
    'app://keyturn:80/',
    'file:///etc/passwd',
    'blob:app://keyturn/1',
    'javascript:app://keyturn/',
    '',
    undefined,
    null,
    { url: 'app://keyturn/' },
  ])('%s does not', (url) => {
    expect(isOwnUrl(url)).toBe(false);
  });

  test('a frame may also show a paper that a page of ours made', () => {
    expect(isOwnFrameUrl('blob:app://keyturn/7a1c')).toBe(true);
    expect(isOwnFrameUrl('blob:https://elsewhere.example/7a1c')).toBe(false);
    expect(isOwnFrameUrl('about:blank')).toBe(false);
  });
});
