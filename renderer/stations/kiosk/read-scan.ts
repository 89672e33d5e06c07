/** What a keyboard-wedge scanner brought: the code of a notice, or something that is none of ours. */
export type Scan = { readonly kind: 'notice'; readonly token: string } | { readonly kind: 'unreadable' };

/** One key as the page saw it; `at` in milliseconds of any steady clock. */
export type Key = { readonly key: string; readonly at: number };

/** A scanner types a character every few milliseconds, the slowest ones ten a second; no person keeps this up for long. */
const longestGapMs = 100;
/** So close together that no person typed it, however few keys there are. */
const inhumanGapMs = 30;
/** Fewer keys than this before Enter is a person at a keyboard. */
const leastKeys = 6;
/** More than any notice holds; the rest of a longer burst is not even looked at. */
const longestPayload = 300;

const noticeToken = /^[A-Za-z0-9_-]{16,64}$/;

/**
 * Reads what was typed up to and with the Enter that ends it; null when it was typed by hand. Only the last unbroken
 * burst counts, so that a stray key before the scan does no harm.
 */
export function readScan(keys: readonly Key[]): Scan | null {
  const burst = lastBurst(
    keys.filter(({ key }) => key !== 'Shift' && key !== 'CapsLock'),
    longestGapMs,
  );
  if (burst.at(-1)?.key !== 'Enter' || burst.length <= leastKeys) return null;
  return readPayload(
    burst
      .slice(0, -1)
      .map(({ key }) => key)
      .join(''),
  );
}

/** Whether the keys so far come as fast as a scanner's, so that they must not act on the page. */
export function looksScanned(keys: readonly Key[]): boolean {
  return lastBurst(keys, inhumanGapMs).length >= 3;
}

/**
 * A notice's code, alone or at the very end of a web address (its last path segment, or behind `#`). The address is
 * never opened and its host does not matter: only the hub can say whether the code is one of its own.
 */
export function readPayload(text: string): Scan {
  const refused: Scan = { kind: 'unreadable' };
  if (text.length > longestPayload) return refused;
  if (noticeToken.test(text)) return { kind: 'notice', token: text };
  if (!/^https?:\/\//i.test(text) || !URL.canParse(text)) return refused;
  const url = new URL(text);
  if (url.username !== '' || url.password !== '') return refused;
  // Behind a query nothing ends the address but the query itself, unless there is a fragment.
  if (url.hash === '' && url.search !== '') return refused;
  const token = url.hash === '' ? url.pathname.split('/').at(-1) : url.hash.slice(1);
  return token !== undefined && noticeToken.test(token) ? { kind: 'notice', token } : refused;
}

function lastBurst(keys: readonly Key[], gapMs: number): readonly Key[] {
  let start = keys.length - 1;
  while (start > 0) {
    const key = keys[start];
    const before = keys[start - 1];
    if (!key || !before || key.at - before.at > gapMs) break;
    start--;
  }
  return keys.slice(Math.max(0, start));
}
