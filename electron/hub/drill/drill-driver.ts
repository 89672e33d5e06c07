import type { DeskId, StageId, TicketId } from '#shared/domain/ids.ts';
import { drillWords } from '#shared/i18n/drill.ts';
import { type Client, CallRefused } from '#shared/protocol/client.ts';
import type { Demand } from '#shared/domain/rehearsal/demand.ts';
import type { DeskPlan } from '#shared/domain/rehearsal/desk-plan.ts';
import type { Comer } from '#shared/domain/rehearsal/draw-day.ts';
import type { HomesOfDay } from './homes-of-day.ts';
import { playVisit } from './play-steps.ts';

/** What a drill plays: who comes for which home, which desks it staffs, and the time: of day in minutes, and the instant. */
export type DrillOrder = {
  readonly client: Client;
  readonly demand: Demand;
  readonly people: readonly Comer[];
  readonly homes: HomesOfDay;
  readonly plan: DeskPlan;
  readonly date: string;
  readonly minute: () => number;
  readonly now: () => number;
};

export type DrillDriver = {
  /** Does what is due now; `over` once everybody left or the doors closed and nobody is at a desk: the day is closed then. */
  readonly step: () => Promise<'on' | 'over'>;
};

/** Called, and from `comesAt` on served, until the minutes drawn are over; all in minutes of the day. */
type AtDesk = { readonly id: TicketId; readonly comesAt: number; readonly until: number; readonly isServed: boolean };

/** A family needs so long from its seat to the desk: the hall sees every call. */
const wayMinutes = 1;

/**
 * Plays the visitors and the staff of a day through the same interface as the stations, step by step where a visit is led
 * along a flow: a clerk who trains finds behind a family what the stages before would really have left. A desk somebody else opened is theirs:
 * whoever trains there is left alone, and the numbers they call go on their way.
 */
export function createDrillDriver(order: DrillOrder): DrillDriver {
  const { client, demand, people, homes, plan, date, minute, now: instant } = order;
  const toCome = people.toSorted((a, b) => a.minute - b.minute);
  const comers = new Map<TicketId, Comer>();
  const desks = new Map<DeskId, AtDesk | null>();
  const doorsClose = plan.reduce((latest, { to }) => Math.max(latest, to), 0);
  let isOpen = false;

  async function openDesks(): Promise<void> {
    for (const { deskId, stageIds } of plan) {
      const opened = await unlessRefused(
        client.openDesk({ params: { id: deskId }, body: { stageIds: [...stageIds] } }),
      );
      if (opened) desks.set(deskId, null);
    }
  }

  async function letIn(now: number): Promise<void> {
    while (toCome[0] && toCome[0].minute <= now) {
      const comer = toCome.shift();
      if (!comer) return;
      const { serviceId, priority } = comer;
      const unitId = homes(comer);
      if (!unitId) continue;
      const ticket = await unlessRefused(client.issueTicket({ body: { serviceId, unitId, priority } }));
      if (ticket) comers.set(ticket.id, comer);
    }
  }

  /** A visit that comes to no end at its stage, for want of what only people can do, goes home: no desk stands still. */
  async function finishStage(id: TicketId): Promise<void> {
    await unlessRefused(playVisit(client, id, { date, recordedAt: new Date(instant()).toISOString() }));
    if (await unlessRefused(client.completeStage({ params: { id } }))) return;
    await unlessRefused(client.cancel({ params: { id }, body: { reason: drillWords['zh-CN'].wentHome } }));
  }

  /** Desks work side by side: what they ask of the hub in one turn is written together. */
  async function receive(now: number): Promise<void> {
    const coming = [...desks].filter(([, at]) => at && !at.isServed && at.comesAt <= now);
    await Promise.all(
      coming.map(async ([deskId, at]) => {
        if (!at) return;
        await unlessRefused(client.start({ params: { id: at.id } }));
        desks.set(deskId, { ...at, isServed: true });
      }),
    );
  }

  async function finish(now: number): Promise<void> {
    const through = [...desks].filter(([, at]) => at?.isServed && at.until <= now);
    await Promise.all(
      through.map(async ([deskId, at]) => {
        if (!at) return;
        await finishStage(at.id);
        desks.set(deskId, null);
      }),
    );
  }

  /** Whether anybody is still in the house. */
  async function call(now: number): Promise<boolean> {
    const { items } = await client.tickets({ query: {} });
    const waiting = new Map<StageId, number>();
    for (const { state, stageId } of items) {
      if (state === 'waiting') waiting.set(stageId, (waiting.get(stageId) ?? 0) + 1);
    }
    for (const { deskId, stageIds, to } of plan) {
      if (now >= to || desks.get(deskId) !== null || !stageIds.some((id) => (waiting.get(id) ?? 0) > 0)) continue;
      const ticket = await unlessRefused(client.callNext({ params: { id: deskId } }));
      if (!ticket) continue;
      waiting.set(ticket.stageId, (waiting.get(ticket.stageId) ?? 1) - 1);
      const usual = demand.stages.find(({ stageId }) => stageId === ticket.stageId)?.priorMinutes ?? 1;
      const minutes = comers.get(ticket.id)?.serviceMinutes.get(ticket.stageId) ?? usual;
      desks.set(deskId, { id: ticket.id, comesAt: now + wayMinutes, until: now + minutes, isServed: false });
    }
    return items.length > 0;
  }

  return {
    async step() {
      const now = minute();
      if (!isOpen) {
        isOpen = true;
        await openDesks();
      }
      await letIn(now);
      await finish(now);
      await receive(now);
      const isSomebodyHere = await call(now);
      if (toCome.length > 0 || [...desks.values()].some((at) => at !== null)) return 'on';
      if (isSomebodyHere && now < doorsClose) return 'on';
      for (const deskId of desks.keys()) await unlessRefused(client.closeDesk({ params: { id: deskId } }));
      // Refused while somebody who trains still serves: then they are waited for.
      return (await unlessRefused(client.closeDay({ body: { date } }))) ? 'over' : 'on';
    },
  };
}

/** What the hub refuses, somebody else did meanwhile: a drill goes on. Anything else is a fault. */
async function unlessRefused<T>(call: Promise<T>): Promise<T | null> {
  try {
    return await call;
  } catch (problem) {
    if (problem instanceof CallRefused) return null;
    throw problem;
  }
}
