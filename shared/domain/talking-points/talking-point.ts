import { z } from 'zod';
import { bilingual, slug } from '../flow/template.ts';

/** What a card is for: what to say (统一说辞, D2, D3), what not to say and what instead (禁用语, G7), what to do (应急预案, B15, D12). */
export const talkingPointKinds = ['say', 'avoid', 'emergency'] as const;
export type TalkingPointKind = (typeof talkingPointKinds)[number];

/** A card. Its text is what is said; an emergency has steps in their order besides. */
export const talkingPoint = z.strictObject({
  id: slug,
  kind: z.enum(talkingPointKinds),
  title: bilingual,
  text: bilingual,
  steps: z.array(bilingual).max(12).default([]),
});
export type TalkingPoint = z.output<typeof talkingPoint>;

/** The cards that come with the product. */
export const talkingPointFile = z
  .strictObject({ cards: z.array(talkingPoint).min(1) })
  .refine(({ cards }) => new Set(cards.map(({ id }) => id)).size === cards.length, 'a card is there twice');

/** What a site made of a card: its own words, or that it is not shown. */
export type OwnCard = { readonly id: string; readonly card: TalkingPoint | null };
/** A card with where it comes from. */
export type KnownCard = TalkingPoint & { readonly source: 'shipped' | 'changed' | 'own'; readonly hidden: boolean };

/** All cards of a site: those that come with the product as the site changed them, then its own, in the order they were added. */
export function siteCards(shipped: readonly TalkingPoint[], own: readonly OwnCard[]): readonly KnownCard[] {
  const byId = new Map(own.map((one) => [one.id, one]));
  const given = shipped.map((card): KnownCard => {
    const changed = byId.get(card.id);
    if (!changed) return { ...card, source: 'shipped', hidden: false };
    return changed.card
      ? { ...changed.card, source: 'changed', hidden: false }
      : { ...card, source: 'changed', hidden: true };
  });
  const known = new Set(shipped.map(({ id }) => id));
  const added = own.flatMap(({ id, card }): KnownCard[] =>
    known.has(id) || card === null ? [] : [{ ...card, source: 'own', hidden: false }],
  );
  return [...given, ...added];
}
