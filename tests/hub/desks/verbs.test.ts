import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { TicketId } from '#shared/domain/ids.ts';
import { refusalOf } from '../../support/hub/clients.ts';
import { type HandoverSite, openHandoverSite, stage } from '../../support/hub/handover-site.ts';
import { minuteMs } from '../../support/hub/open-site.ts';

let site: HandoverSite;
beforeEach(async () => {
  site = await openHandoverSite();
});
afterEach(() => site.close());

const to = (id: TicketId) => ({ params: { id } });

describe('one number from door to door', () => {
  test('a family goes through all six stages of a handover under one number', async () => {
    await site.open('clerk', 1, 'papers', 'notices');
    await site.open('otherClerk', 4, 'settlement', 'acceptance', 'keys');
    await site.open('guide', 5, 'inspection');
    const { id, number } = await site.handover(1);
    expect(number).toBe('H001');
    const stations = [
      ['clerk', 1, 'papers'],
      ['clerk', 1, 'notices'],
      ['guide', 5, 'inspection'],
      ['otherClerk', 4, 'settlement'],
      ['otherClerk', 4, 'acceptance'],
      ['otherClerk', 4, 'keys'],
    ] as const;
    for (const [who, desk, at] of stations) {
      expect(await site.client('clerk').ticket(to(id))).toMatchObject({ number, state: 'waiting', stageId: stage(at) });
      site.clock.at += 5 * minuteMs;
      expect(await site.serveNext(who, desk)).toBe(id);
      site.clock.at += 5 * minuteMs;
      await site.leadThrough(who, id);
    }
    const done = await site.client('clerk').ticket(to(id));
    expect(done).toMatchObject({ number, state: 'done', ahead: 0 });
    const { items } = await site.client('clerk').ticketRoute(to(id));
    expect(items.map((one) => one.state)).toEqual(Array.from({ length: 6 }, () => 'done'));
    expect(items.every((one) => one.deskName && one.queuedAt && one.calledAt && one.endedAt)).toBe(true);
    // The certificate's wet-ink copy is still to be marked: the case ends with it.
    const [visit] = (await site.client('clerk').ticketCases(to(id))).items;
    expect(visit).toMatchObject({ state: 'open', toClose: [expect.any(String)] });
  });

  test('a family at stage 3 keeps its place when desk 5 closes', async () => {
    await site.open('clerk', 1, 'papers', 'notices');
    await site.open('guide', 5, 'inspection');
    const first = await site.handover(1);
    site.clock.at += minuteMs;
    const second = await site.handover(2);
    for (let stagesDone = 0; stagesDone < 4; stagesDone++) {
      await site.leadThrough('clerk', await site.serveNext('clerk', 1));
      site.clock.at += minuteMs;
    }
    const before = await site.client('clerk').ticket(to(second.id));
    expect(before).toMatchObject({ stageId: stage('inspection'), ahead: 1 });
    await site.client('guide').closeDesk({ params: { id: site.desk(5) } });
    expect(await site.client('clerk').ticket(to(first.id))).toMatchObject({ stageId: stage('inspection'), ahead: 0 });
    const after = await site.client('clerk').ticket(to(second.id));
    expect(after).toMatchObject({ ahead: 1, queuedAt: before.queuedAt, firstArrivalAt: before.firstArrivalAt });
    await site.open('guide', 5, 'inspection');
    expect(await site.serveNext('guide', 5)).toBe(first.id);
  });
});

describe('verbs in the wrong state', () => {
  const verbs = ['recall', 'start', 'completeStage', 'hold', 'noShow', 'returnTicket'] as const;
  const wrong = {
    waiting: verbs,
    called: ['completeStage', 'hold', 'returnTicket'],
    serving: ['recall', 'start', 'noShow', 'returnTicket'],
    held: ['recall', 'start', 'completeStage', 'hold', 'noShow', 'returnTicket'],
    no_show: ['recall', 'start', 'completeStage', 'hold', 'noShow'],
    done: [...verbs, 'cancel'],
    cancelled: [...verbs, 'cancel'],
  } as const;

  test.each(Object.entries(wrong))('of a ticket that is %s are refused and change nothing', async (state, refused) => {
    const { id } = await site.enquiry();
    await bring(id, state as keyof typeof wrong);
    const before = await site.client('clerk').ticket(to(id));
    expect(before.state).toBe(state);
    const seq = site.hub().house.journal.head().seq;
    for (const verb of refused) {
      const answer = await refusalOf(site.client('clerk')[verb](to(id) as never));
      expect([verb, answer]).toEqual([verb, '409 illegal-transition']);
    }
    const transfer = site.client('clerk').transfer({ ...to(id), body: { stageId: stage('enquiry') } });
    const movable = ['called', 'serving', 'held'].includes(state);
    if (!movable) expect(await refusalOf(transfer)).toBe('409 illegal-transition');
    else await transfer;
    const resume = refusalOf(site.client('clerk').resume(to(id) as never));
    if (state !== 'held') expect(await resume).toBe('409 illegal-transition');
    // Estimates are worked out beside, and may be newer.
    const { estimate: _e, finish: _f, ...now } = await site.client('clerk').ticket(to(id));
    if (!movable) expect(before).toMatchObject(now);
    expect(site.hub().house.journal.head().seq).toBe(seq + (movable ? 1 : 0));
  });

  async function bring(id: TicketId, state: keyof typeof wrong): Promise<void> {
    const clerk = site.client('clerk');
    if (state === 'cancelled') return void (await clerk.cancel({ ...to(id), body: { reason: '不等了' } }));
    if (state === 'waiting') return;
    await site.open('clerk', 1, 'enquiry');
    await clerk.callNext({ params: { id: site.desk(1) } });
    if (state === 'called') return;
    if (state === 'no_show') {
      await clerk.recall(to(id));
      return void (await clerk.noShow(to(id)));
    }
    await clerk.start(to(id));
    if (state === 'held') return void (await clerk.hold(to(id)));
    if (state === 'done') await clerk.completeStage(to(id));
  }
});
