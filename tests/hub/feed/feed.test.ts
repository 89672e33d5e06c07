import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { publicTypes } from '#shared/protocol/feed.ts';
import { bearer } from '../../support/hub/clients.ts';
import { type HandoverSite, openHandoverSite } from '../../support/hub/handover-site.ts';
import { type Listener, listenTo } from '../../support/hub/listener.ts';

let site: HandoverSite;
let url: string;
const listeners: Listener[] = [];

beforeEach(async () => {
  site = await openHandoverSite();
  url = await site.listen();
});
afterEach(async () => {
  for (const listener of listeners.splice(0)) listener.cut();
  await site.close();
});

async function listen(who: 'board' | 'kiosk' | 'supervisor', from: { after?: number; lastEventId?: number } = {}) {
  const listener = await listenTo(url, site.tokens[who], from);
  listeners.push(listener);
  return listener;
}
const seq = () => site.hub().house.journal.head().seq;
const ids = (listener: Listener) => listener.heard.map((event) => event.id);
const rising = (numbers: readonly number[]) => numbers.every((one, index) => index === 0 || one > numbers[index - 1]!);

describe('a board that missed a call', () => {
  test('cannot be: every call reaches each of forty listeners once, in order', async () => {
    const boards = await Promise.all(Array.from({ length: 40 }, () => listen('board')));
    const desks = [1, 2, 3] as const;
    await Promise.all(
      desks.map((desk) =>
        site.client('supervisor').openDesk({ params: { id: site.desk(desk) }, body: { stageIds: ['stg_enquiry'] } }),
      ),
    );
    for (let count = 0; count < 30; count++) await site.enquiry();
    const called: string[] = [];
    await Promise.all(
      desks.map(async (desk) => {
        for (let count = 0; count < 10; count++) {
          const id = await site.serveNext('supervisor', desk);
          called.push((await site.client('supervisor').completeStage({ params: { id } })).number);
        }
      }),
    );
    const all = site
      .hub()
      .house.journal.after(0, 5000)
      .filter((row) => row.type === 'ticket.called');
    for (const board of boards) {
      // 3 desks opened, 30 issued, 30 called, 30 started, 30 completed
      await board.hears(123);
      const calls = board.heard.filter((event) => event.type === 'ticket.called');
      expect(calls.map((event) => event.id)).toEqual(all.map((row) => row.seq));
      expect(calls.map((event) => String(event.data['number'])).toSorted()).toEqual(called.toSorted());
      expect(rising(ids(board))).toBe(true);
    }
  });

  test('catches up after a cut without loss or repeat, by Last-Event-ID and by ?after', async () => {
    const board = await listen('board');
    for (let count = 0; count < 5; count++) await site.enquiry();
    await board.hears(5);
    board.cut();
    const last = ids(board).at(-1)!;
    for (let count = 0; count < 5; count++) await site.enquiry();
    const again = await listen('board', { lastEventId: last });
    const asked = await listen('board', { after: last });
    await site.enquiry();
    for (const listener of [again, asked]) {
      await listener.hears(6);
      expect([...ids(board), ...ids(listener)]).toEqual(Array.from({ length: 11 }, (_, index) => last - 4 + index));
    }
    const both = await listen('board', { lastEventId: last, after: 0 });
    await both.hears(6);
    expect(ids(both)).toEqual(ids(again));
  });

  test('catches up while calls go on', async () => {
    const from = seq();
    for (let count = 0; count < 700; count++) await site.enquiry();
    const issuing = Promise.all(Array.from({ length: 50 }, () => site.enquiry()));
    const late = await listen('board', { after: from });
    await issuing;
    await site.enquiry();
    await late.hears(751);
    expect(ids(late)).toEqual(Array.from({ length: 751 }, (_, index) => from + 1 + index));
  });

  test('that asks from beyond the end hears what comes next', async () => {
    const board = await listen('board', { after: 1_000_000 });
    const before = seq();
    await site.enquiry();
    await board.hears(1);
    expect(ids(board)).toEqual([before + 1]);
  });
});

describe('the public feed', () => {
  test('tells numbers, desks and stages, and nothing of homes, people and reasons', async () => {
    const from = seq();
    const [board, office] = [await listen('board'), await listen('supervisor')];
    await site.open('clerk', 1, 'papers');
    const { id } = await site.handover(2);
    await site.serveNext('clerk', 1);
    const clerk = site.client('clerk');
    await clerk.openOwners({ params: { id: site.unit(2) } });
    await clerk.noteUnit({ params: { id: site.unit(2) }, body: { note: '带狗', escort: null } });
    await clerk.pauseDesk({ params: { id: site.desk(1) }, body: { reason: '午饭' } });
    await clerk.cancel({ params: { id }, body: { reason: '身体不适' } });
    await site
      .client('kiosk')
      .checkIn({ body: { serviceId: 'svc_handover', unitId: site.unit(3), last4: '0000' } })
      .catch(() => null);
    await site.enquiry();
    await office.hears(seq() - from);
    const shown = office.heard.filter((event) => publicTypes.has(event.type));
    await board.hears(shown.length);
    expect(ids(board)).toEqual(shown.map((event) => event.id));
    for (const secret of [
      'unit',
      'case',
      'stf_',
      'txt_',
      'saltedHash',
      '带狗',
      '午饭',
      '身体不适',
      'priority',
      'payload',
      'actorId',
      'hash',
    ]) {
      expect(board.raw()).not.toContain(secret);
    }
    expect(office.heard.map((event) => event.type)).toEqual(
      expect.arrayContaining(['unit.opened', 'unit.noted', 'unit.check-in-refused']),
    );
    for (const words of ['带狗', '午饭', '身体不适']) expect(office.raw()).not.toContain(words);
    const call = board.heard.find((event) => event.type === 'ticket.called');
    expect(call?.data['call']).toMatchObject({ number: 'H001', deskName: '1号', deskNumber: 1, stageName: '资料核验' });
  });

  test('is what every device gets, whatever its role; staff get the journal itself', async () => {
    const kiosk = await listen('kiosk');
    const office = await listen('supervisor');
    await site.enquiry();
    await kiosk.hears(1);
    await office.hears(1);
    expect(Object.keys(kiosk.heard[0]!.data).toSorted()).toEqual(['at', 'number', 'seq', 'type']);
    const { items } = await site.client('supervisor').journal({ query: { limit: 1 } });
    expect(office.heard[0]?.data).toEqual(items[0]);
  });
});

test('a feed is refused to nobody and to a revoked device', async () => {
  const status = async (token: string | null) =>
    (await fetch(`${url}/api/v1/events`, { headers: bearer(token) })).status;
  expect(await status(null)).toBe(401);
  const { items } = await site.client('supervisor').stations({});
  await site.client('supervisor').revokeStation({ params: { id: items.find((one) => one.role === 'board')!.id } });
  expect(await status(site.tokens.board)).toBe(401);
});
