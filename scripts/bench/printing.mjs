import { connect } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { monotonicMs } from './clock.mjs';
import { openConnection } from './connection.mjs';
import { expectStatus } from './loads.mjs';
import { signIn, startHub } from './processes.mjs';
import { summarise } from './statistics.mjs';
import { startTicketPrinter } from './ticket-printer.mjs';

const rounds = 5;
const perRound = 40;
/** What a slip may take from the command to its bytes on the socket, in ms. */
const atMostMs = 60;

/** A slip on a ticket printer: from the command sent until its first byte is on the printer's socket. */
export async function measurePrinting({ sites, report }) {
  let heard = () => undefined;
  const printer = await startTicketPrinter((at) => heard(at));
  const hub = await startHub(await sites.empty());
  const connection = await openConnection(hub.url, await signIn(hub));
  const command = async (method, path, body) =>
    JSON.parse(expectStatus(await connection[method](path, { body: JSON.stringify(body) }), 200, 201).text);
  await addPrinter(command, printer.port);
  const unitId = /unit_[0-9A-Z]+/.exec((await connection.get('/api/v1/homes')).text)?.[0];
  // The longest slip there is: a handover of six stages.
  const { id: ticketId } = await command('post', '/api/v1/tickets', { serviceId: 'svc_handover', unitId });

  const slip = async () => {
    const arrived = new Promise((resolve) => (heard = resolve));
    const started = monotonicMs();
    const { id } = await command('post', '/api/v1/print-jobs', { ticketId });
    const ms = (await arrived) - started;
    await untilConfirmed(connection, id);
    return ms;
  };
  for (let count = 0; count < perRound; count++) await slip();
  const [ours, bare] = [[], []];
  for (let round = 0; round < rounds; round++) {
    const [slips, lines] = [[], []];
    for (let count = 0; count < perRound; count++) {
      slips.push(await slip());
      lines.push(await bareSlip(printer.port, (resolve) => (heard = resolve)));
    }
    ours.push(slips);
    bare.push(lines);
  }
  connection.close();
  await hub.stop();
  printer.close();

  const [measured, raw] = [summarise(ours), summarise(bare)];
  report.gate({
    what: 'slip, command to bytes on the printer, p50',
    unit: 'ms',
    goal: atMostMs,
    measured: measured.p50,
    spread: measured.medians,
    baseline: 'what a slip may take',
    bare: atMostMs,
    atMost: 1,
  });
  report.note('slip, command to bytes on the printer', { p99Ms: measured.p99 });
  report.note('bare socket: connect, ask how it is, send', { p50Ms: raw.p50, p99Ms: raw.p99 });
}

async function addPrinter(command, port) {
  const address = { kind: 'escpos', host: '127.0.0.1', port, widthMm: 80 };
  const { id } = await command('post', '/api/v1/printers', { name: 'bench', address, papers: ['slip'] });
  const line = { stationId: null, paper: 'slip', printerId: id, fallbackId: null };
  await command('put', '/api/v1/printer-assignments', { items: [line] });
}

async function untilConfirmed(connection, id) {
  for (;;) {
    const { text } = expectStatus(await connection.get(`/api/v1/print-jobs/${id}`), 200);
    if (JSON.parse(text).state === 'confirmed') return;
    await pause(2);
  }
}

/** What the network alone takes. */
function bareSlip(port, listen) {
  return new Promise((resolve) => {
    const started = monotonicMs();
    listen((at) => resolve(at - started));
    const socket = connect({ host: '127.0.0.1', port, noDelay: true });
    socket.write(Buffer.from([0x10, 0x04, 0x01]));
    socket.once('data', () => {
      socket.end(Buffer.concat([Buffer.alloc(1200, 0x20), Buffer.from([0x1d, 0x72, 0x01])]));
      socket.resume();
    });
  });
}
