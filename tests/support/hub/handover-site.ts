import { cpSync } from 'node:fs';
import type { DeskId, ServiceId, StageId, TicketId, UnitId } from '#shared/domain/ids.ts';
import type { Client } from '#shared/protocol/client.ts';
import type { StationRole } from '#shared/protocol/roles.ts';
import type { RosterResult } from '#shared/protocol/units.ts';
import { bearer } from './clients.ts';
import { completeVisitSteps } from './complete-steps.ts';
import { openSite, type Site } from './open-site.ts';
import { fileUpload, rosterCsv, tenHomes } from './roster-file.ts';
import { temporaryFolder } from './temporary-folder.ts';

export const pin = '135790';
const people = { supervisor: 'supervisor', clerk: 'clerk', otherClerk: 'clerk', guide: 'guide' } as const;
const devices = ['kiosk', 'board', 'reception', 'customer'] as const satisfies readonly StationRole[];
type Person = keyof typeof people | 'admin';
type Device = (typeof devices)[number];
type Who = Person | Device;

export const service = (name: string) => `svc_${name}` as ServiceId;
export const stage = (name: string) => `stg_${name}` as StageId;
/** The stages of a handover, in order. */
export const handoverStages = ['papers', 'notices', 'inspection', 'settlement', 'acceptance', 'keys'].map(stage);

/** What each desk is set up for: desks 1 to 4 are counters, desk 5 is a guide. */
const deskStages = [
  ['papers', 'notices', 'enquiry', 'property'],
  ['papers', 'notices', 'enquiry', 'property'],
  ['papers', 'enquiry'],
  ['settlement', 'acceptance', 'keys'],
  ['inspection'],
];

type Plan = {
  readonly folder: string;
  readonly tokens: Readonly<Record<Who, string>>;
  readonly desks: readonly DeskId[];
  readonly units: readonly UnitId[];
};

/** A small site at work: five desks, five people, three devices, ten homes. */
export type HandoverSite = Site & {
  readonly tokens: Readonly<Record<Who, string>>;
  readonly client: (who: Who) => Client;
  /** Desks 1 to 5, as people count them. */
  readonly desk: (number: number) => DeskId;
  /** Homes 1 to 10 of the roster. */
  readonly unit: (number: number) => UnitId;
  /** A number for an enquiry, which needs no home. */
  readonly enquiry: (priority?: boolean) => ReturnType<Client['issueTicket']>;
  readonly handover: (unit: number) => ReturnType<Client['issueTicket']>;
  readonly open: (who: Who, desk: number, ...stages: string[]) => Promise<void>;
  /** Calls the next visitor at a desk and starts; their ticket. */
  readonly serveNext: (who: Who, desk: number) => Promise<TicketId>;
  /** Does all the stage of a guided visit waits for, and completes it. */
  readonly leadThrough: (who: Who, id: TicketId) => ReturnType<Client['completeStage']>;
  readonly importCsv: (csv: string | Uint8Array, dryRun?: boolean) => Promise<RosterResult>;
};

let plan: Promise<Plan> | null = null;

/** A fresh copy of the small site; it is set up through the interface once per test process. */
export async function openHandoverSite(
  options: { readonly phonePages?: boolean; readonly backupReserve?: number } = {},
): Promise<HandoverSite> {
  const { folder: original, tokens, desks, units } = await (plan ??= setUp());
  const folder = temporaryFolder();
  cpSync(original, folder, { recursive: true });
  const site = await openSite({ folder, ...options });
  const client = (who: Who) => site.as(tokens[who]);
  const at = <T>(list: readonly T[], number: number): T => {
    const found = list[number - 1];
    if (found === undefined) throw new Error(`there is no number ${number}`);
    return found;
  };
  const desk = (number: number) => at(desks, number);
  const unit = (number: number) => at(units, number);
  return {
    ...site,
    tokens,
    client,
    desk,
    unit,
    enquiry: (priority = false) =>
      client('supervisor').issueTicket({
        body: {
          serviceId: service('enquiry'),
          priority,
        },
      }),
    handover: (number) =>
      client('supervisor').issueTicket({
        body: {
          serviceId: service('handover'),
          unitId: unit(number),
        },
      }),
    async open(who, number, ...stages) {
      await client(who).openDesk({
        params: { id: desk(number) },
        body: { stageIds: stages.map(stage) },
      });
    },
    async serveNext(who, number) {
      const called = await client(who).callNext({ params: { id: desk(number) } });
      if (!called) throw new Error('nobody waits');
      await client(who).start({ params: { id: called.id } });
      return called.id;
    },
    async leadThrough(who, id) {
      await completeVisitSteps(client('supervisor'), id);
      return client(who).completeStage({ params: { id } });
    },
    importCsv: (csv, dryRun = false) => importRoster(site, tokens.supervisor, csv, dryRun),
  };
}

async function importRoster(site: Site, token: string, csv: string | Uint8Array, dryRun: boolean) {
  const { payload, headers } = await fileUpload(csv, { dryRun: String(dryRun) });
  const url = '/api/v1/roster/import';
  const response = await site
    .server()
    .inject({ method: 'POST', url, headers: { ...headers, ...bearer(token) }, payload });
  if (response.statusCode !== 200) throw new Error(`the roster was refused: ${response.body}`);
  return response.json<RosterResult>();
}

async function setUp(): Promise<Plan> {
  const site = await openSite();
  const admin = await site.signIn('admin', site.adminPin);
  const office = site.as(admin);
  const tokens = { admin } as Record<Who, string>;
  for (const [login, role] of Object.entries(people) as [keyof typeof people, 'supervisor' | 'clerk' | 'guide'][]) {
    await office.createStaff({ body: { login, name: login, roles: [role], active: true, pin } });
    tokens[login] = await site.signIn(login, pin);
  }
  for (const role of devices) {
    const { code } = await office.makePairingCode({ body: { role } });
    tokens[role] = (await site.as(null).pairStation({ body: { code, name: role } })).token;
  }
  const desks: DeskId[] = [];
  for (const [index, stages] of deskStages.entries()) {
    const number = index + 1;
    const kind = number === 5 ? 'guide' : 'counter';
    const body = { number, name: `${number}号`, nameEn: `Desk ${number}`, kind, stageIds: stages.map(stage) } as const;
    desks.push((await office.createDesk({ body })).id);
  }
  await importRoster(site, admin, rosterCsv(tenHomes), false);
  const homes = await office.homes({});
  const units = homes.items.flatMap((building) => building.rooms.map((room) => room.unitId));
  // Ended, but kept: every copy starts from these files.
  site.hub().feed.close();
  await site.server().close();
  await site.hub().close();
  return { folder: site.folder, tokens, desks, units };
}
