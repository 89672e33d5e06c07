import { z } from 'zod';
import { call } from './call.ts';
import { decimalText, idParams, listOf, secretCode, ticketId, unitId, words } from './fields.ts';
import { supervising } from './roles.ts';

export const unitState = z.enum(['expected', 'visiting', 'done']);

/** A home as staff see it: owners masked until opened. */
export const unitCard = z.object({
  id: unitId,
  label: z.string(),
  building: z.string(),
  entrance: z.string().nullable(),
  floor: z.int().nullable(),
  room: z.string(),
  layout: z.string().nullable(),
  contractArea: decimalText,
  measuredArea: decimalText.nullable(),
  measuredInnerArea: decimalText.nullable(),
  unitPrice: decimalText.nullable(),
  totalPrice: decimalText.nullable(),
  paymentMethod: z.string().nullable(),
  agreedDeliveryDate: z.string().nullable(),
  appointment: z.string().nullable(),
  owners: z.array(z.string()),
  phone: z.string().nullable(),
  note: z.string().nullable(),
  escort: z.string().nullable(),
  state: unitState,
  locked: z.boolean(),
  openTicketId: ticketId.nullable(),
  openTicketNumber: z.string().nullable(),
});
export type UnitCard = z.output<typeof unitCard>;

export const rosterFault = z.object({
  row: z.int(),
  column: z.string(),
  code: z.string(),
  message: z.string(),
  value: z.string(),
  /** Further faults of the same row. */
  also: z.array(z.object({ column: z.string(), code: z.string(), message: z.string(), value: z.string() })).optional(),
});

export const rosterResult = z.object({
  dryRun: z.boolean(),
  rows: z.int(),
  accepted: z.int(),
  skipped: z.int(),
  created: z.int(),
  updated: z.int(),
  refused: z.array(rosterFault),
  warnings: z.array(rosterFault),
  /** What would be or was created and changed, by home; capped at 500 lines, `created` and `updated` count all. */
  changes: z.array(
    z.object({ row: z.int(), home: z.string(), kind: z.enum(['created', 'updated']), fields: z.array(z.string()) }),
  ),
});
export type RosterResult = z.output<typeof rosterResult>;

const staff = { staff: 'any' } as const;
const params = idParams(unitId);

export const unitCalls = {
  units: call({
    method: 'GET',
    path: '/units',
    summary: 'Find homes by room, owner, pinyin or phone',
    access: staff,
    query: z.object({
      query: z.string().max(80).optional(),
      building: z.string().max(40).optional(),
      state: unitState.optional(),
      limit: z.coerce.number().int().min(1).max(500).default(100),
    }),
    status: 200,
    answer: listOf(unitCard),
  }),
  unit: call({
    method: 'GET',
    path: '/units/{id}',
    summary: 'One home',
    access: staff,
    params,
    status: 200,
    answer: unitCard,
  }),
  openOwners: call({
    method: 'POST',
    path: '/units/{id}/open-owners',
    summary: "Show a home's owners unmasked; the opening is journaled",
    access: staff,
    params,
    status: 200,
    answer: z.object({
      owners: z.array(z.object({ name: z.string(), idType: z.string(), idNumber: z.string().nullable() })),
      phone: z.string().nullable(),
      address: z.string().nullable(),
      /** The unguessable code of the home's notice, as its QR holds it. */
      noticeToken: secretCode,
    }),
    secret: true,
  }),
  unlockUnit: call({
    method: 'POST',
    path: '/units/{id}/unlock',
    summary: 'Let a home check in at the kiosk again after too many wrong tries',
    access: staff,
    params,
    status: 200,
    answer: unitCard,
  }),
  noteUnit: call({
    method: 'PUT',
    path: '/units/{id}/note',
    summary: 'Set the note and the escort of a home',
    access: staff,
    params,
    body: z.strictObject({ note: words(200).nullable(), escort: words(40).nullable() }),
    status: 200,
    answer: unitCard,
  }),
  homes: call({
    method: 'GET',
    path: '/homes',
    summary: 'Buildings, floors and rooms to tap at a kiosk: nothing else of a home',
    access: { staff: 'any', stations: ['kiosk', 'reception'] },
    status: 200,
    answer: listOf(
      z.object({
        building: z.string(),
        rooms: z.array(
          z.object({ unitId, entrance: z.string().nullable(), floor: z.int().nullable(), room: z.string() }),
        ),
      }),
    ),
  }),
  importRoster: call({
    method: 'POST',
    path: '/roster/import',
    summary: 'Import a roster (.xlsx or .csv); with dryRun=true only say what would happen',
    access: { staff: supervising },
    upload: { maxBytes: 20 * 1024 * 1024 },
    status: 200,
    answer: rosterResult,
    secret: true,
  }),
  rosterProgress: call({
    method: 'GET',
    path: '/roster/progress',
    summary: 'How far a running import is',
    access: { staff: supervising },
    status: 200,
    answer: z.object({ phase: z.enum(['idle', 'reading', 'checking', 'saving']), done: z.int(), total: z.int() }),
  }),
} as const;
