import iconv from 'iconv-lite';

/** ESC/POS as far as a slip needs it. Text is GB18030, which every ticket printer sold in China has in its ROM. */
export const escpos = {
  /** Everything back to the beginning, then two-byte characters. */
  begin: Buffer.from([0x1b, 0x40, 0x1c, 0x26]),
  align: (where: 'left' | 'centre') => Buffer.from([0x1b, 0x61, where === 'centre' ? 1 : 0]),
  bold: (on: boolean) => Buffer.from([0x1b, 0x45, on ? 1 : 0]),
  /** White on black. */
  reverse: (on: boolean) => Buffer.from([0x1d, 0x42, on ? 1 : 0]),
  /** Once to eight times as wide and as high. */
  size: (wide: number, high: number) => Buffer.from([0x1d, 0x21, ((wide - 1) << 4) | (high - 1)]),
  line: (text: string) => Buffer.concat([encodeText(text), Buffer.from([0x0a])]),
  feed: (lines: number) => Buffer.from([0x1b, 0x64, lines]),
  qr,
  /** Feeds to the knife and cuts but for one point. */
  cut: Buffer.from([0x1d, 0x56, 0x42, 0x03]),
  /** Answered once all before it was worked off. */
  askWhenDone: Buffer.from([0x1d, 0x72, 0x01]),
  /** Answered at once, also when offline: printer, cause of being offline, paper. */
  askNow: Buffer.from([0x10, 0x04, 0x01, 0x10, 0x04, 0x02, 0x10, 0x04, 0x04]),
} as const;

/** What is no character is no command either: bytes below a space never come from a text. */
function encodeText(text: string): Buffer {
  // eslint-disable-next-line no-control-regex -- control characters are what is taken out
  return iconv.encode(text.replaceAll(/[\u0000-\u001f\u007f]/g, ' '), 'gb18030');
}

/** A QR code the printer draws itself: model 2, error correction M. `module`: dots per module, 1 to 16. */
function qr(content: string, module: number): Buffer {
  const data = Buffer.from(content, 'utf8');
  const command = (...bytes: readonly number[]) =>
    Buffer.from([0x1d, 0x28, 0x6b, bytes.length & 0xff, bytes.length >> 8, ...bytes]);
  return Buffer.concat([
    command(0x31, 0x41, 0x32, 0x00),
    command(0x31, 0x43, module),
    command(0x31, 0x45, 0x31),
    command(0x31, 0x50, 0x30, ...data),
    command(0x31, 0x51, 0x30),
  ]);
}
