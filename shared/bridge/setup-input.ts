import { z } from 'zod';
import { paperSizes } from '../domain/printing/printer.ts';
import { printerId } from '../protocol/fields.ts';
import { queueName } from '../protocol/printing.ts';
import { shellRoles } from './bridge.ts';

/** What the assistant's page may send, as the shell parses it. Apart from the contract: the preload carries no parser. */

/** A window of this machine; `displayId` null leaves the choice to the app. */
export const plannedWindow = z.strictObject({ role: z.enum(shellRoles), displayId: z.number().nullable() });
export type PlannedWindow = Readonly<z.output<typeof plannedWindow>>;

/** A printer of this machine for what a station of it prints; `queue` as the system names it. */
export const plannedPrinter = z.strictObject({ role: z.enum(shellRoles), paper: z.enum(paperSizes), queue: queueName });
export type PlannedPrinter = Readonly<z.output<typeof plannedPrinter>>;

/** How the machine is to be from now on. */
export const setupPlan = z.strictObject({
  hub: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('own'), demo: z.boolean(), network: z.boolean() }),
    /** The hub this assistant paired with, or the one of before. */
    z.strictObject({ kind: z.literal('joined') }),
  ]),
  windows: z.array(plannedWindow).min(1).max(8),
  /** Of a hub's own machine only; what is not in it is decided later, or stays. */
  printers: z.array(plannedPrinter).max(16),
  autostart: z.boolean(),
});
export type SetupPlan = Readonly<z.output<typeof setupPlan>>;

/** What a station of this machine prints, on which paper. */
export const stationPaper = z.strictObject({ role: z.enum(shellRoles), paper: z.enum(paperSizes) });
export type StationPaper = Readonly<z.output<typeof stationPaper>>;

/** What a station's papers are to come out of, as the hub offered it: a printer of the site, a queue of its machine, or `printerId` null for neither. */
export const printerChoice = z.union([
  stationPaper.extend({ printerId: printerId.nullable() }),
  stationPaper.extend({ queue: queueName }),
]);
export type PrinterChoice = Readonly<z.output<typeof printerChoice>>;

export const managerSignIn = z.strictObject({ login: z.string().min(1).max(64), pin: z.string().min(1).max(64) });
export type ManagerSignIn = Readonly<z.output<typeof managerSignIn>>;

export const pairingWish = z.strictObject({
  address: z.string().min(1).max(200),
  code: z.string().min(1).max(32),
  name: z.string().trim().min(1).max(60),
});
export type PairingWish = Readonly<z.output<typeof pairingWish>>;
