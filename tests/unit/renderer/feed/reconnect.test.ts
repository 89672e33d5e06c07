import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createLiveFeed } from '#renderer/lib/live-feed.ts';
import { afterEach, expect, test, vi } from 'vitest';

const ends: (() => void)[] = [];
afterEach(() => {
  for (const end of ends.splice(0)) end();
});

/** A hub's feed that says one event to each who comes and then nothing, as a line does that died in the machine's sleep. */
async function silentHub() {
  const lines: ServerResponse[] = [];
  const resumedAfter: (string | undefined)[] = [];
  const server = createServer((asked, answer) => {
    resumedAfter.push(asked.headers['last-event-id'] as string | undefined);
    lines.push(answer);
    answer.writeHead(200, { 'content-type': 'text/event-stream' });
    answer.write(`id: ${lines.length + 6}\nevent: ticket.called\ndata: {}\n\n`);
  });
  await new Promise<void>((listening) => {
    server.listen(0, '127.0.0.1', listening);
  });
  ends.push(() => {
    server.closeAllConnections();
    server.close();
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/events`, resumedAfter };
}

test('a station whose machine woke takes a new line and goes on after the last event it saw', async () => {
  const hub = await silentHub();
  const feed = createLiveFeed(hub.url, () => ({}));
  ends.push(feed.stop);
  const seen: number[] = [];
  feed.listen((event) => seen.push(event.seq));
  await vi.waitFor(() => expect(seen).toEqual([7]));
  feed.reconnect();
  await vi.waitFor(() => expect(seen).toEqual([7, 8]));
  expect(hub.resumedAfter).toEqual([undefined, '7']);
});

test('a feed nobody began has nothing to begin anew', () => {
  const feed = createLiveFeed('http://127.0.0.1:1/events', () => ({}));
  feed.reconnect();
  expect(feed.state()).toEqual({ kind: 'connecting' });
});
