import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { TicketId } from '#shared/domain/ids.ts';
import { bearer, httpClient, refusalOf } from '../../support/hub/clients.ts';
import { type HandoverSite, openHandoverSite, service, stage } from '../../support/hub/handover-site.ts';

let site: HandoverSite;
beforeEach(async () => {
  site = await openHandoverSite();
});
afterEach(() => site.close());

test('numbers issued twice under 50 clients: none is, and none is skipped', async () => {
  const url = await site.listen();
  const clients = Array.from({ length: 50 }, () => httpClient(url, site.tokens.supervisor));
  const numbers = await Promise.all(
    clients.map(async (client) => {
      const own: string[] = [];
      for (let count = 0; count < 22; count++) {
        own.push((await client.issueTicket({ body: { serviceId: service('enquiry') } })).number);
      }
      return own;
    }),
  );
  const wanted = Array.from({ length: 1100 }, (_, index) => `E${String(index + 1).padStart(3, '0')}`);
  expect(new Set(numbers.flat())).toEqual(new Set(wanted));
  expect(numbers.flat()).toHaveLength(1100);
  const journaled = site.rows<{ number: string }>(
    "SELECT payload ->> 'number' AS number FROM journal WHERE type = 'ticket.issued' ORDER BY seq",
  );
  expect(journaled.map((row) => row.number)).toEqual(wanted);
  // Each client saw its own numbers rise.
  for (const own of numbers) expect(own).toEqual(own.toSorted((a, b) => Number(a.slice(1)) - Number(b.slice(1))));
});

test('one customer sent to two desks: five desks calling at once share 120 visitors without one in common', async () => {
  const url = await site.listen();
  const desks = [1, 2, 3, 4, 5];
  for (const desk of desks) await site.open('supervisor', desk, 'enquiry');
  for (let count = 0; count < 120; count++) await site.enquiry();
  const called = await Promise.all(
    desks.map(async (desk) => {
      const client = httpClient(url, site.tokens.supervisor);
      const own: string[] = [];
      for (;;) {
        const ticket = await client.callNext({ params: { id: site.desk(desk) } });
        if (!ticket) return own;
        own.push(ticket.number);
        await client.start({ params: { id: ticket.id } });
        await client.completeStage({ params: { id: ticket.id } });
      }
    }),
  );
  expect(called.flat()).toHaveLength(120);
  expect(new Set(called.flat()).size).toBe(120);
});

test('one desk pressed twice calls one visitor', async () => {
  await site.open('clerk', 1, 'enquiry');
  await site.enquiry();
  await site.enquiry();
  const press = () => refusalOf(site.client('clerk').callNext({ params: { id: site.desk(1) } }));
  const answers = await Promise.all([press(), press(), press()]);
  expect(answers.toSorted()).toEqual(['409 desk-busy', '409 desk-busy', 'accepted']);
});

describe("a call that changes other tickets' rows", () => {
  const rows = () =>
    new Map(site.rows<{ id: string }>('SELECT * FROM tickets').map((row) => [row.id, JSON.stringify(row)]));

  /** The tickets whose rows a command changed. */
  async function changedBy(command: Promise<unknown>): Promise<string[]> {
    const before = rows();
    await command;
    return [...rows()].filter(([id, row]) => before.get(id) !== row).map(([id]) => id);
  }

  test('does not happen: each verb changes the one ticket it is about', async () => {
    await site.open('clerk', 1, 'papers', 'notices');
    const tickets = [await site.handover(1), await site.handover(2), await site.handover(3)];
    const { id } = tickets[0]!;
    const ticket = { params: { id } };
    const clerk = site.client('clerk');
    expect(await changedBy(clerk.callNext({ params: { id: site.desk(1) } }))).toEqual([id]);
    for (const command of [
      () => clerk.recall(ticket),
      () => clerk.noShow(ticket),
      () => clerk.returnTicket(ticket),
      () => clerk.prioritise({ ...ticket, body: { priority: true } }),
      () => clerk.callNext({ params: { id: site.desk(1) } }),
      () => clerk.start(ticket),
      () => clerk.hold(ticket),
      () => clerk.resume({ ...ticket, body: undefined }),
      () => site.leadThrough('clerk', id),
      () => clerk.undo(ticket),
      () => clerk.transfer({ ...ticket, body: { stageId: stage('keys') } }),
      () => clerk.cancel({ ...ticket, body: undefined }),
    ]) {
      expect(await changedBy(command())).toEqual([id]);
    }
  });

  test('happens to those it overtakes only: their count, and nothing else', async () => {
    await site.open('clerk', 1, 'enquiry');
    const early = await site.enquiry();
    site.clock.at += 1000;
    const late = await site.enquiry(true);
    const before = site.rows<Record<string, unknown>>(`SELECT * FROM tickets WHERE id = '${early.id}'`)[0];
    const changed = await changedBy(site.client('clerk').callNext({ params: { id: site.desk(1) } }));
    expect(changed.toSorted()).toEqual([early.id, late.id].toSorted());
    const after = site.rows<Record<string, unknown>>(`SELECT * FROM tickets WHERE id = '${early.id}'`)[0];
    expect(after).toEqual({ ...before, overtaken: 1 });
  });
});

describe('print before record', () => {
  const pdf = async (path: string) => {
    const headers = bearer(site.tokens.supervisor);
    const response = await site.server().inject({ url: `/api/v1${path}`, headers });
    return [response.statusCode, String(response.headers['content-type']).split(';')[0]];
  };

  test('there is no slip of a number that is not on record', async () => {
    expect(await pdf('/tickets/tkt_01AAAAAAAA0000ZZZZZZ/slip.pdf')).toEqual([404, 'application/problem+json']);
    const { id } = await site.enquiry();
    expect(await pdf(`/tickets/${id satisfies TicketId}/slip.pdf`)).toEqual([200, 'application/pdf']);
    expect(site.rows(`SELECT number FROM tickets WHERE id = '${id}'`)).toHaveLength(1);
  });

  test('there is no sheet of paper numbers that were not set aside first', async () => {
    expect(await pdf('/paper-numbers/sheet.pdf?from=1&to=10')).toEqual([422, 'application/problem+json']);
    await site.client('supervisor').printPaperNumbers({ body: { count: 10 } });
    expect(await pdf('/paper-numbers/sheet.pdf?from=1&to=10')).toEqual([200, 'application/pdf']);
    expect(await pdf('/paper-numbers/sheet.pdf?from=1&to=11')).toEqual([422, 'application/problem+json']);
  });
});
