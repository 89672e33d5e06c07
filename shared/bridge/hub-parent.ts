import { z } from 'zod';
import { paperSizes } from '../domain/printing/printer.ts';
import { queueName } from '../protocol/printing.ts';
import { stationRoles } from '#shared/protocol/roles.ts';

/**
 * Messages between the hub and the desktop app that started it, over the way no other process speaks on. The hub asks
 * with an id of its own; the app answers with the same id, once.
 */
export const parentQuestion = z.discriminatedUnion('type', [
  /** The app holds the site's data key where the system has a keychain. */
  z.strictObject({ type: z.literal('data-key-wanted'), id: z.int() }),
  /** A new site was made: its admin's first PIN, told once. */
  z.strictObject({ type: z.literal('site-founded'), id: z.int(), adminPin: z.string().min(1) }),
  /** Which windows of this machine have no token yet. */
  z.strictObject({ type: z.literal('stations-wanted'), id: z.int() }),
  z.strictObject({
    type: z.literal('stations-admitted'),
    id: z.int(),
    stations: z.array(z.strictObject({ role: z.enum(stationRoles), token: z.string().min(1) })),
  }),
  /** Which printers were chosen for the app's own windows when the machine was set up. */
  z.strictObject({ type: z.literal('printers-wanted'), id: z.int() }),
  /** They are in the site's own mapping now. */
  z.strictObject({ type: z.literal('printers-assigned'), id: z.int() }),
]);
export type ParentQuestion = z.output<typeof parentQuestion>;

export const parentAnswer = z.discriminatedUnion('type', [
  /** Base64 of 32 bytes; null where the hub keeps its key itself. */
  z.strictObject({ type: z.literal('data-key'), id: z.int(), key: z.base64().length(44).nullable() }),
  z.strictObject({
    type: z.literal('stations'),
    id: z.int(),
    stations: z.array(z.strictObject({ role: z.enum(stationRoles), name: z.string().min(1).max(60) })),
  }),
  z.strictObject({
    type: z.literal('printers-chosen'),
    id: z.int(),
    /** The station by its token. */
    printers: z.array(z.strictObject({ token: z.string().min(1), paper: z.enum(paperSizes), queue: queueName })),
  }),
  z.strictObject({ type: z.literal('heard'), id: z.int() }),
]);
export type ParentAnswer = z.output<typeof parentAnswer>;
