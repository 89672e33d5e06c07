import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { demoStaff } from '#hub/demo/demo-staff.ts';
import type { DeskId, NoticeId, ServiceId, StageId, UnitId } from '#shared/domain/ids.ts';
import type { Client } from '#shared/protocol/client.ts';
import type { TicketView } from '#shared/protocol/tickets.ts';
import { type RunningHub, startHub } from '../hub/start-hub.ts';
import { fileUpload } from '../hub/roster-file.ts';
import { temporaryFolder } from '../hub/temporary-folder.ts';

/** Everybody's PIN at the demo site. */
export const pin = demoStaff[0]?.pin ?? '';

export const service = (name: string) => `svc_${name}` as ServiceId;
export const stage = (name: string) => `stg_${name}` as StageId;
export const counter = (number: number) => `dsk_counter-${number}` as DeskId;
export const guide = (number: number) => `dsk_guide-${number}` as DeskId;

/** A home whose family can be at the door: with a phone, so that it can check in at a kiosk. */
export type Family = {
  readonly unitId: UnitId;
  readonly label: string;
  readonly building: string;
  readonly entrance: string | null;
  readonly floor: number | null;
  readonly room: string;
  readonly owner: string;
  readonly phone: string;
  readonly last4: string;
  readonly noticeToken: string;
};

/** Somebody at a desk, as the hub knows them. */
export type Colleague = {
  readonly client: Client;
  readonly deskId: DeskId;
  readonly callNext: () => Promise<TicketView>;
  /** Calls the next visitor and begins. */
  readonly serveNext: () => Promise<TicketView>;
};

/** The demo site with its hub in a process of its own, which a test may kill and start again at the same address. */
export type House = {
  readonly url: string;
  /** Its data folder. */
  readonly data: string;
  /** The hub's client, signed in as one of the demo's people. */
  readonly as: (login: string) => Promise<Client>;
  /** A colleague at a desk who works without a screen of this test: opens it for its stages and hands out its commands. */
  readonly staffed: (login: string, deskId: DeskId) => Promise<Colleague>;
  /** The phone page of a ticket, at this machine's own address instead of the one on the Wi-Fi. */
  readonly phonePage: (ticket: TicketView) => string;
  /** Families of the roster that expect their keys, opened by a supervisor. */
  readonly families: (count: number) => Promise<readonly Family[]>;
  /** Brings a roster into the house, as the supervisor would from a file. */
  readonly importRoster: (csv: string) => Promise<void>;
  /** Gives the draft of a notice its file, as Manage does. */
  readonly uploadNotice: (id: NoticeId, file: Uint8Array) => Promise<void>;
  /** SIGKILL, as a power cut would end the hub. */
  readonly kill: () => Promise<void>;
  readonly restart: () => Promise<void>;
  /** Starts the hub again with its clock some days ahead. */
  readonly comeBack: (daysLater: number) => Promise<void>;
  readonly stop: () => Promise<void>;
};

const clock = fileURLToPath(new URL('./days-later.mjs', import.meta.url));

/** Makes the demo site once; each test then works on a copy of it. */
export async function foundDemoSite(): Promise<string> {
  const hub = await startHub({ demo: true, entry: 'built' });
  await hub.stop();
  return hub.data;
}

/** Starts a hub on a copy of the demo site. */
export async function openHouse(demoSite: string): Promise<House> {
  const data = join(temporaryFolder(), 'site');
  cpSync(demoSite, data, { recursive: true });
  const start = (port: string, publicPort: string, daysLater = 0) =>
    startHub({
      data,
      demo: true,
      entry: 'built',
      args: ['--port', port, '--public-port', publicPort],
      env: daysLater === 0 ? {} : { NODE_OPTIONS: `--import=${clock}`, KEYTURN_TEST_DAYS_LATER: String(daysLater) },
    });
  let hub: RunningHub = await start('0', '0');
  const { url } = hub;
  const clients = new Map<string, Promise<Client>>();
  let publicPort = '0';

  const as = (login: string) => {
    const known = clients.get(login) ?? hub.signIn(login, pin).then((token) => hub.client(token));
    clients.set(login, known);
    return known;
  };
  const phonePage = ({ phoneUrl }: TicketView) => {
    const { pathname, port } = new URL(phoneUrl ?? '');
    publicPort = port;
    return `http://127.0.0.1:${port}${pathname}`;
  };

  return {
    url,
    data,
    as,
    phonePage,
    async staffed(login, deskId) {
      const client = await as(login);
      const { items } = await client.desks({});
      const stageIds = [...(items.find((desk) => desk.id === deskId)?.stageIds ?? [])];
      await client.openDesk({ params: { id: deskId }, body: { stageIds } });
      const callNext = async () => {
        const ticket = await client.callNext({ params: { id: deskId } });
        if (!ticket) throw new Error(`nobody waits for ${deskId}`);
        return ticket;
      };
      const serveNext = async () => client.start({ params: { id: (await callNext()).id } });
      return { client, deskId, callNext, serveNext };
    },
    async families(count) {
      const client = await as('supervisor');
      const { items } = await client.units({ query: { state: 'expected', limit: 500 } });
      const found: Family[] = [];
      for (const unit of items) {
        if (found.length === count) break;
        if (unit.phone === null || unit.owners.length !== 1) continue;
        const opened = await client.openOwners({ params: { id: unit.id } });
        const { id: unitId, label, building, entrance, floor, room } = unit;
        const [owner] = opened.owners;
        const { phone, noticeToken } = opened;
        if (!owner || !phone) continue;
        found.push({
          unitId,
          label,
          building,
          entrance,
          floor,
          room,
          phone,
          noticeToken,
          owner: owner.name,
          last4: phone.slice(-4),
        });
      }
      return found;
    },
    async importRoster(csv) {
      const { payload, headers } = await fileUpload(csv, { dryRun: 'false' });
      const token = await hub.signIn('supervisor', pin);
      const authorization = { authorization: `Bearer ${token}` };
      const at = `${url}/api/v1/roster/import`;
      const answer = await fetch(at, { method: 'POST', headers: { ...headers, ...authorization }, body: payload });
      const said = await answer.text();
      const { created = 0 } = JSON.parse(said) as { readonly created?: number };
      if (created === 0) throw new Error(`the roster was refused: ${said}`);
    },
    async uploadNotice(id, file) {
      const form = new FormData();
      form.append('file', new Blob([new Uint8Array(file)]), 'notice.pdf');
      const authorization = `Bearer ${await hub.signIn('supervisor', pin)}`;
      const at = `${url}/api/v1/notices/${id}/draft/file`;
      const answer = await fetch(at, { method: 'POST', headers: { authorization }, body: form });
      if (!answer.ok) throw new Error(`the file was refused: ${await answer.text()}`);
    },
    kill: () => hub.kill(),
    async restart() {
      hub = await start(new URL(url).port, publicPort);
    },
    async comeBack(daysLater) {
      await hub.stop();
      clients.clear();
      hub = await start(new URL(url).port, publicPort, daysLater);
    },
    async stop() {
      await hub.stop();
    },
  };
}
