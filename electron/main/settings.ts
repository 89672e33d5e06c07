import { z } from 'zod';
import { shellRoles } from '#shared/bridge/bridge.ts';
import { plannedPrinter } from '#shared/bridge/setup-input.ts';
import { savedDisplay } from './displays/match-displays.ts';
import { windowBounds } from './displays/window-bounds.ts';
import { hubAddress } from './pairing/hub-address.ts';

const role = z.enum(shellRoles);

/** The shell's settings as they lie on disk: plain data, one whole file. The hub keeps its own settings itself. */
export const settingsSchema = z.object({
  version: z.literal(1),
  hub: z.discriminatedUnion('mode', [
    /** The hub runs on this machine, in `dataFolder` or beside these settings. */
    z.object({
      mode: z.literal('own'),
      demo: z.boolean(),
      dataFolder: z.string().min(1).optional(),
      /** Other machines reach it too, with the certificate of the site's own authority. */
      network: z.literal(true).optional(),
    }),
    z
      .object({
        mode: z.literal('remote'),
        /** As `hubAddress` gives it: plain HTTP for this very machine only. */
        url: z.url({ protocol: /^https?$/ }).refine((url) => hubAddress(url) !== undefined, 'not secure'),
        /** PEM of the authority pinned when this machine was paired; nothing else is believed. */
        anchor: z.string().min(1).optional(),
      })
      .refine(({ url, anchor }) => !url.startsWith('https:') || anchor !== undefined, 'no authority is pinned'),
  ]),
  windows: z
    .array(
      z.object({
        role,
        /** The display it was given; looked for by all that is known of it. */
        display: savedDisplay.optional(),
        /** Where its window was left, of desk and manage only. What can't be read is as good as nothing. */
        bounds: windowBounds.optional().catch(undefined),
      }),
    )
    .min(1),
  /** The site's own update server; without one the app never looks. */
  updates: z.object({ url: z.url({ protocol: /^https$/ }) }).optional(),
  /** As the hub gave them when the station was paired; each can be revoked there. */
  stationTokens: z.partialRecord(role, z.string()),
  /** Chosen in the assistant, until the hub of this machine has them in its own mapping. */
  printers: z.array(plannedPrinter).optional(),
  /** When somebody last gave a wrong PIN to leave a locked screen or change the machine: moments, nothing of what was typed. */
  wrongTries: z.array(z.number()).max(20).optional(),
  /** The app starts with the machine. */
  autostart: z.literal(true).optional(),
});
export type Settings = z.infer<typeof settingsSchema>;
export type StationWindow = Settings['windows'][number];

/** Settings of a first start: a hub of our own and the reception; the demo site where there is no site yet. */
export function defaultSettings(hasSite: boolean): Settings {
  return { version: 1, hub: { mode: 'own', demo: !hasSite }, windows: [{ role: 'reception' }], stationTokens: {} };
}
