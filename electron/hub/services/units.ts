import type { UnitId } from '#shared/domain/ids.ts';
import { maskName, maskPhone } from '#shared/domain/privacy/mask.ts';
import type { RosterOwner } from '#shared/domain/roster/types.ts';
import { AppError } from '#shared/protocol/errors.ts';
import type { UnitCard } from '#shared/protocol/units.ts';
import type { HouseholdKey } from '../privacy/privacy.ts';
import type { Tx } from '../store/commands.ts';
import type { UnitRow } from '../store/units.ts';
import type { House } from './house.ts';

/** The encrypted part of a home: how to reach the household, what to mind, and the code of its notice. */
export type Contact = {
  readonly phone: string | null;
  readonly address: string | null;
  readonly note: string | null;
  readonly escort: string | null;
  readonly noticeToken: string;
};

/** A home's row. Throws not-found. */
export function findUnit(house: House, id: UnitId): UnitRow {
  const row = house.books.units.byId(id);
  if (!row) throw new AppError('not-found');
  return row;
}

/** `3号楼 1单元 1502`. */
export function unitLabel(row: Pick<UnitRow, 'building' | 'entrance' | 'room'>): string {
  return [row.building, row.entrance, row.room].filter(Boolean).join(' ');
}

/** Labels of some homes, for lists. */
export function unitLabels(house: House, ids: readonly UnitId[]): string[] {
  return house.books.units.labels(ids).map(unitLabel);
}

/** The household's key and its owners, opened. */
export function openHousehold(
  house: House,
  householdId: string,
): { readonly key: HouseholdKey; readonly owners: readonly RosterOwner[] } {
  const row = house.books.units.household(householdId);
  if (!row) throw new Error('a home without its household');
  const key = house.privacy.householdKey(householdId, row.wrapped_key);
  return { key, owners: house.privacy.unlock(key, 'owners', row.owners) as readonly RosterOwner[] };
}

/** The contact part of a home, opened. */
export function openContact(house: House, key: HouseholdKey, row: UnitRow): Contact {
  return house.privacy.unlock(key, `contact ${row.id}`, row.contact) as Contact;
}

const decimal = (hundredths: number) => (hundredths / 100).toFixed(2);
const decimalOrNull = (hundredths: number | null) => (hundredths === null ? null : decimal(hundredths));

/** A home as staff see it: names and phone masked. */
export function viewUnit(house: House, row: UnitRow): UnitCard {
  const { key, owners } = openHousehold(house, row.household_id);
  const contact = openContact(house, key, row);
  const openTicketId = house.floor.ticketOfUnit(row.id as UnitId);
  const openTicket = openTicketId ? house.floor.get(openTicketId) : undefined;
  return {
    id: row.id as UnitId,
    label: unitLabel(row),
    building: row.building,
    entrance: row.entrance,
    floor: row.floor,
    room: row.room,
    layout: row.layout,
    contractArea: decimal(row.contract_area),
    measuredArea: decimalOrNull(row.measured_area),
    measuredInnerArea: decimalOrNull(row.measured_inner_area),
    unitPrice: decimalOrNull(row.unit_price),
    totalPrice: decimalOrNull(row.total_price),
    paymentMethod: row.payment_method,
    agreedDeliveryDate: row.agreed_date,
    appointment: row.appointment,
    owners: owners.map((owner) => maskName(owner.name)),
    phone: contact.phone === null ? null : maskPhone(contact.phone),
    note: contact.note,
    escort: contact.escort,
    state: openTicket ? 'visiting' : isDone(house, row.id) ? 'done' : 'expected',
    locked: row.locked === 1,
    openTicketId,
    openTicketNumber: openTicket?.ticket.number ?? null,
  };
}

/** Whether the home's household has been through a whole flow. */
export function isDone(house: House, unitId: string): boolean {
  return house.books.cases.ofUnit(unitId).some((one) => one.state === 'done');
}

/** Shows the owners unmasked and writes down that it was done (PIPL; design: opening is journaled). */
export function openOwners(house: House, tx: Tx, id: UnitId) {
  const row = findUnit(house, id);
  const { key, owners } = openHousehold(house, row.household_id);
  const { phone, address, noticeToken } = openContact(house, key, row);
  tx.append({ type: 'unit.opened', subjectId: id, payload: { what: 'owners' } });
  return { owners, phone, address, noticeToken };
}

/** Lets a home check in at the kiosk again. */
export function unlockUnit(house: House, tx: Tx, id: UnitId): UnitRow {
  const row = findUnit(house, id);
  house.books.units.setTries(id, 0, false);
  if (row.locked === 1 || row.wrong_tries > 0) tx.append({ type: 'unit.unlocked', subjectId: id, payload: {} });
  return { ...row, wrong_tries: 0, locked: 0 };
}

/** Sets the note and the escort of a home; the journal holds a salted hash of the words only. */
export function noteUnit(house: House, tx: Tx, id: UnitId, words: Pick<Contact, 'note' | 'escort'>): UnitRow {
  const row = findUnit(house, id);
  const { key } = openHousehold(house, row.household_id);
  const contact: Contact = { ...openContact(house, key, row), ...words };
  const sealed = house.privacy.lock(key, `contact ${id}`, contact);
  house.books.units.setContact(id, sealed);
  const note = house.privacy.keepWords(house.newId('txt'), `${words.note ?? ''}\n${words.escort ?? ''}`);
  tx.append({ type: 'unit.noted', subjectId: id, payload: { note } });
  return { ...row, contact: sealed };
}

/** What a kiosk lets a visitor tap: buildings, entrances, floors and rooms, and nothing else of a home. */
export function listHomes(house: House) {
  const buildings = new Map<
    string,
    { unitId: UnitId; entrance: string | null; floor: number | null; room: string }[]
  >();
  for (const { id, building, entrance, floor, room } of house.books.units.all()) {
    const rooms = buildings.get(building) ?? [];
    rooms.push({ unitId: id as UnitId, entrance, floor, room });
    buildings.set(building, rooms);
  }
  return [...buildings].map(([building, rooms]) => ({ building, rooms }));
}
