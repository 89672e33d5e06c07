import type { FastifyRequest } from 'fastify';
import { keychainHeader } from '#shared/protocol/keychain-header.ts';
import type { Handlers } from '../http/routes.ts';
import type { Feed } from '../journal/feed.ts';
import { closeDesk, findDesk, moveDesk, openDesk, pauseDesk } from '../services/desks.ts';
import type { ServiceEntry } from '../services/directory.ts';
import type { House } from '../services/house.ts';
import { viewOutlook } from '../services/outlook.ts';
import { stuckVisits } from '../services/stuck-visits.ts';
import { viewPublicTicket } from '../services/public-ticket.ts';
import { callNext } from '../services/ticket-verbs.ts';
import { viewTicket } from '../services/ticket-view.ts';
import type { LiveStations } from '../services/live-stations.ts';
import { viewBoard, viewLobby } from '../services/view-board.ts';
import { viewDesk } from '../services/view-desk.ts';
import { viewOverview } from '../services/view-overview.ts';
import { viewWorkplace } from '../services/view-workplace.ts';

/** A service as the interface shows it. */
export function viewService(service: ServiceEntry) {
  const { id, letter, name, nameEn, guided, flowId, atKiosk, active } = service;
  return {
    id,
    letter,
    name,
    nameEn,
    guided,
    flowId,
    atKiosk,
    active,
    stageIds: service.flow.map((stage) => stage.stageId),
    flow: service.flow.map(({ stageId, after }) => ({ stageId, after: [...after] })),
  };
}

/** Services, stages, desks, the board, the overview, and the live feed. */
export function floorRoutes(
  house: House,
  feed: Feed,
  live: LiveStations,
  stillTrusted: (request: FastifyRequest) => boolean,
) {
  return {
    services: {
      read: () => ({
        items: house.directory
          .services()
          .filter((one) => one.active)
          .map(viewService),
      }),
    },
    stages: { read: () => ({ items: house.directory.stages().map((stage) => ({ ...stage })) }) },
    desks: { read: () => ({ items: house.directory.desks().map((desk) => viewDesk(house, desk)) }) },
    workplace: { read: ({ actor, params }) => viewWorkplace(house, actor, params.id) },
    openDesk: {
      command: (tx, { params, body }) => {
        openDesk(house, tx, params.id, body.stageIds);
        return () => viewDesk(house, findDesk(house, params.id));
      },
    },
    pauseDesk: {
      command: (tx, { params, body }) => {
        pauseDesk(house, tx, params.id, body.reason);
        return () => viewDesk(house, findDesk(house, params.id));
      },
    },
    closeDesk: {
      command: (tx, { params }) => {
        closeDesk(house, tx, params.id, 'staff');
        return () => viewDesk(house, findDesk(house, params.id));
      },
    },
    callNext: {
      command: (tx, { params }) => {
        const record = callNext(house, tx, params.id);
        return () => record && viewTicket(house, record);
      },
    },
    board: { read: () => viewBoard(house) },
    lobby: { read: () => viewLobby(house) },
    overview: { read: () => viewOverview(house, { troubles: live.troubles(), online: live.online() }) },
    outlook: { read: () => viewOutlook(house) },
    stuck: { read: () => ({ items: stuckVisits(house) }) },
    moveDesk: {
      command: (tx, { params, body }) => {
        moveDesk(house, tx, params.id, body.stageIds);
        return () => viewDesk(house, findDesk(house, params.id));
      },
    },
    publicTicket: { read: ({ params }) => viewPublicTicket(house, params.code) },
    events: {
      custom: async ({ actor, query, request, reply }) => {
        const lastId = Number(request.headers['last-event-id']);
        const after =
          Number.isSafeInteger(lastId) && lastId >= 0 && request.headers['last-event-id']
            ? lastId
            : (query.after ?? null);
        reply.hijack();
        reply.raw.writeHead(200, {
          'content-type': 'text/event-stream; charset=utf-8',
          'cache-control': 'no-store',
          'x-accel-buffering': 'no',
        });
        reply.raw.on('close', live.joined(actor, request.headers[keychainHeader] !== 'none'));
        // Asked again at each heartbeat: a session that ended or a device that was revoked hears no more.
        feed.connect(reply.raw, actor.kind === 'staff' ? 'staff' : 'public', after, () => stillTrusted(request));
        return reply;
      },
    },
  } satisfies Partial<Handlers>;
}
