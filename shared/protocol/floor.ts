import { z } from 'zod';
import { call } from './call.ts';
import { careAsked } from './care.ts';
import {
  deskId,
  idParams,
  instantText,
  listOf,
  reason,
  secretCode,
  serviceId,
  staffId,
  stageId,
  ticketId,
} from './fields.ts';
import { roles } from './roles.ts';
import { estimate, listedTicket, routeStage, ticket } from './tickets.ts';
import { unitCard } from './units.ts';

export const service = z.object({
  id: serviceId,
  letter: z.string(),
  name: z.string(),
  nameEn: z.string(),
  stageIds: z.array(stageId),
  /** For each stage the stages that must be done before it. */
  flow: z.array(z.object({ stageId, after: z.array(stageId) })),
  /** Its stages have steps that must be done; a ticket needs a home. */
  guided: z.boolean(),
  /** The flow it leads along; null for a plain service. */
  flowId: z.string().nullable(),
  /** Offered at the kiosk. */
  atKiosk: z.boolean(),
  active: z.boolean(),
});
export type ServiceView = z.output<typeof service>;

export const stage = z.object({
  id: stageId,
  name: z.string(),
  nameEn: z.string(),
  priorMinutes: z.number(),
  /** Minutes after which a wait here is too long; null for the usual limit. */
  waitLimitMinutes: z.number().nullable(),
});
export type StageView = z.output<typeof stage>;

export const deskState = z.enum(['closed', 'open', 'paused']);
export const desk = z.object({
  id: deskId,
  number: z.int(),
  name: z.string(),
  nameEn: z.string(),
  kind: z.enum(['counter', 'guide']),
  /** Stages it is set up for; a supervisor may open it for any. */
  stageIds: z.array(stageId),
  state: deskState,
  openStageIds: z.array(stageId),
  staffId: staffId.nullable(),
  staffName: z.string().nullable(),
  pauseReason: z.string().nullable(),
  /** The ticket it holds: called or serving. */
  ticketId: ticketId.nullable(),
  ticketNumber: z.string().nullable(),
});
export type DeskView = z.output<typeof desk>;

/** All a clerk's screen shows, in one piece, so that a reload in the middle of serving loses nothing. */
export const workplace = z.object({
  seq: z.int(),
  desk,
  ticket: ticket.nullable(),
  units: z.array(unitCard),
  route: z.array(routeStage),
  /** In calling order, the first of them; `waitingTotal` counts all. */
  waiting: z.array(listedTicket),
  waitingTotal: z.int(),
  held: z.array(listedTicket),
  noShows: z.array(listedTicket),
  /** The number whose last verb this person may still take back, and until when. */
  undoable: z.object({ ticketId, number: z.string(), verb: z.string(), until: instantText }).nullable(),
  servedToday: z.int(),
  mayChoose: z.boolean(),
  leastCallsBeforeNoShow: z.int(),
});
export type Workplace = z.output<typeof workplace>;

export const boardCall = z.object({
  number: z.string(),
  deskName: z.string(),
  deskNameEn: z.string(),
  deskNumber: z.int(),
  deskKind: z.enum(['counter', 'guide']),
  stageName: z.string(),
  stageNameEn: z.string(),
  calledAt: instantText,
});
/** What a board or kiosk may know: numbers only, no name, no room. */
export const board = z.object({
  seq: z.int(),
  calling: z.array(boardCall),
  waiting: z.array(z.object({ number: z.string(), stageName: z.string() })),
  stages: z.array(
    z.object({
      stageId,
      stageName: z.string(),
      stageNameEn: z.string(),
      next: z.array(z.string()),
      waiting: z.int(),
      estimate: estimate.nullable(),
      openDesks: z.int(),
    }),
  ),
  dayClosed: z.boolean(),
  served: z.int(),
  serving: z.int(),
  waitingTotal: z.int(),
});
export type BoardView = z.output<typeof board>;
export type BoardCall = z.output<typeof boardCall>;

/** What the kiosk's first page shows of each service. */
export const lobby = z.object({
  seq: z.int(),
  dayClosed: z.boolean(),
  waitingTotal: z.int(),
  services: z.array(z.object({ serviceId, waiting: z.int(), estimate, openDesks: z.int() })),
});
export type LobbyView = z.output<typeof lobby>;

/** The state of one stage as the supervisor sees it. */
export const stageOverview = z.object({
  stageId,
  stageName: z.string(),
  waiting: z.int(),
  longestWaitSince: instantText.nullable(),
  called: z.int(),
  serving: z.int(),
  held: z.int(),
  noShow: z.int(),
  served: z.int(),
  openDesks: z.int(),
  estimate: estimate.nullable(),
  /** Minutes after which a wait here is too long. */
  limitMinutes: z.number(),
  /** Waiting longer than that. */
  overLimit: z.int(),
});
export const overview = z.object({
  seq: z.int(),
  date: z.string(),
  dayClosed: z.boolean(),
  issued: z.int(),
  done: z.int(),
  inHouse: z.int(),
  stages: z.array(stageOverview),
  desks: z.array(desk),
  troubles: z.array(z.object({ stationName: z.string(), code: z.string(), at: instantText })),
  online: z.int(),
});
export type Overview = z.output<typeof overview>;

