/** Columns of the list of refusals, in the words of the page. */
export type RefusalHeader = readonly [row: string, column: string, value: string, reason: string];
export type Refusal = {
  readonly row: number;
  readonly column: string;
  readonly value: string;
  readonly reason: string;
};

/** A cell of CSV; what a spreadsheet would run as a formula is made plain text, a number below zero stays one. */
function cell(text: string | number): string {
  const plain = typeof text === 'string' && /^([=+@\t\r]|-(?!\d+(\.\d+)?$))/.test(text) ? `'${text}` : String(text);
  return /[",\n\r]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}

/** The refused rows as CSV, to be sent to whoever keeps the roster; with a byte-order mark so that Excel reads it. */
export function refusalsCsv(header: RefusalHeader, refusals: readonly Refusal[]): string {
  const lines = [header, ...refusals.map(({ row, column, value, reason }) => [row, column, value, reason])];
  return `\uFEFF${lines.map((line) => line.map(cell).join(',')).join('\r\n')}\r\n`;
}
