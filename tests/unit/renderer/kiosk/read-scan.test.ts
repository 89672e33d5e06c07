import { describe, expect, it } from 'vitest';
import { type Key, looksScanned, readPayload, readScan } from '#renderer/stations/kiosk/read-scan.ts';

const token = 'Zt3k9_Q-aB7cD1eF5gH0iJ';

/** The keys of one burst, `gap` milliseconds apart, ended by Enter. */
function typed(text: string, gap: number, from = 0): Key[] {
  return [...Array.from(text), 'Enter'].map((key, index) => ({ key, at: from + index * gap }));
}

describe('a keyboard-wedge scanner', () => {
  it('types the code of a notice within milliseconds and ends with Enter', () => {
    expect(readScan(typed(token, 5))).toEqual({ kind: 'notice', token });
  });

  it('may be a slow one', () => {
    expect(readScan(typed(token, 90))).toEqual({ kind: 'notice', token });
  });

  it('presses Shift for capitals without spoiling the code', () => {
    const keys = typed(token, 8).flatMap((key) => [{ key: 'Shift', at: key.at }, key]);
    expect(readScan(keys)).toEqual({ kind: 'notice', token });
  });

  it('is not a person who types the same code by hand', () => {
    expect(readScan(typed(token, 120))).toBeNull();
  });

  it('is not a person who presses Enter on a button', () => {
    expect(readScan([{ key: 'Enter', at: 0 }])).toBeNull();
    expect(readScan(typed('2102', 30))).toBeNull();
  });

  it('is heard although somebody touched a key shortly before', () => {
    expect(readScan([{ key: 'x', at: 0 }, ...typed(token, 5, 500)])).toEqual({ kind: 'notice', token });
  });

  it('says nothing before its Enter', () => {
    expect(readScan(typed(token, 5).slice(0, -1))).toBeNull();
  });

  it('is recognised after three quick keys, so that its Enter presses no button', () => {
    expect(looksScanned(typed(token, 5).slice(0, 2))).toBe(false);
    expect(looksScanned(typed(token, 5).slice(0, 3))).toBe(true);
    expect(looksScanned(typed('2102', 70))).toBe(false);
  });
});

describe('what a code may hold', () => {
  it.each([
    token,
    `https://10.0.0.5/n/${token}`,
    `http://hub.local:8080/a/b/${token}`,
    `https://hub.local/notice#${token}`,
    `https://hub.local/notice?lang=zh#${token}`,
  ])('takes the code out of %s', (text) => {
    expect(readPayload(text)).toEqual({ kind: 'notice', token });
  });

  it.each([
    ['too short a code', 'abc123'],
    ['too long a code', 'a'.repeat(65)],
    ['an address that ends in a page', 'https://example.com/index.html'],
    ['an address with nothing at the end', 'https://example.com/'],
    ['a code hidden in a query', `https://example.com/pay?to=${token}`],
    ['a code before a query', `https://example.com/${token}?x=1`],
    ['a code in the middle', `https://example.com/${token}/more`],
    ['an address with a login', `https://user:pass@example.com/${token}`],
    ['a script', `javascript:location='/${token}'`],
    ['a data address', `data:text/html,${token}`],
    ['markup', `<img src=x onerror=alert(1)>${token}`],
    ['an identity card number with spaces', '990000 1963 0807 6594'],
    ['another scheme', `wxp://${token}`],
    ['a percent-encoded code', `https://example.com/%41${token}`],
    ['nothing', ''],
    ['long garbage', `https://example.com/${'a'.repeat(400)}/${token}`],
  ])('refuses %s', (_, text) => {
    expect(readPayload(text)).toEqual({ kind: 'unreadable' });
  });
});
