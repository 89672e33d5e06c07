import type { TalkingPoint } from './talking-point.ts';

/** A card with the pinyin of its title: initials and whole syllables. */
export type Findable = Pick<TalkingPoint, 'title' | 'text' | 'steps'> & { readonly spelled: readonly string[] };

/**
 * The cards in which every typed word is found: in title, text or steps of either language, or as pinyin of the title (`mjd`
 * or `mianji`). Those whose title has it come first; else their order stays.
 */
export function findCards<Card extends Findable>(cards: readonly Card[], typed: string): readonly Card[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return cards;
  const inTitle = ({ title, spelled }: Card, word: string) =>
    [title.zh, title.en].some((text) => text.toLowerCase().includes(word)) ||
    spelled.some((text) => text.includes(word));
  const anywhere = (card: Card, word: string) =>
    inTitle(card, word) || [card.text, ...card.steps].some(({ zh, en }) => `${zh} ${en}`.toLowerCase().includes(word));
  const found = cards.filter((card) => words.every((word) => anywhere(card, word)));
  const first = found.filter((card) => words.every((word) => inTitle(card, word)));
  return [...first, ...found.filter((card) => !first.includes(card))];
}
