import type { Rng } from '#shared/domain/simulation/random.ts';
import type { DeskId, ServiceId, StageId, TicketId } from '#shared/domain/ids.ts';
import { CallRefused, type Client, HubUnreachable } from '#shared/protocol/client.ts';

/** What the hub answered for, and what nobody knows because the hub died before it answered. */
export type Ledger = {
  /** Ticket numbers by the key they were asked for with. */
  readonly issued: Map<string, { readonly id: TicketId; readonly number: string }>;
  /** Keys of tickets asked for and never answered, with the priority asked for. */
  readonly unanswered: Map<string, boolean>;
  /** Acknowledged verbs, as `ticket type`, with how often. */
  readonly done: Map<string, number>;
  /** Verbs sent and never answered, by type. */
  readonly unknown: Map<string, number>;
  /** Told of each acknowledged verb. */
  onVerb: () => void;
};

export function emptyLedger(): Ledger {
  return { issued: new Map(), unanswered: new Map(), done: new Map(), unknown: new Map(), onVerb: () => undefined };
}

const count = (map: Map<string, number>, key: string) => map.set(key, (map.get(key) ?? 0) + 1);
export const crowdService = 'svc_open-day' as ServiceId;
export const crowdStages = ['sign-in', 'safety', 'visit', 'opinion', 'gift'].map((name) => `stg_o-${name}` as StageId);

const numbersPerKiosk = 12;

/** Someone at a kiosk who takes one number after another, and then looks at the board, until the hub dies. */
export async function takeNumbers(client: Client, rng: Rng, ledger: Ledger, name: string): Promise<void> {
  for (let turn = 0; turn < numbersPerKiosk; turn++) {
    if (!(await takeNumber(client, ledger, `${name}-${turn}`, rng() < 0.1))) return;
  }
  for (;;) {
    const dead = await client.lobby({}).then(
      () => false,
      (problem: unknown) => problem instanceof HubUnreachable,
    );
    if (dead) return;
  }
}

/** Asks for one number under a key; false when the hub died. */
export async function takeNumber(client: Client, ledger: Ledger, key: string, priority: boolean): Promise<boolean> {
  ledger.unanswered.set(key, priority);
  try {
    const body = { serviceId: crowdService, priority };
    const { id, number } = await client.issueTicket({ body }, { idempotencyKey: key });
    ledger.issued.set(key, { id, number });
    ledger.unanswered.delete(key);
    return true;
  } catch (problem) {
    if (problem instanceof HubUnreachable) return false;
    throw problem;
  }
}

/** What the person at a desk remembers over power cuts: whom they called, and whom they put on hold or missed. */
export type DeskMemory = { readonly deskId: DeskId; readonly seen: TicketId[]; readonly away: TicketId[] };

type Verb = readonly [type: string, call: () => Promise<unknown>];

/** Someone at a desk who calls, serves, and does everything else a desk can do, at random, until the hub dies. */
export async function workAtDesk(client: Client, rng: Rng, ledger: Ledger, memory: DeskMemory): Promise<void> {
  const { deskId, seen, away } = memory;
  const pick = <T>(list: readonly T[]): T => list[Math.floor(rng() * list.length)]!;
  const at = { params: { id: deskId } };
  for (;;) {
    try {
      const held = (await client.desks({})).items.find((desk) => desk.id === deskId)?.ticketId ?? null;
      if (held === null && rng() < 0.4) {
        await act(pick(anywhere(pick(seen), pick(away))));
      } else if (held === null) {
        const called = await attempt(
          ledger,
          'ticket.called',
          () => client.callNext(at),
          () => true,
        );
        if (called) seen.push(called.id);
      } else {
        const verb = pick(withTicket(held));
        if (verb[0] === 'ticket.held' || verb[0] === 'ticket.no-show') away.push(held);
        await act(verb);
      }
    } catch (problem) {
      if (problem instanceof HubUnreachable) return;
      throw problem;
    }
  }

  function withTicket(id: TicketId): Verb[] {
    const ticket = { params: { id } };
    return [
      ['ticket.started', () => client.start(ticket)],
      ['ticket.started', () => client.start(ticket)],
      ['ticket.stage-completed', () => client.completeStage(ticket)],
      ['ticket.stage-completed', () => client.completeStage(ticket)],
      ['ticket.recalled', () => client.recall(ticket)],
      ['ticket.held', () => client.hold(ticket)],
      ['ticket.no-show', () => client.noShow(ticket)],
      ['ticket.transferred', () => client.transfer({ ...ticket, body: { stageId: pick(crowdStages) } })],
      ['ticket.undone', () => client.undo(ticket)],
    ];
  }

  /** What is done with tickets that are not at this desk: one it saw, and one it put on hold or missed. */
  function anywhere(known: TicketId | undefined, put: TicketId | undefined): Verb[] {
    if (known === undefined) return [['nothing', () => client.board({})]];
    const ticket = { params: { id: known } };
    const other = { params: { id: put ?? known } };
    return [
      ['ticket.resumed', () => client.resume({ ...other, body: { deskId } })],
      ['ticket.returned', () => client.returnTicket(other)],
      ['ticket.prioritised', () => client.prioritise({ ...ticket, body: { priority: rng() < 0.5 } })],
      ['ticket.cancelled', () => client.cancel({ ...ticket, body: { reason: '走了' } })],
      ['ticket.undone', () => client.undo(ticket)],
    ];
  }

  async function act([type, call]: Verb): Promise<void> {
    await attempt(ledger, type, call as () => Promise<{ id: TicketId } | null>, (problem) => problem.status < 500);
  }
}

/** One verb: kept when acknowledged, counted as unknown when the hub died over it, nothing when it was refused. */
async function attempt<T extends { readonly id: TicketId } | null>(
  ledger: Ledger,
  type: string,
  call: () => Promise<T>,
  expected: (refusal: CallRefused) => boolean,
): Promise<T | null> {
  try {
    const ticket = await call();
    if (ticket && type.startsWith('ticket.')) {
      count(ledger.done, `${ticket.id} ${type}`);
      ledger.onVerb();
    }
    return ticket;
  } catch (problem) {
    if (problem instanceof HubUnreachable) count(ledger.unknown, type);
    if (problem instanceof CallRefused && expected(problem)) return null;
    throw problem;
  }
}
