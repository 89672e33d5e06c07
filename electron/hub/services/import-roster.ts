import { createHash } from 'node:crypto';
import type { UnitId } from '#shared/domain/ids.ts';
import { homeKey } from '#shared/domain/roster/homes.ts';
import { keepAbsent, type KnownHome } from '#shared/domain/roster/keep-absent.ts';
import { faultSentence } from '#shared/domain/roster/faults.ts';
import type { OptionalColumn, RosterFault, RosterHome } from '#shared/domain/roster/types.ts';
import { AppError } from '#shared/protocol/errors.ts';
import type { RosterResult } from '#shared/protocol/units.ts';
import type { Actor } from '../auth/actor.ts';
import { secretCode } from '../clock.ts';
import type { HouseholdKey } from '../privacy/privacy.ts';
import { readRosterInWorker } from '../roster/roster-reader.ts';
import { numberTerms } from '../roster/number-terms.ts';
import type { SearchTerm } from '../roster/search-terms.ts';
import type { Commands, Tx } from '../store/commands.ts';
import type { HouseholdRow, UnitRow } from '../store/units.ts';
import type { House } from './house.ts';
import { type Contact, openContact, openHousehold, unitLabel } from './units.ts';

/** How far a running import is, for whoever watches it. */
export type ImportProgress = {
  readonly phase: 'idle' | 'reading' | 'checking' | 'saving';
  readonly done: number;
  readonly total: number;
};

/** One home to be written: its whole new row, the household it belongs to, and what it is found by. */
type Change = {
  readonly kind: 'created' | 'updated';
  readonly row: number;
  readonly fields: readonly string[];
  readonly unit: UnitRow;
  readonly household: HouseholdRow;
  readonly hashes: readonly string[];
};

const idle: ImportProgress = { phase: 'idle', done: 0, total: 0 };
const listedChanges = 500;
/** Homes prepared between two turns of the loop, so that desks never wait for an import. */
const slice = 40;

/** Reads a roster, says what it would change, and with `dryRun` false changes it in one transaction. */
export function createRosterImport(house: House, commands: Commands) {
  let progress = idle;

  return {
    progress: () => progress,
    /** `adapt` changes the homes before they are compared (the demo moves its dates). */
    async run(
      actor: Actor,
      bytes: Uint8Array,
      dryRun: boolean,
      adapt: (homes: readonly RosterHome[]) => readonly RosterHome[] = (homes) => homes,
    ): Promise<RosterResult> {
      if (progress.phase !== 'idle') throw new AppError('in-use');
      progress = { phase: 'reading', done: 0, total: 0 };
      try {
        const { reading, terms } = await readRosterInWorker(bytes, (step) => {
          progress = step;
        });
        const version = house.books.plan.rosterVersion();
        const total = reading.accepted.length;
        const existing = unitsByKey(house);
        const households = new Map<string, HouseholdRow>();
        const changes: Change[] = [];
        const refused: RosterFault[] = [...reading.refused];
        for (const [index, home] of adapt(reading.accepted.map((accepted) => accepted.home)).entries()) {
          const row = reading.accepted[index]?.row ?? 0;
          const read = { row, home, terms: terms[index] ?? [], absent: reading.absentColumns };
          const change = prepare(house, households, read, existing.get(homeKey(home)));
          if (change && 'code' in change) refused.push(change);
          else if (change) changes.push(change);
          if (index % slice === slice - 1) {
            progress = { phase: dryRun ? 'checking' : 'saving', done: index + 1, total };
            await new Promise((resolve) => setImmediate(resolve));
          }
        }
        if (!dryRun && changes.length > 0) {
          const sha256 = createHash('sha256').update(bytes).digest('hex');
          await commands.run(actor, (tx) => save(house, tx, changes, { version, sha256, rows: reading.rows }));
        }
        return {
          dryRun,
          rows: reading.rows,
          accepted: reading.rows - reading.skipped - refused.length,
          skipped: reading.skipped,
          created: changes.filter((change) => change.kind === 'created').length,
          updated: changes.filter((change) => change.kind === 'updated').length,
          refused: refused
            .toSorted((a, b) => a.row - b.row)
            .map(({ also, ...fault }) => (also ? { ...fault, also: [...also] } : fault)),
          warnings: reading.warnings.map(({ row, column, code, message, value }) => ({
            row,
            column,
            code,
            message,
            value,
          })),
          changes: changes.slice(0, listedChanges).map((change) => ({
            row: change.row,
            home: unitLabel(change.unit),
            kind: change.kind,
            fields: [...change.fields],
          })),
        };
      } finally {
        progress = idle;
      }
    },
  };
}

