import type { DeskId, ServiceId, StaffId, StageId, TicketId } from '#shared/domain/ids.ts';
import type { DeskView as Desk, Workplace } from '#shared/protocol/floor.ts';
import type { ListedTicket, TicketView } from '#shared/protocol/tickets.ts';

export const tenOClock = Date.parse('2026-11-28T02:00:00.000Z');
export const ago = (seconds: number) => new Date(tenOClock - seconds * 1000).toISOString();
export const inSeconds = (seconds: number) => ago(-seconds);

export const papers = 'stage_papers' as StageId;
export const settlement = 'stage_settlement' as StageId;
export const keys = 'stage_keys' as StageId;

export function desk(number: number, change: Partial<Desk> = {}): Desk {
  return {
    id: `desk_${number}` as DeskId,
    number,
    name: `${number} 号窗口`,
    nameEn: `Desk ${number}`,
    kind: 'counter',
    stageIds: [papers, settlement],
    state: 'open',
    openStageIds: [papers, settlement],
    staffId: `staff_${number}` as StaffId,
    staffName: `专员 0${number}`,
    pauseReason: null,
    ticketId: null,
    ticketNumber: null,
    ...change,
  };
}

export function listed(number: string, change: Partial<ListedTicket> = {}): ListedTicket {
  return {
    id: `ticket_${number}` as TicketId,
    number,
    serviceId: 'service_handover' as ServiceId,
    stageId: settlement,
    state: 'waiting',
    deskId: null,
    homes: ['3号楼1单元1502'],
    priority: false,
    enteredByHand: false,
    overtaken: 0,
    calls: 0,
    firstArrivalAt: ago(3600),
    dueAt: ago(3600),
    queuedAt: ago(600),
    sinceAt: ago(600),
    ...change,
  };
}

export function visitor(number: string, change: Partial<TicketView> = {}): TicketView {
  return {
    id: `ticket_${number}` as TicketId,
    number,
    serviceId: 'service_handover' as ServiceId,
    stageId: settlement,
    state: 'called',
    ahead: 0,
    estimate: { p50Minutes: 0, p90Minutes: 0 },
    finish: { p50Minutes: 20, p90Minutes: 30 },
    openDesks: 1,
    issuedAt: ago(3600),
    firstArrivalAt: ago(3600),
    queuedAt: ago(600),
    calledAt: ago(42),
    startedAt: null,
    deskId: 'desk_3' as DeskId,
    calls: 1,
    priority: false,
    overtaken: 0,
    enteredByHand: false,
    unitIds: [],
    caseIds: [],
    phoneUrl: null,
    ...change,
  };
}

const stage = (stageId: StageId, stageName: string, state: 'open' | 'now' | 'done') => ({
  stageId,
  stageName,
  state,
  deskName: null,
  deskNameEn: null,
  queuedAt: null,
  calledAt: null,
  startedAt: null,
  endedAt: null,
});

/** A visit in the middle of three stages: papers done, settlement now, keys to come. */
export const route = [
  stage(papers, '资料核验', 'done'),
  stage(settlement, '结算', 'now'),
  stage(keys, '钥匙移交', 'open'),
];

export function workplace(change: Partial<Workplace> = {}): Workplace {
  return {
    seq: 1,
    desk: desk(3),
    ticket: null,
    units: [],
    route: [],
    waiting: [],
    waitingTotal: change.waiting?.length ?? 0,
    held: [],
    noShows: [],
    undoable: null,
    servedToday: 0,
    mayChoose: false,
    leastCallsBeforeNoShow: 2,
    ...change,
  };
}
