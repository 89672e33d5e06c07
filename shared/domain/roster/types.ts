import type { CalendarDate, LocalDateTime } from '../ids.ts';
import type { AreaBasis } from '../settlement/area-difference.ts';
import type { FaultCode } from './faults.ts';

/** One spreadsheet cell. A `Date` holds the wall-clock time as its UTC fields, the way spreadsheets store it. */
export type Cell = string | number | boolean | Date | null;

/** A sheet as read from the file: blank rows are kept, so that index + 1 is the row number the user sees. */
export type Table = readonly (readonly Cell[])[];

export type IdType =
  | 'id-card'
  | 'passport'
  | 'hk-macau-permit'
  | 'taiwan-permit'
  | 'military'
  | 'business-licence'
  | 'other';

export type PaymentMethod = 'full' | 'commercial-loan' | 'fund-loan' | 'combined-loan' | 'instalments' | 'other';

/** One person or company that owns a home, as the roster names it. */
export type RosterOwner = { readonly name: string; readonly idType: IdType; readonly idNumber: string | null };

/** One home of the roster. Areas are hundredths of m², money is fen, never a float. */
export type RosterHome = {
  readonly building: string;
  readonly entrance: string | null;
  readonly room: string;
  readonly floor: number | null;
  readonly layout: string | null;
  readonly contractArea: number;
  readonly measuredArea: number | null;
  readonly contractInnerArea: number | null;
  readonly measuredInnerArea: number | null;
  readonly measuredSharedArea: number | null;
  /** What is heated of it, as the property company is told (D4). */
  readonly heatedArea: number | null;
  readonly unitPrice: number | null;
  readonly totalPrice: number | null;
  /** How its contract sets the price; null: as the site's rules say. */
  readonly areaBasis: AreaBasis | null;
  readonly paymentMethod: PaymentMethod | null;
  /** What a buyer with a loan pays of the price himself, by the contract. */
  readonly downPayment: number | null;
  readonly paidAmount: number | null;
  readonly agreedDeliveryDate: CalendarDate | null;
  readonly appointment: LocalDateTime | null;
  readonly owners: readonly RosterOwner[];
  readonly phone: string | null;
  readonly address: string | null;
  readonly note: string | null;
  readonly escort: string | null;
};

/** What a roster may leave out without clearing it; times, notes and escorts stay with an empty cell too. */
export type OptionalColumn =
  | 'idNumbers'
  | Exclude<
      keyof RosterHome,
      'building' | 'entrance' | 'room' | 'floor' | 'contractArea' | 'owners' | 'appointment' | 'note' | 'escort'
    >;

/** What is wrong with one cell: the header as the file writes it, the reason, and the value found there. */
export type CellFault = {
  readonly column: string;
  readonly code: FaultCode;
  readonly message: string;
  readonly value: string;
};

/** A fault with its spreadsheet row (1-based). A refused row has one entry; what else is wrong with it is in `also`. */
export type RosterFault = CellFault & { readonly row: number; readonly also?: readonly CellFault[] };

export type AcceptedRow = {
  readonly row: number;
  readonly home: RosterHome;
  readonly warnings: readonly RosterFault[];
};

/** Every row below the header is in exactly one place: `accepted.length + refused.length + skipped === rows`. */
export type RosterReading = {
  readonly rows: number;
  readonly accepted: readonly AcceptedRow[];
  readonly refused: readonly RosterFault[];
  readonly skipped: number;
  readonly warnings: readonly RosterFault[];
  /** Headers nothing was taken from, so that a misspelt one is seen before the import and not after. */
  readonly ignoredColumns: readonly string[];
  /** What the file has no column for: it says nothing about it, rather than that there is none. */
  readonly absentColumns: readonly OptionalColumn[];
};
