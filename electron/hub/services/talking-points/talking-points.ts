import { readFileSync } from 'node:fs';
import { pinyin } from 'pinyin-pro';
import { parse } from 'yaml';
import {
  type KnownCard,
  siteCards,
  talkingPoint,
  type TalkingPoint,
  talkingPointFile,
} from '#shared/domain/talking-points/talking-point.ts';
import { AppError } from '#shared/protocol/errors.ts';
import type { TalkingPointView } from '#shared/protocol/talking-points.ts';
import { resourceFile } from '../../resource-file.ts';
import type { Tx } from '../../store/commands.ts';
import type { House } from '../house.ts';

/** A site's own cards; more would not be found again. */
const mostOwn = 200;
let shipped: readonly TalkingPoint[] | null = null;

/** The cards that come with the product, read when first asked for. Throws when they are faulty: the product is broken then. */
export function shippedCards(): readonly TalkingPoint[] {
  shipped ??= talkingPointFile.parse(parse(readFileSync(resourceFile('talking-points.yaml'), 'utf8'))).cards;
  return shipped;
}

/** Every card of the site with how its title is spelled; hidden ones too, for whoever edits them. */
export function listCards(house: House): TalkingPointView[] {
  return cardsOf(house).map((card) => ({ ...card, steps: [...card.steps], spelled: spelled(card.title.zh) }));
}

/** Writes a card: one of the site's own, or other words for one that came with the product. Throws too-many-cards. */
export function saveCard(house: House, tx: Tx, card: TalkingPoint): void {
  const { talkingPoints } = house.books;
  const own = talkingPoints.all();
  if (own.length >= mostOwn && !own.some(({ id }) => id === card.id)) throw new AppError('too-many-cards');
  talkingPoints.save({ id: card.id, card: JSON.stringify(card), changed_at: tx.at });
  tx.append({ type: 'talking-point.saved', subjectId: card.id, payload: { kind: card.kind } });
}

/** A card that came with the product is not shown here. Throws not-found. */
export function hideCard(house: House, tx: Tx, id: string): void {
  if (!shippedCards().some((card) => card.id === id)) throw new AppError('not-found');
  house.books.talkingPoints.save({ id, card: null, changed_at: tx.at });
  tx.append({ type: 'talking-point.hidden', subjectId: id, payload: {} });
}

/** Back to the words that came with the product; a card of the site's own goes. Throws not-found. */
export function removeCard(house: House, tx: Tx, id: string): void {
  if (!house.books.talkingPoints.remove(id)) throw new AppError('not-found');
  tx.append({ type: 'talking-point.removed', subjectId: id, payload: {} });
}

function cardsOf(house: House): readonly KnownCard[] {
  const own = house.books.talkingPoints.all().map(({ id, card }) => ({
    id,
    card: card === null ? null : talkingPoint.parse(JSON.parse(card)),
  }));
  return siteCards(shippedCards(), own);
}

const spellings = new Map<string, string[]>();

/** `mj…` and `mianji…`, so that nobody needs an input method at a desk. */
function spelled(title: string): string[] {
  const known = spellings.get(title);
  if (known) return known;
  const han = Array.from(title)
    .filter((one) => /\p{Script=Han}/u.test(one))
    .join('');
  const syllables = pinyin(han, { toneType: 'none', type: 'array', v: true });
  const made = [syllables.map((one) => one.slice(0, 1)).join(''), syllables.join('')];
  spellings.set(title, made);
  return made;
}
