/** What a ticket printer would put on paper, read from its bytes by the manual: lines, codes, cuts. */
export type Slip = {
  readonly lines: readonly string[];
  readonly codes: readonly string[];
  /** The largest type used, as times the printer's own. */
  readonly largest: { readonly text: string; readonly wide: number; readonly high: number };
  /** What stands white on black. */
  readonly reversed: readonly string[];
};

const textOf = new TextDecoder('gb18030', { fatal: true });
const [ESC, FS, GS, DLE, LF] = [0x1b, 0x1c, 0x1d, 0x10, 0x0a];

/** Reads a stream of ESC/POS into slips, one for each cut. Throws on a command the manual of this test does not know. */
export function decodeSlips(bytes: Uint8Array): Slip[] {
  const slips: Slip[] = [];
  let page = blank();
  let run: number[] = [];
  let wide = 1;
  let high = 1;
  let reverse = false;
  let data = '';
  const at = (place: number) => bytes[place] ?? 0;
  const finishRun = () => {
    const text = textOf.decode(Uint8Array.from(run));
    run = [];
    if (text === '') return;
    page.lines[page.lines.length - 1] += text;
    if (reverse) page.reversed.push(text.trim());
    if (high * wide > page.largest.wide * page.largest.high) page.largest = { text, wide, high };
  };
  for (let place = 0; place < bytes.length; ) {
    const [first, second] = [at(place), at(place + 1)];
    if (first === LF) {
      finishRun();
      page.lines.push('');
      place += 1;
    } else if (first === ESC && second === 0x40) {
      [wide, high, reverse] = [1, 1, false];
      place += 2;
    } else if (first === ESC && [0x61, 0x45, 0x64].includes(second)) {
      finishRun();
      place += 3;
    } else if (first === FS && second === 0x26) place += 2;
    else if (first === GS && second === 0x21) {
      finishRun();
      [wide, high] = [(at(place + 2) >> 4) + 1, (at(place + 2) & 7) + 1];
      place += 3;
    } else if (first === GS && second === 0x42) {
      finishRun();
      reverse = at(place + 2) === 1;
      place += 3;
    } else if (first === GS && second === 0x28 && at(place + 2) === 0x6b) {
      const length = at(place + 3) + at(place + 4) * 256;
      const body = bytes.subarray(place + 5, place + 5 + length);
      if (body[1] === 0x50) data = new TextDecoder().decode(body.subarray(3));
      if (body[1] === 0x51) page.codes.push(data);
      place += 5 + length;
    } else if (first === GS && second === 0x56) {
      finishRun();
      slips.push({ ...page, lines: page.lines.map((line) => line.trim()).filter((line) => line !== '') });
      page = blank();
      place += 4;
    } else if (first === GS && second === 0x72) place += 3;
    else if (first === DLE && second === 0x04) place += 3;
    else if (first < 0x20) throw new Error(`unknown command ${first.toString(16)} ${second.toString(16)} at ${place}`);
    else {
      // A lead byte takes the next with it: one of two, or four where the second is a digit.
      const length = first < 0x80 ? 1 : second >= 0x30 && second <= 0x39 ? 4 : 2;
      run.push(...bytes.subarray(place, place + length));
      place += length;
    }
  }
  return slips;
}

function blank() {
  return {
    lines: [''],
    codes: [] as string[],
    largest: { text: '', wide: 1, high: 1 },
    reversed: [] as string[],
  };
}
