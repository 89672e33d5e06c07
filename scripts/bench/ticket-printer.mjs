import { createServer } from 'node:net';
import { monotonicMs } from './clock.mjs';

const statusQuery = Buffer.from([0x10, 0x04]);
const doneQuery = Buffer.from([0x1d, 0x72, 0x01]);
const well = Buffer.from([0x12]);
const done = Buffer.from([0x00]);

/** A ticket printer that is always well; `printed` is called with the ms at which the first byte of a slip came. */
export async function startTicketPrinter(printed) {
  const server = createServer({ noDelay: true }, (socket) => {
    let heardAt = null;
    socket.on('error', () => undefined);
    socket.on('data', (bytes) => {
      let queries = 0;
      for (let at = bytes.indexOf(statusQuery); at >= 0; at = bytes.indexOf(statusQuery, at + 3)) queries++;
      // Queries come alone; anything longer is a slip.
      if (bytes.length > queries * 3 && heardAt === null) heardAt = monotonicMs();
      if (bytes.includes(doneQuery)) {
        socket.write(done);
        printed(heardAt);
      }
      if (queries > 0) socket.write(Buffer.concat(Array.from({ length: queries }, () => well)));
    });
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { port: server.address().port, close: () => server.close() };
}
