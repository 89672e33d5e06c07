/** A value as it stands in a PDF. Strings and keywords are passed over: no rule here asks for them. */
export type PdfValue =
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'ref'; readonly object: number }
  | { readonly kind: 'array'; readonly items: readonly PdfValue[] }
  | PdfDict
  | { readonly kind: 'other'; readonly word: string | null };

/** A dictionary with all its entries, also those a later one of the same key hides. */
export type PdfDict = {
  readonly kind: 'dict';
  readonly entries: readonly (readonly [key: string, value: PdfValue])[];
  /** Where its stream's bytes begin; null where it has none. */
  readonly stream: number | null;
};

type Token =
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'word'; readonly word: string }
  | { readonly kind: 'string' }
  | { readonly kind: 'end' };

/** Deeper nesting than any program writes; it is there to exhaust the reader. */
const deepest = 300;

const white = new Set([0x00, 0x09, 0x0a, 0x0c, 0x0d, 0x20]);
const delimiters = new Set(Buffer.from('()<>[]{}/%', 'latin1'));
const isRegular = (byte: number | undefined) => byte !== undefined && !white.has(byte) && !delimiters.has(byte);
const isNumeric = (byte: number | undefined) =>
  byte !== undefined && ((byte >= 0x30 && byte <= 0x39) || byte === 0x2b || byte === 0x2d || byte === 0x2e);

/** A value with the place behind it. */
export type ReadValue = { readonly value: PdfValue; readonly end: number };

/**
 * Reads the value that begins at a place, as forgiving as the viewer that will draw the file: what that would understand
 * must not be hidden from the rules. Null at the end of the bytes. Throws RangeError for absurdly deep nesting.
 */
export function readPdfValue(bytes: Buffer, at: number): ReadValue | null {
  let place = at;

  const token = (): Token => {
    skipSpace();
    const byte = bytes[place];
    if (byte === undefined) return { kind: 'end' };
    if (byte === 0x2f) return { kind: 'name', name: name() };
    if (isNumeric(byte)) return { kind: 'number', value: Number(takeWhile(isNumeric)) };
    if (byte === 0x28) return string();
    if (byte === 0x3c && bytes[place + 1] !== 0x3c) return hexString();
    if (isRegular(byte)) return { kind: 'word', word: takeWhile(isRegular) };
    const twin = (byte === 0x3c || byte === 0x3e) && bytes[place + 1] === byte;
    const word = bytes.toString('latin1', place, place + (twin ? 2 : 1));
    place += word.length;
    return { kind: 'word', word };
  };

  function skipSpace(): void {
    for (;;) {
      const byte = bytes[place];
      if (byte === 0x25) {
        while (place < bytes.length && bytes[place] !== 0x0a && bytes[place] !== 0x0d) place++;
      } else if (byte === undefined || !white.has(byte)) return;
      else place++;
    }
  }

  function takeWhile(belongs: (byte: number | undefined) => boolean): string {
    const from = place;
    while (belongs(bytes[place])) place++;
    return bytes.toString('latin1', from, place);
  }

  function name(): string {
    place++;
    return takeWhile(isRegular).replaceAll(/#([0-9a-f]{2})/gi, (_, hex: string) =>
      String.fromCharCode(parseInt(hex, 16)),
    );
  }

  function string(): Token {
    let open = 0;
    for (; place < bytes.length; place++) {
      const byte = bytes[place];
      if (byte === 0x5c) place++;
      else if (byte === 0x28) open++;
      else if (byte === 0x29 && --open === 0) break;
    }
    place++;
    return { kind: 'string' };
  }

  function hexString(): Token {
    const end = bytes.indexOf(0x3e, place);
    place = end < 0 ? bytes.length : end + 1;
    return { kind: 'string' };
  }

  function value(first: Token, depth: number): PdfValue {
    if (depth > deepest) throw new RangeError('nested too deep');
    if (first.kind === 'name') return first;
    if (first.kind === 'number') return reference(first.value) ?? first;
    if (first.kind !== 'word') return { kind: 'other', word: null };
    if (first.word === '[') return array(depth);
    if (first.word === '<<') return dict(depth);
    return { kind: 'other', word: first.word };
  }

  function reference(object: number): PdfValue | null {
    const after = place;
    if (Number.isInteger(object) && token().kind === 'number') {
      const last = token();
      if (last.kind === 'word' && last.word === 'R') return { kind: 'ref', object };
    }
    place = after;
    return null;
  }

  function array(depth: number): PdfValue {
    const items: PdfValue[] = [];
    for (let next = token(); next.kind !== 'end'; next = token()) {
      if (next.kind === 'word' && next.word === ']') break;
      items.push(value(next, depth + 1));
    }
    return { kind: 'array', items };
  }

  function dict(depth: number): PdfDict {
    const entries: [string, PdfValue][] = [];
    for (let next = token(); next.kind !== 'end'; next = token()) {
      if (next.kind === 'word' && next.word === '>>') break;
      // Anything but a name is no key; the viewer passes over it too.
      if (next.kind === 'name') entries.push([next.name, value(token(), depth + 1)]);
    }
    return { kind: 'dict', entries, stream: streamStart() };
  }

  function streamStart(): number | null {
    const after = place;
    const next = token();
    if (next.kind !== 'word' || next.word !== 'stream') {
      place = after;
      return null;
    }
    while (place < bytes.length && bytes[place] !== 0x0a && bytes[place] !== 0x0d) place++;
    place += bytes[place] === 0x0d && bytes[place + 1] === 0x0a ? 2 : 1;
    return place;
  }

  const first = token();
  return first.kind === 'end' ? null : { value: value(first, 0), end: place };
}

/** The value of a key as a viewer sees it: the last of its entries. */
export function entryOf(dict: PdfDict, ...keys: readonly string[]): PdfValue | undefined {
  for (const key of keys) {
    const found = dict.entries.findLast(([name]) => name === key);
    if (found) return found[1];
  }
  return undefined;
}
