import type { JournalRow } from '../store/journal-rows.ts';
import { hashPin } from '../auth/secrets.ts';
import type { Handlers } from '../http/routes.ts';
import { readUpload } from '../http/uploads.ts';
import { contract } from '#shared/protocol/contract.ts';
import { businessDayAt } from '#shared/domain/time/business-day.ts';
import { protocolVersion } from '#shared/protocol/version.ts';
import { AppError } from '#shared/protocol/errors.ts';
import { demoStaff } from '../demo/demo-staff.ts';
import type { createVerifier } from '../journal/verifier.ts';
import { dailyReport, dailyReportCsv } from '../services/daily-report.ts';
import { findDesk } from '../services/desks.ts';
import type { House } from '../services/house.ts';
import type { Sessions } from '../services/sessions.ts';
import { retireDesk, saveDesk, savePin, saveService, saveSettings, saveStaff, saveStage } from '../services/setup.ts';
import { isoTime } from '../services/ticket-view.ts';
import { viewUpdateMoment } from '../services/update-moment.ts';
import { viewDesk } from '../services/view-desk.ts';
import { listClips, readClip, removeClip, saveClip } from '../services/voice.ts';
import type { Commands, Tx } from '../store/commands.ts';
import { schemaVersion } from '../store/migrations/index.ts';
import { isLoopback } from '../http/loopback.ts';
import { viewService } from './floor.ts';
import { viewPerson } from './sessions.ts';
import type { DeskId, ServiceId, StaffId, StageId } from '#shared/domain/ids.ts';

/** The house itself: set-up, journal, reports, the announcer's voice. */
export function houseRoutes(
  house: House,
  commands: Commands,
  parts: {
    readonly sessions: Sessions;
    readonly verify: ReturnType<typeof createVerifier>;
    readonly version: string;
    readonly phonePages: boolean;
  },
) {
  const { directory } = house;
  const known = <T>(found: T | undefined): T => {
    if (!found) throw new AppError('not-found');
    return found;
  };
  const service = (id: ServiceId) => () => viewService(known(directory.service(id)));
  const stage = (id: StageId) => () => ({ ...known(directory.stage(id)) });
  const desk = (id: DeskId) => () => viewDesk(house, findDesk(house, id));
  const person = (id: StaffId) => () => viewPerson(known(directory.person(id)));
  const nothing = () => undefined;

  return {
    healthz: {
      read: () => ({
        status: 'ok' as const,
        version: parts.version,
        schemaVersion,
        journalSeq: house.journal.head().seq,
      }),
    },
    site: {
      read: ({ request }) => {
        const { siteName, siteNameEn, timeZone } = directory.settings();
        const demo = house.demo && isLoopback(request);
        return {
          siteName,
          siteNameEn,
          timeZone,
          demo,
          drill: house.drill,
          protocolVersion,
          date: currentDate(house),
          at: isoTime(house.now()),
          demoStaff: demo ? demoStaff.map(({ login, pin, roles }) => ({ login, pin, roles: [...roles] })) : [],
          phonePages: parts.phonePages,
          version: parts.version,
        };
      },
    },
    updateMoment: { read: () => viewUpdateMoment(house) },
    createService: { command: (tx, { body }) => service(saveService(house, tx, null, body)) },
    saveService: { command: (tx, { params, body }) => service(saveService(house, tx, params.id, body)) },
    createStage: { command: (tx, { body }) => stage(saveStage(house, tx, null, body)) },
    saveStage: { command: (tx, { params, body }) => stage(saveStage(house, tx, params.id, body)) },
    createDesk: { command: (tx, { body }) => desk(saveDesk(house, tx, null, body)) },
    saveDesk: { command: (tx, { params, body }) => desk(saveDesk(house, tx, params.id, body)) },
    retireDesk: {
      command: (tx, { params }) => {
        retireDesk(house, tx, params.id);
        return nothing;
      },
    },
    staff: { read: () => ({ items: directory.staff().map(viewPerson) }) },
    createStaff: {
      custom: async ({ actor, body }) => {
        const { pin, ...input } = body;
        const pinHash = await hashPin(pin);
        return commands.run(
          actor,
          (tx) => saveStaff(house, tx, null, input, pinHash),
          (id) => person(id)(),
        );
      },
    },
    saveStaff: {
      command: (tx, { params, body }) => {
        const id = saveStaff(house, tx, params.id, body, null);
        if (!body.active) parts.sessions.endAllOf(tx, id);
        return person(id);
      },
    },
    setPin: {
      custom: async ({ actor, params, body }) => {
        const pinHash = await hashPin(body.pin);
        await commands.run(actor, (tx: Tx) => {
          savePin(house, tx, params.id, pinHash);
          parts.sessions.endAllOf(tx, params.id);
        });
        return undefined;
      },
    },
    settings: { read: () => ({ ...directory.settings() }) },
    saveSettings: {
      command: (tx, { body }) => {
        saveSettings(house, tx, body);
        return () => ({ ...directory.settings() });
      },
    },
    journal: {
      read: ({ query }) => {
        const { limit, after, before, type, subject } = query;
        const filter = {
          limit,
          ...(after === undefined ? {} : { after }),
          ...(before === undefined ? {} : { before }),
          ...(type === undefined ? {} : { type }),
          ...(subject === undefined ? {} : { subject }),
        };
        return { items: house.journal.page(filter).map(viewEntry) };
      },
    },
    verifyJournal: {
      read: async ({ query }) => {
        const { checkpoint: _, ...found } = await parts.verify(query.full === '1');
        return found;
      },
    },
    dailyReport: { read: ({ query }) => dailyReport(house, query.date) },
    dailyReportCsv: {
      custom: async ({ query, reply }) => {
        const report = dailyReport(house, query.date);
        return reply
          .header('content-type', 'text/csv; charset=utf-8')
          .header('content-disposition', `attachment; filename="keyturn-${report.date}.csv"`)
          .send(dailyReportCsv(report));
      },
    },
    voiceClips: { read: () => ({ items: listClips(house) }) },
    voiceClip: {
      custom: async ({ params, reply }) => {
        const { bytes, mediaType } = readClip(house, params.language, params.clip);
        return reply.header('content-type', mediaType).send(bytes);
      },
    },
    saveVoiceClip: {
      custom: async ({ actor, params, request }) => {
        const { bytes } = await readUpload(request, contract.saveVoiceClip.upload.maxBytes);
        await commands.run(actor, (tx) => saveClip(house, tx, params.language, params.clip, bytes));
        return undefined;
      },
    },
    removeVoiceClip: {
      command: (tx, { params }) => {
        removeClip(house, tx, params.language, params.clip);
        return nothing;
      },
    },
  } satisfies Partial<Handlers>;
}

/** The business date it is now, also before the first command of a new day has closed the one before. */
function currentDate(house: House): string {
  const day = house.day();
  return house.now() < day.to ? day.date : businessDayAt(house.now(), house.directory.settings()).date;
}

function viewEntry(row: JournalRow) {
  return {
    seq: row.seq,
    at: isoTime(row.at),
    siteId: row.site_id,
    stationId: row.station_id,
    actorId: row.actor_id,
    type: row.type,
    subjectId: row.subject_id,
    payload: JSON.parse(row.payload) as Record<string, unknown>,
    prevHash: row.prev_hash,
    hash: row.hash,
  };
}
