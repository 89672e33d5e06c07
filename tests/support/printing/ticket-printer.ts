import { createServer, type Server, type Socket } from 'node:net';
import { decodeSlips, type Slip } from './decode-escpos.ts';

/** How the printer of a test behaves; may be changed while it stands. */
export type Mood = {
  paper: 'full' | 'low' | 'out';
  cover: 'shut' | 'open';
  /** Answers no status query at all. */
  mute: boolean;
  /** Closes its half as soon as somebody connects. */
  shy: boolean;
  /** What it does once the slip's bytes have come. */
  afterwards: 'answer' | 'stay-silent' | 'close-its-half' | 'reset';
  /** Paper ends with this slip. */
  lastSlip: boolean;
};

/** A ticket printer on a TCP port that keeps what it printed and answers as its manual says. */
export type TicketPrinter = {
  readonly port: number;
  readonly mood: Mood;
  readonly slips: () => readonly Slip[];
  /** Connections on which bytes of a slip came. */
  readonly deliveries: () => number;
  /** The clock's ms at which the first byte of the latest slip came. */
  readonly heardAt: () => number;
  readonly switchOff: () => Promise<void>;
  /** Comes back on the same port. */
  readonly switchOn: () => Promise<void>;
};

const [DLE, GS] = [0x10, 0x1d];

/** Plugs a printer in, on a free port. */
export async function plugIn(): Promise<TicketPrinter> {
  const mood: Mood = { paper: 'full', cover: 'shut', mute: false, shy: false, afterwards: 'answer', lastSlip: false };
  const sheets: { bytes: Buffer }[] = [];
  const sockets = new Set<Socket>();
  let heardAt = 0;
  let server: Server;

  const status = (query: number): number => {
    const open = mood.cover === 'open';
    const out = mood.paper === 'out';
    if (query === 1) return open || out ? 0x1a : 0x12;
    if (query === 2) return 0x12 | (open ? 0x04 : 0) | (out ? 0x20 : 0);
    return 0x12 | (mood.paper === 'full' ? 0 : 0x0c) | (out ? 0x60 : 0);
  };
  const serve = (socket: Socket) => {
    sockets.add(socket);
    if (mood.shy) socket.end();
    let sheet: { bytes: Buffer } | null = null;
    let rest: Buffer = Buffer.alloc(0);
    let silent = false;
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => undefined);
    socket.on('data', (bytes) => {
      rest = Buffer.concat([rest, bytes]);
      while (rest.length > 0) {
        if (rest[0] === DLE && rest[1] === 0x04 && rest.length >= 3) {
          if (!mood.mute && !silent) socket.write(Buffer.from([status(rest[2] ?? 0)]));
          rest = rest.subarray(3);
          continue;
        }
        // All of a slip comes at once and ends with the question whether it is done.
        const done = rest.indexOf(Buffer.from([GS, 0x72, 0x01]));
        if (done < 0) return;
        if (sheet === null) {
          heardAt = performance.now();
          sheet = { bytes: Buffer.alloc(0) };
          sheets.push(sheet);
        }
        sheet.bytes = Buffer.concat([sheet.bytes, rest.subarray(0, done)]);
        rest = rest.subarray(done + 3);
        if (mood.lastSlip) mood.paper = 'out';
        if (mood.afterwards === 'reset') return void socket.resetAndDestroy();
        if (mood.afterwards === 'close-its-half') return void socket.end();
        silent = mood.afterwards === 'stay-silent';
        if (!silent && !mood.mute) socket.write(Buffer.from([0x00]));
      }
    });
  };
  const listen = (port: number) =>
    new Promise<number>((resolve, reject) => {
      server = createServer({ allowHalfOpen: true }, serve);
      server.once('error', reject);
      server.listen(port, '127.0.0.1', () => {
        const address = server.address();
        resolve(typeof address === 'object' && address ? address.port : 0);
      });
    });
  const port = await listen(0);
  return {
    port,
    mood,
    slips: () => sheets.flatMap(({ bytes }) => decodeSlips(bytes)),
    deliveries: () => sheets.length,
    heardAt: () => heardAt,
    async switchOff() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
    switchOn: async () => void (await listen(port)),
  };
}