export type RosterImport = ReturnType<typeof createRosterImport>;

function unitsByKey(house: House): Map<string, UnitRow> {
  return new Map(house.books.units.all().map((row) => [row.home_key, row]));
}

/** A row of the roster, what its home is found by, and what the file has no column for. */
type ReadHome = {
  readonly row: number;
  readonly home: RosterHome;
  readonly terms: readonly SearchTerm[];
  readonly absent: readonly OptionalColumn[];
};

/** The change a row of the roster makes, its refusal, or null when the home is just as the roster says. */
function prepare(
  house: House,
  households: Map<string, HouseholdRow>,
  read: ReadHome,
  known: UnitRow | undefined,
): Change | RosterFault | null {
  const { row, absent } = read;
  const key = homeKey(read.home);
  const unitId = (known?.id ?? house.newId('unit')) as UnitId;
  const before = known ? openHousehold(house, known.household_id) : null;
  const contactBefore = known && before ? openContact(house, before.key, known) : null;
  const home =
    known && before && contactBefore
      ? keepAbsent(read.home, knownHome(known, before.owners, contactBefore), absent)
      : read.home;
  const figures = {
    ...figuresOf(home),
    // Times are given in Manage too: a roster without the column, or with an empty cell, takes none away. One that
    // names a time moves the home there; only Manage clears it, home by home.
    appointment: home.appointment ?? known?.appointment ?? null,
  };
  const words = {
    phone: home.phone,
    address: home.address,
    // What reception wrote stays where the roster has nothing to say.
    note: home.note ?? contactBefore?.note ?? null,
    escort: home.escort ?? contactBefore?.escort ?? null,
  };
  const ownersChanged = !before || inOrder(before.owners) !== inOrder(home.owners);
  const fields = known
    ? Object.entries({ ...figures, ...words })
        .filter(([name, value]) => value !== ({ ...known, ...contactBefore } as Record<string, unknown>)[name])
        .map(([name]) => name)
    : [];
  const frozen = known?.figures_frozen === 1 ? fields.find((name) => name in frozenLabels) : undefined;
  if (frozen !== undefined) return frozenFault(row, frozen, figures);
  if (known && !ownersChanged && fields.length === 0) return null;
  if (known && ownersChanged) fields.push('owners');

  const household = householdOf(house, households, home, unitId);
  const noticeToken = contactBefore?.noticeToken ?? secretCode();
  const contact: Contact = { ...words, noticeToken };
  const opened: HouseholdKey = house.privacy.householdKey(household.id, household.wrapped_key);
  const unit: UnitRow = {
    ...figures,
    id: unitId,
    home_key: key,
    sort: sortKey(home),
    household_id: household.id,
    contact: house.privacy.lock(opened, `contact ${unitId}`, contact),
    notice_hash: house.privacy.searchHash('notice', noticeToken),
    wrong_tries: known?.wrong_tries ?? 0,
    locked: known?.locked ?? 0,
    figures_frozen: known?.figures_frozen ?? 0,
  };
  // Numbers that were kept were not read with the file, and the home is still found by them.
  const terms = [...read.terms, ...numberTerms(home)].map(({ kind, value }) => house.privacy.searchHash(kind, value));
  const hashes = [...new Set(terms)];
  return { kind: known ? 'updated' : 'created', row, fields, unit, household, hashes };
}

/** Figures that a final document holds, as rosters call them. */
const frozenLabels: Readonly<Record<string, string>> = {
  area_basis: '计价方式',
  contract_area: '合同约定建筑面积',
  measured_area: '实测建筑面积',
  contract_inner_area: '合同套内面积',
  measured_inner_area: '实测套内面积',
  measured_shared_area: '实测分摊面积',
  unit_price: '合同单价',
  total_price: '合同总价',
};

function frozenFault(row: number, field: string, figures: Readonly<Record<string, unknown>>): RosterFault {
  const value = figures[field];
  return {
    row,
    column: frozenLabels[field] ?? field,
    code: 'figures-frozen',
    message: faultSentence('figures-frozen'),
    value: typeof value === 'number' ? (value / 100).toFixed(2) : wordOf(value),
  };
}

const basisWords: Readonly<Record<string, string>> = { gross: '建筑面积', inner: '套内', unit: '按套' };

/** The other basis a frozen home is to have, as a roster names it. */
function wordOf(value: unknown): string {
  return typeof value === 'string' ? (basisWords[value] ?? '') : '';
}

