import { rmSync } from 'node:fs';
import Sqlite from 'better-sqlite3';
import { join } from 'node:path';
import { type Hub, openHub } from '#hub/hub.ts';
import { buildServer } from '#hub/server.ts';
import type { Client } from '#shared/protocol/client.ts';
import { injectClient, type Token } from './clients.ts';
import { sharedPress } from './shared-press.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** Ten in the morning of the first handover day, at the site. */
export const firstMorning = Date.parse('2026-11-28T10:00:00+08:00');
export const minuteMs = 60_000;
export const hourMs = 60 * minuteMs;

type Server = Awaited<ReturnType<typeof buildServer>>;

/** A site in this process whose time the test moves. */
export type Site = {
  readonly folder: string;
  readonly clock: { at: number };
  readonly hub: () => Hub;
  readonly server: () => Server;
  readonly adminPin: string;
  /** The typed client of a token, without a port. */
  readonly as: (token: Token) => Client;
  readonly signIn: (login: string, pin: string) => Promise<string>;
  /** Where it listens for those who need a real connection. */
  readonly listen: () => Promise<string>;
  /** Ends the hub and starts it again on the same data; `before` is what its start does before it opens the site. */
  readonly restart: (start?: { readonly before: () => Promise<void> }) => Promise<void>;
  /** Reads the database beside the hub. */
  readonly rows: <Row>(sql: string) => Row[];
  readonly close: () => Promise<void>;
};

export async function openSite({
  folder = temporaryFolder(),
  at = firstMorning,
  phonePages = false,
  backupReserve = undefined as number | undefined,
} = {}) {
  const clock = { at };
  const open = async () => {
    const hub = await openHub({
      folder,
      demo: false,
      now: () => clock.at,
      openPress: sharedPress,
      ...(backupReserve === undefined ? {} : { backupReserve }),
    });
    return { hub, server: await buildServer(hub, { certificates: null, phonePages }) };
  };
  let running = await open();
  const end = async () => {
    running.hub.feed.close();
    await running.server.close();
    await running.hub.close();
  };
  const as = (token: Token) => injectClient(running.server, token);
  return {
    folder,
    clock,
    as,
    hub: () => running.hub,
    server: () => running.server,
    adminPin: running.hub.adminPin ?? '',
    signIn: async (login, pin) =>
      (
        await as(null).signIn({
          body: {
            login,
            pin,
          },
        })
      ).token,
    listen: () =>
      running.server.listen({
        port: 0,
        host: '127.0.0.1',
      }),
    async restart(start) {
      await end();
      await start?.before();
      running = await open();
    },
    rows<Row>(sql: string) {
      const db = new Sqlite(join(folder, 'keyturn.db'), { readonly: true });
      try {
        return db.prepare(sql).all() as Row[];
      } finally {
        db.close();
      }
    },
    async close() {
      await end();
      rmSync(folder, {
        recursive: true,
        force: true,
      });
    },
  } satisfies Site;
}
