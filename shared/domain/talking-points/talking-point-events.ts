import type { TalkingPointKind } from './talking-point.ts';

/** What the journal says of talking points; the subject is the card. What it says is the site's own text, not a person's. */
export type TalkingPointPayloads = {
  'talking-point.saved': { readonly kind: TalkingPointKind };
  'talking-point.hidden': Record<string, never>;
  /** The words that came with the product are back, or a card of the site's own is gone. */
  'talking-point.removed': Record<string, never>;
};
