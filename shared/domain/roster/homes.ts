import { compactText, toHalfWidth } from './cell-text.ts';
import type { RosterHome } from './types.ts';

/** Where a home is: building and entrance as labels (`1号楼`, `1单元`), the room as it is written on the door. */
export type HomeAddress = Pick<RosterHome, 'building' | 'entrance' | 'room'>;

const ordinal = '[A-Za-z]?\\d+|[A-Za-z]|[一二三四五六七八九十]+';
const buildingPattern = new RegExp(`^第?(${ordinal})(?:号楼|#楼|栋楼|号|栋|幢|座|楼|#)?$`);
const entrancePattern = /^第?(\d+|[A-Za-z]|[一二三四五六七八九十]+|[甲乙丙丁])(?:单元|门)?$/;
const markedHome = new RegExp(
  `^(?:.*?)(${ordinal})(?:号楼|#楼|栋|幢|座|#)-?(?:(\\d{1,2}|[A-Za-z]|[甲乙丙丁一二三四五六七八九十]+)(?:单元-?|-))?(\\S+)$`,
);
const threeParts = /^([A-Za-z]?\d+|[A-Za-z])-([A-Za-z\d]{1,2})-(\S+)$/;
const twoParts = /^([A-Za-z]?\d+|[A-Za-z])-([^-]+)$/;

/** `1`, `01栋`, `1#`, `一号楼` → `1号楼`; `a座` → `A栋`; other names stay as written. */
export function normaliseBuilding(text: string): string {
  const compact = compactText(text);
  const name = buildingPattern.exec(compact)?.[1];
  if (name === undefined) return compact;
  const plain = plainOrdinal(name);
  return /^\d/.test(plain) ? `${plain}号楼` : `${plain}栋`;
}

/** `1`, `01单元`, `一单元` → `1单元`; empty → null; other names stay as written. */
export function normaliseEntrance(text: string): string | null {
  const compact = compactText(text);
  const name = entrancePattern.exec(compact)?.[1];
  if (name === undefined) return compact === '' ? null : compact;
  return `${plainOrdinal(name)}单元`;
}

/** The room without spaces and without `室`; leading zeros stay, because doors carry them. */
export function normaliseRoom(text: string): string {
  return compactText(text).replace(/(?<=[A-Za-z\d])(?:室|房|户|号)$/, '');
}

/**
 * Takes apart a home written in one cell: `3-1-1502`, `3号楼1单元1502室`, `一期3栋1502`. Two bare parts (`3-1502`) count
 * only where no column gives the building, as they might be entrance and room. Null when the text is no whole home.
 */
export function splitHome(text: string, bareBuilding: boolean): HomeAddress | null {
  const compact = toHalfWidth(text)
    .replace(/\s+/g, '')
    .replace(/[—–/\\]/g, '-');
  const [, building, entrance, room] = markedHome.exec(compact) ?? threeParts.exec(compact) ?? [];
  if (building !== undefined && room !== undefined) return homeAddress(building, entrance ?? '', room);
  const [, bare, bareRoom] = (bareBuilding ? twoParts.exec(compact) : null) ?? [];
  return bare === undefined || bareRoom === undefined ? null : homeAddress(bare, '', bareRoom);
}

/** The floor a room number stands for (`0201` → 2, `1502` → 15, `B101` → -1), or null when it does not say. */
export function floorOfRoom(room: string): number | null {
  const below = /^(?:B|b|负|-)(\d)\d{2}$/.exec(room)?.[1];
  if (below !== undefined) return below === '0' ? null : -Number(below);
  const above = /^(\d{1,2})\d{2}[A-Za-z]?$/.exec(room)?.[1];
  return above === undefined || Number(above) === 0 ? null : Number(above);
}

/** One key for all ways of writing the same home, so that `201` stripped of its zero by a spreadsheet is still `0201`. */
export function homeKey(home: HomeAddress): string {
  const building = normaliseBuilding(home.building);
  const entrance = normaliseEntrance(home.entrance ?? '') ?? '';
  const room = normaliseRoom(home.room)
    .toUpperCase()
    .replace(/^0+(?=.)/, '');
  return `${building}|${entrance}|${room}`;
}

function homeAddress(building: string, entrance: string, room: string): HomeAddress {
  return {
    building: normaliseBuilding(building),
    entrance: normaliseEntrance(entrance),
    room: normaliseRoom(room),
  };
}

function plainOrdinal(name: string): string {
  if (/^\d+$/.test(name)) return name.replace(/^0+(?=.)/, '');
  if (/^[一二三四五六七八九十]+$/.test(name)) return String(chineseNumber(name));
  return name.toUpperCase();
}

/** 一 … 九十九 or digit by digit, as buildings and entrances are numbered. */
function chineseNumber(text: string): number {
  const digit = (character: string) => '零一二三四五六七八九'.indexOf(character);
  const [tens = '', ones] = text.split('十');
  if (ones === undefined) return Number(Array.from(text, digit).join(''));
  return digit(tens || '一') * 10 + digit(ones || '零');
}
