import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { Client } from '#shared/protocol/client.ts';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { PrintJobId } from '#shared/domain/ids.ts';
import { type RunningHub, startHub } from '../../support/hub/start-hub.ts';
import { plugIn, type TicketPrinter } from '../../support/printing/ticket-printer.ts';

const patient = { timeout: 60_000, interval: 20 };
let hall: TicketPrinter;
let running: RunningHub;

beforeAll(async () => {
  [hall, running] = await Promise.all([plugIn(), startHub({ demo: true })]);
});
afterAll(() => hall.switchOff());

const supervisorOf = async (hub: RunningHub): Promise<Client> => {
  const { login, pin } = hub.ready.demo?.staff.find(({ roles }) => roles.includes('supervisor')) ?? {
    login: '',
    pin: '',
  };
  return hub.client(await hub.signIn(login, pin));
};
const stateOf = async (client: Client, id: PrintJobId) => (await client.printJob({ params: { id } })).state;

test('the demo prints out of the box, into files', async () => {
  const client = await supervisorOf(running);
  const ticket = await client.issueTicket({ body: { serviceId: 'svc_enquiry' } });
  const { id } = await client.makePrintJob({ body: { ticketId: ticket.id } });
  await vi.waitFor(async () => expect(await stateOf(client, id)).toBe('confirmed'), patient);
  expect(readdirSync(join(running.data, 'printed', 'slips'))).toEqual([`${id}.pdf`]);
});

test('a hub that is killed while a slip was being sent asks a person afterwards; what waited goes on by itself', async () => {
  const before = await supervisorOf(running);
  const address = { kind: 'escpos', host: '127.0.0.1', port: hall.port, widthMm: 80 } as const;
  const printer = await before.createPrinter({ body: { name: '大厅', address, papers: ['slip'] } });
  const tickets = [];
  for (let count = 0; count < 2; count++) {
    tickets.push(await before.issueTicket({ body: { serviceId: 'svc_enquiry' } }));
  }
  hall.mood.afterwards = 'stay-silent';
  const asked = tickets.map((ticket) => before.makePrintJob({ body: { ticketId: ticket.id, printerId: printer.id } }));
  const [sent, waiting] = (await Promise.all(asked)).map(({ id }) => id) as [PrintJobId, PrintJobId];
  await vi.waitFor(() => expect(hall.deliveries()).toBe(1), patient);
  await running.kill();
  hall.mood.afterwards = 'answer';

  const again = await startHub({ demo: true, data: running.data });
  const after = await supervisorOf(again);
  await vi.waitFor(async () => expect(await stateOf(after, waiting)).toBe('confirmed'), patient);
  expect(await after.printJob({ params: { id: sent } })).toMatchObject({ state: 'uncertain', reason: 'restarted' });
  expect(hall.deliveries()).toBe(2);
  expect((await after.verifyJournal({ query: { full: '1' } })).ok).toBe(true);
  expect(await again.stop()).toBe(0);
});
