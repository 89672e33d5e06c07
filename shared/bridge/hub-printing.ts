import { z } from 'zod';

/**
 * Messages between the hub and the shell about the system's printers: on Windows only the shell (Electron) reaches the
 * spooler. The hub asks with an id of its own; the shell answers with the same id, once.
 */
export const shellRequest = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('list-printers'), id: z.int() }),
  z.strictObject({
    type: z.literal('print'),
    id: z.int(),
    printer: z.string().min(1).max(128),
    title: z.string().max(80),
    copies: z.int().min(1).max(20),
    paper: z.enum(['a4', 'a3', 'slip']),
    pdf: z.custom<Uint8Array>((value) => value instanceof Uint8Array),
  }),
]);
export type ShellRequest = z.output<typeof shellRequest>;
export type ShellPrintJob = Omit<Extract<ShellRequest, { type: 'print' }>, 'type' | 'id'>;

/** `taken`: the spooler has all of it; `refused`: nothing left; `failed`: nobody knows how much left. */
export const shellPrintOutcomes = ['taken', 'refused', 'failed'] as const;
export type ShellPrintOutcome = (typeof shellPrintOutcomes)[number];

export const shellAnswer = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('printers'), id: z.int(), names: z.array(z.string()) }),
  z.strictObject({ type: z.literal('print-outcome'), id: z.int(), outcome: z.enum(shellPrintOutcomes) }),
]);
export type ShellAnswer = z.output<typeof shellAnswer>;