const staffAny = { staff: 'any' } as const;
const params = idParams(deskId);

export const floorCalls = {
  services: call({
    method: 'GET',
    path: '/services',
    summary: 'What a visitor can come for',
    access: { staff: 'any', stations: ['kiosk', 'reception', 'board', 'desk', 'manage', 'guide'] },
    status: 200,
    answer: listOf(service),
  }),
  stages: call({
    method: 'GET',
    path: '/stages',
    summary: 'The stages of all flows',
    access: { staff: 'any', stations: ['kiosk', 'reception', 'board', 'desk', 'manage', 'guide'] },
    status: 200,
    answer: listOf(stage),
  }),
  desks: call({
    method: 'GET',
    path: '/desks',
    summary: 'Counters and guides',
    access: staffAny,
    status: 200,
    answer: listOf(desk),
  }),
  workplace: call({
    method: 'GET',
    path: '/desks/{id}/workplace',
    summary: "All of one desk's screen in one piece",
    access: staffAny,
    params,
    status: 200,
    answer: workplace,
  }),
  openDesk: call({
    method: 'POST',
    path: '/desks/{id}/open',
    summary: 'Open a desk for some stages, or change them',
    access: staffAny,
    params,
    body: z.strictObject({ stageIds: z.array(stageId).min(1).max(40) }),
    status: 200,
    answer: desk,
  }),
  pauseDesk: call({
    method: 'POST',
    path: '/desks/{id}/pause',
    summary: 'Pause with a reason; open again to go on',
    access: staffAny,
    params,
    body: z.strictObject({ reason }),
    status: 200,
    answer: desk,
  }),
  closeDesk: call({
    method: 'POST',
    path: '/desks/{id}/close',
    summary: 'Close a desk that holds nobody',
    access: staffAny,
    params,
    status: 200,
    answer: desk,
  }),
  callNext: call({
    method: 'POST',
    path: '/desks/{id}/call-next',
    summary: 'Call the next visitor of the stages the desk is open for; 204 when nobody waits',
    access: staffAny,
    params,
    status: 200,
    orNothing: true,
    answer: ticket,
  }),
  board: call({
    method: 'GET',
    path: '/board',
    summary: 'Who is called where and who is next: numbers only',
    access: { staff: 'any', stations: ['board', 'kiosk', 'reception', 'desk', 'manage', 'guide', 'customer'] },
    status: 200,
    answer: board,
  }),
  lobby: call({
    method: 'GET',
    path: '/lobby',
    summary: 'How many wait for each service',
    access: { staff: 'any', stations: ['kiosk', 'reception'] },
    status: 200,
    answer: lobby,
  }),
  overview: call({
    method: 'GET',
    path: '/overview',
    summary: 'The floor as the supervisor sees it',
    access: staffAny,
    status: 200,
    answer: overview,
  }),
  publicTicket: call({
    method: 'GET',
    path: '/public/tickets/{code}',
    summary: "A visitor's own ticket on the phone: no personal data",
    access: { open: true },
    params: z.object({ code: secretCode }),
    status: 200,
    answer: z.object({
      siteName: z.string(),
      siteNameEn: z.string(),
      number: z.string(),
      state: z.string(),
      serviceName: z.string(),
      serviceNameEn: z.string(),
      stageName: z.string(),
      stageNameEn: z.string(),
      ahead: z.int(),
      estimate,
      finish: estimate,
      openDesks: z.int(),
      deskName: z.string().nullable(),
      deskNameEn: z.string().nullable(),
      route: z.array(
        z.object({ stageName: z.string(), stageNameEn: z.string(), state: z.enum(['open', 'now', 'done']) }),
      ),
      /** What this visitor asked for, each as it stands. */
      requests: z.array(careAsked),
      /** The visit is expected to cross lunch. */
      lunch: z.boolean(),
      at: instantText,
    }),
  }),
  events: call({
    method: 'GET',
    path: '/events',
    summary:
      'Server-sent events; resumes after Last-Event-ID or ?after=. The token decides between staff and public feed',
    access: { staff: 'any', stations: ['kiosk', 'reception', 'board', 'desk', 'customer', 'manage', 'guide'] },
    query: z.object({ after: z.coerce.number().int().min(0).optional() }),
    status: 200,
    media: 'events',
  }),
} as const;

export const staffView = z.object({
  id: staffId,
  login: z.string(),
  name: z.string(),
  roles: z.array(z.enum(roles)),
  active: z.boolean(),
});
export type StaffView = z.output<typeof staffView>;
