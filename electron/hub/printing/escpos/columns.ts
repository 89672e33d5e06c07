/** Letters and digits of the narrow kind take one column of a ticket printer, everything else two. */
export function columnsOf(text: string): number {
  let columns = 0;
  for (const letter of text) columns += isNarrow(letter) ? 1 : 2;
  return columns;
}

/** A word, or a character of a script without them, with the marks that must not begin a line. */
const pieces = /\s+|(?:[!-~]+|.)[，。、；：！？）》」』”]*/gu;

/** Breaks a text into lines of at most `room` columns: between words where it can, inside one where it must. */
export function breakIntoLines(text: string, room: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.match(pieces) ?? []) {
    if (columnsOf(line + word.trimEnd()) <= room) {
      line += word;
      continue;
    }
    if (line.trim() !== '') lines.push(line.trim());
    line = word.trimStart();
    while (columnsOf(line) > room) {
      let head = '';
      for (const letter of line) {
        if (columnsOf(head + letter) > room) break;
        head += letter;
      }
      lines.push(head);
      line = line.slice(head.length);
    }
  }
  if (line.trim() !== '') lines.push(line.trim());
  return lines;
}

function isNarrow(letter: string): boolean {
  return (letter.codePointAt(0) ?? 0) < 0x80;
}
