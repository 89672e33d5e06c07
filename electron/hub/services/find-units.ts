import { normaliseBuilding, normaliseEntrance } from '#shared/domain/roster/homes.ts';
import { phoneDigits } from '#shared/domain/roster/phones.ts';
import type { UnitCard } from '#shared/protocol/units.ts';
import type { House } from './house.ts';
import { viewUnit } from './units.ts';

export type UnitQuery = {
  readonly query?: string | undefined;
  readonly building?: string | undefined;
  readonly state?: UnitCard['state'] | undefined;
  readonly limit: number;
};

/**
 * Homes by room, or by owner's name, pinyin, initials or phone. People are found by keyed hashes only (full value, from
 * the front, last four): nothing personal is searched in plain.
 */
export function findUnits(house: House, { query, building, state, limit }: UnitQuery): UnitCard[] {
  const text = query?.normalize('NFKC').trim() ?? '';
  const ids = text === '' ? null : byPeople(house, text);
  const room = text === '' ? null : roomPattern(text);
  // A state is known only after looking at each home, so more are read when one is asked for.
  const most = state === undefined ? limit : 5000;
  const rows = house.books.units.find({ ids, homeKeyLike: room, building, limit: most });
  const cards = rows.map((row) => viewUnit(house, row));
  return (state === undefined ? cards : cards.filter((card) => card.state === state)).slice(0, limit);
}

function byPeople(house: House, text: string): string[] {
  const hashes = searchValues(text).map(([kind, value]) => house.privacy.searchHash(kind, value));
  if (hashes.length === 0) return [];
  return house.books.units.idsByHashes(hashes, 500);
}

/** What a person may have meant by what they typed. */
function searchValues(text: string): (readonly [kind: string, value: string])[] {
  const lower = text.toLowerCase();
  const digits = phoneDigits(text);
  const values: (readonly [string, string])[] = [];
  if (/\p{Script=Han}/u.test(text)) values.push(['name', lower.replaceAll(/[^\p{L}\p{N}]/gu, '')]);
  if (/^[a-z\s'·]+$/.test(lower)) {
    const letters = lower.replaceAll(/[^a-z]/g, '');
    values.push(['name', letters], ['pinyin', letters], ['initials', letters]);
  }
  if (/^\d{4}$/.test(text)) values.push(['phone4', text], ['id4', text]);
  if (digits.length > 4) values.push(['phone', digits]);
  if (/^[0-9a-z]{8,18}$/i.test(text)) values.push(['id', text.toUpperCase()]);
  return values;
}

/** `1502`, `3-1502`, `3-1-1502`, `3号楼1502` as a pattern over home keys (`building|entrance|room`); null when it names no room. */
function roomPattern(text: string): string | null {
  const parts = text.match(/[a-z]?\d+/gi);
  if (!parts || parts.length > 3 || /\p{Script=Han}/u.test(text.replaceAll(/[号楼栋幢座单元室]/g, ''))) return null;
  const [room = '', ...before] = parts.toReversed();
  const [building, entrance] = before.toReversed();
  const bare = room.toUpperCase().replace(/^0+(?=.)/, '');
  if (building === undefined) return `%|%|${bare}%`;
  const doors = entrance === undefined ? '%' : (normaliseEntrance(entrance) ?? '%');
  return `${normaliseBuilding(building)}|${doors}|${bare}`;
}
