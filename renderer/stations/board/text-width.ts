/** How wide a text is, in units of its own font size; Chinese characters are square, letters and digits about 0.6 of it. */
export function textWidth(text: string): number {
  let width = 0;
  for (const character of text) width += character < '\u2e80' ? 0.6 : 1;
  return width;
}
