/** A text holds characters no paper font can draw (a rare character of a name, an emoji); names each of them. */
export class MissingGlyphError extends Error {
  readonly characters: readonly string[];

  constructor(characters: readonly string[]) {
    super(`no paper font has a glyph for ${characters.map((each) => `${each} (${codePoint(each)})`).join(', ')}`);
    this.name = 'MissingGlyphError';
    this.characters = characters;
  }
}

function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
