import { EventEmitter, once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { connect } from 'node:net';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createFeed } from '#hub/journal/feed.ts';
import type { Journal } from '#hub/journal/journal.ts';
import type { JournalRow } from '#hub/store/journal-rows.ts';
import { heartbeatMs } from '#shared/protocol/feed.ts';
import { type HandoverSite, openHandoverSite } from '../../support/hub/handover-site.ts';
import { listenTo } from '../../support/hub/listener.ts';

describe('a listener that does not read', () => {
  let site: HandoverSite;
  beforeEach(async () => {
    site = await openHandoverSite();
  });
  afterEach(() => site.close());

  test('is dropped, and the others hear everything in time', async () => {
    const url = await site.listen();
    const deaf = connect({ host: '127.0.0.1', port: Number(new URL(url).port) });
    const closed = once(deaf, 'close');
    deaf.pause();
    deaf.on('error', () => undefined);
    deaf.write(`GET /api/v1/events HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${site.tokens.supervisor}\r\n\r\n`);
    const board = await listenTo(url, site.tokens.board);
    await vi.waitUntil(() => site.hub().feed.listeners() === 2);
    let sent = 0;
    // Each entry is small: a whole megabyte and all the system's own buffers must fill before it is let go.
    while (site.hub().feed.listeners() === 2 && sent < 40_000) {
      await Promise.all(Array.from({ length: 250 }, () => site.enquiry()));
      sent += 250;
    }
    expect(site.hub().feed.listeners()).toBe(1);
    await board.hears(sent);
    expect(new Set(board.heard.map((event) => event.id)).size).toBe(sent);
    board.cut();
    deaf.resume();
    await closed;
  });
});

/** A connection as the feed sees it, with what was written to it. */
class Connection extends EventEmitter {
  written = '';
  destroyed = false;
  writableLength = 0;
  write(bytes: Buffer | string): boolean {
    this.written += bytes.toString();
    return true;
  }
  end(): void {
    this.destroy();
  }
  destroy(): void {
    this.destroyed = true;
    this.emit('close');
  }
}

const asResponse = (connection: Connection) => connection as unknown as ServerResponse;
const row = (seq: number): JournalRow => ({
  seq,
  at: seq,
  site_id: 'site_1',
  station_id: null,
  actor_id: null,
  type: 'ticket.issued',
  subject_id: 'tkt_1',
  payload: '{"number":"E001"}',
  prev_hash: '',
  hash: '',
});

describe('the heartbeat', () => {
  const journal = { head: () => ({ seq: 0, at: 0, hash: '' }), after: () => [] } as unknown as Journal;
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  test('comes at least every fifteen seconds, and an idle feed says nothing else', () => {
    const feed = createFeed(journal, () => null);
    const connection = new Connection();
    feed.connect(asResponse(connection), 'public', null, () => true);
    const greeting = connection.written;
    vi.advanceTimersByTime(15_000);
    expect(connection.written).toMatch(/^retry: 1000\n\n(:\n\n)+$/);
    expect(connection.written.length).toBeGreaterThan(greeting.length);
    expect(heartbeatMs).toBeLessThanOrEqual(15_000);
    feed.close();
    expect(connection.destroyed).toBe(true);
  });

  test('is the last thing a revoked device or an ended session hears', () => {
    const feed = createFeed(journal, () => null);
    let trusted = true;
    const [known, revoked] = [new Connection(), new Connection()];
    feed.connect(asResponse(known), 'staff', null, () => true);
    feed.connect(asResponse(revoked), 'staff', null, () => trusted);
    trusted = false;
    vi.advanceTimersByTime(heartbeatMs);
    expect([known.destroyed, revoked.destroyed, feed.listeners()]).toEqual([false, true, 1]);
    const before = revoked.written;
    feed.publish([row(1)]);
    expect(revoked.written).toBe(before);
    expect(known.written).toContain('id: 1\n');
    feed.close();
  });

  test('lets go of a listener that is a megabyte behind', () => {
    const feed = createFeed(journal, () => null);
    const slow = new Connection();
    feed.connect(asResponse(slow), 'public', null, () => true);
    slow.writableLength = 1024 * 1024 + 1;
    feed.publish([row(1)]);
    expect([slow.destroyed, feed.listeners()]).toEqual([true, 0]);
    feed.close();
  });
});

test('an open feed keeps no session alive: a screen that was left ends all the same', async () => {
  const site = await openHandoverSite();
  try {
    const url = await site.listen();
    const token = await site.signIn('clerk', '135790');
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    await site.restart();
    const again = await site.listen();
    expect(again).not.toBe(url);
    const screen = await listenTo(again, token);
    for (let minutes = 0; minutes < 181; minutes++) {
      site.clock.at += 60_000;
      vi.advanceTimersByTime(heartbeatMs);
    }
    await screen.ended;
    expect(site.hub().feed.listeners()).toBe(0);
  } finally {
    vi.useRealTimers();
    await site.close();
  }
});