function figuresOf(home: RosterHome) {
  return {
    building: home.building,
    entrance: home.entrance,
    floor: home.floor,
    room: home.room,
    layout: home.layout,
    contract_area: home.contractArea,
    measured_area: home.measuredArea,
    contract_inner_area: home.contractInnerArea,
    measured_inner_area: home.measuredInnerArea,
    measured_shared_area: home.measuredSharedArea,
    heated_area: home.heatedArea,
    unit_price: home.unitPrice,
    total_price: home.totalPrice,
    down_payment: home.downPayment,
    paid_amount: home.paidAmount,
    area_basis: home.areaBasis,
    payment_method: home.paymentMethod,
    agreed_date: home.agreedDeliveryDate,
  };
}

/** What is on record of a home, as a roster has it. */
function knownHome(row: UnitRow, owners: RosterHome['owners'], { phone, address }: Contact): KnownHome {
  return {
    layout: row.layout,
    measuredArea: row.measured_area,
    contractInnerArea: row.contract_inner_area,
    measuredInnerArea: row.measured_inner_area,
    measuredSharedArea: row.measured_shared_area,
    heatedArea: row.heated_area,
    unitPrice: row.unit_price,
    totalPrice: row.total_price,
    areaBasis: row.area_basis as KnownHome['areaBasis'],
    paymentMethod: row.payment_method as KnownHome['paymentMethod'],
    downPayment: row.down_payment,
    paidAmount: row.paid_amount,
    agreedDeliveryDate: row.agreed_date as KnownHome['agreedDeliveryDate'],
    owners,
    phone,
    address,
  };
}

/** The household of these owners: the one that already owns another home, or a new one with a key of its own. */
function householdOf(house: House, made: Map<string, HouseholdRow>, home: RosterHome, unitId: UnitId): HouseholdRow {
  // Without everybody's ID number nothing proves that two homes have the same owners. Names count too: were one number
  // written with two names in one household, each import would change it to and fro.
  const proven = home.owners.every((owner) => owner.idNumber !== null);
  const identity = proven ? inOrder(home.owners) : `${unitId} ${inOrder(home.owners)}`;
  const identityHash = house.privacy.searchHash('household', identity);
  const fresh = made.get(identityHash);
  const known = fresh ?? house.books.units.householdByIdentity(identityHash);
  const id = known?.id ?? house.newId('hh');
  const wrapped_key = known?.wrapped_key ?? house.privacy.newHouseholdKey(id).wrapped;
  const owners = house.privacy.lock(house.privacy.householdKey(id, wrapped_key), 'owners', home.owners);
  const household = { id, identity_hash: identityHash, wrapped_key, owners, erased_at: null };
  made.set(identityHash, household);
  return household;
}

/** Owners as text, in an order of its own: a couple written the other way round is the same couple. */
function inOrder(owners: RosterHome['owners']): string {
  const key = ({ idNumber, name }: RosterHome['owners'][number]) => `${idNumber ?? ''} ${name}`;
  return JSON.stringify(owners.toSorted((a, b) => (key(a) < key(b) ? -1 : 1)));
}

/** Buildings, floors and rooms in the order people count them: 2号楼 before 11号楼. */
function sortKey(home: RosterHome): string {
  const pad = (text: string | null) => (text ?? '').replaceAll(/\d+/g, (digits) => digits.padStart(4, '0'));
  return `${pad(home.building)} ${pad(home.entrance)} ${String((home.floor ?? 0) + 100).padStart(4, '0')} ${pad(home.room)}`;
}

function save(
  house: House,
  tx: Tx,
  changes: readonly Change[],
  about: { readonly version: number; readonly sha256: string; readonly rows: number },
): void {
  if (house.books.plan.rosterVersion() !== about.version) throw new AppError('roster-changed');
  for (const change of changes) {
    house.books.units.write(change.household, change.unit, change.hashes, tx.at);
    const { contract_area, measured_area, unit_price, total_price } = change.unit;
    tx.append({
      type: change.kind === 'created' ? 'unit.created' : 'unit.changed',
      subjectId: change.unit.id,
      payload: {
        contractArea: contract_area,
        measuredArea: measured_area,
        unitPrice: unit_price,
        totalPrice: total_price,
      },
    });
  }
  house.books.plan.setRosterVersion(about.version + 1);
  const created = changes.filter((change) => change.kind === 'created').length;
  tx.append({
    type: 'roster.imported',
    subjectId: house.directory.siteId,
    payload: { sha256: about.sha256, rows: about.rows, created, updated: changes.length - created },
  });
}
