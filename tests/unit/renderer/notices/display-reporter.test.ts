import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createDisplayReporter, type Delivery } from '#renderer/features/notices/display-reporter.ts';
import { type KeptPiece, largestReport } from '#renderer/features/notices/showing-pieces.ts';
import type { NoticeVersionId } from '#shared/domain/ids.ts';
import type { PaintedPage } from '#shared/protocol/displays.ts';

const noon = Date.parse('2026-11-28T04:00:00Z');
const licence = 'nver_licence' as NoticeVersionId;
const prices = 'nver_prices' as NoticeVersionId;
const glass = {} as HTMLElement;

/** A screen whose glass, hub and disk the test holds in its hands. */
function aScreen(disk = new Map<number, KeptPiece>()) {
  const screen = { visible: true, decodes: true, answer: 'taken' as Delivery, wallShift: 0, frozen: 0 };
  const sent: PaintedPage[] = [];
  const hearers = new Set<() => void>();
  const reporter = createDisplayReporter({
    now: () => ({
      steady: performance.now() + screen.frozen,
      wall: Date.now() + screen.frozen + screen.wallShift,
    }),
    sight: {
      visible: () => screen.visible,
      painted: async () => screen.visible && screen.decodes,
      onChange(listener) {
        hearers.add(listener);
        return () => hearers.delete(listener);
      },
    },
    store: {
      all: async () => [...disk].map(([key, piece]) => ({ key, piece })),
      async add(piece) {
        const key = Math.max(0, ...disk.keys()) + 1;
        disk.set(key, piece);
        return key;
      },
      async remove(keys) {
        for (const key of keys) disk.delete(key);
      },
    },
    async send(showings) {
      expect(showings.length).toBeLessThanOrEqual(largestReport);
      if (screen.answer === 'taken') sent.push(...showings);
      return screen.answer;
    },
  });
  const stop = reporter.start();
  made.push(stop);
  return {
    screen,
    sent,
    disk,
    reporter,
    stop,
    seeChange: (visible: boolean) => {
      screen.visible = visible;
      for (const hear of hearers) hear();
    },
    seconds: () => sent.reduce((sum, one) => sum + one.startedMsAgo - one.endedMsAgo, 0) / 1000,
  };
}

let made: (() => void)[] = [];
const pass = (seconds: number) => vi.advanceTimersByTimeAsync(seconds * 1000);

beforeEach(() => {
  vi.useFakeTimers({ now: noon, toFake: ['setInterval', 'clearInterval', 'Date', 'performance'] });
  made = [];
});
afterEach(() => {
  for (const stop of made) stop();
  vi.useRealTimers();
});

describe('what a screen reports', () => {
  test('a page is told when the next one comes, from when it was painted until it went', async () => {
    const { reporter, sent, disk } = aScreen();
    await pass(0);
    const hide = reporter.show({ versionId: licence, page: 2 }, glass);
    await pass(9);
    hide();
    reporter.show({ versionId: prices, page: 1 }, glass);
    await pass(0);
    expect(sent).toEqual([{ versionId: licence, page: 2, startedMsAgo: 9000, endedMsAgo: 0 }]);
    expect(disk.size).toBe(0);
  });

  test('a page that stays is told in pieces, so that a killed screen loses one at most', async () => {
    const { reporter, sent, seconds } = aScreen();
    reporter.show({ versionId: licence, page: 1 }, glass);
    await pass(50);
    expect(sent).toHaveLength(3);
    expect(seconds()).toBe(45);
  });

  test('a picture that did not come was not shown', async () => {
    const { screen, reporter, seconds } = aScreen();
    screen.decodes = false;
    reporter.show({ versionId: licence, page: 1 }, glass);
    await pass(20);
    screen.decodes = true;
    await pass(11);
    reporter.show({ versionId: prices, page: 1 }, glass);
    await pass(0);
    expect(seconds()).toBe(10);
  });

  test('a hidden page is not claimed, and goes on when it is seen again', async () => {
    const { reporter, stop, seconds, seeChange } = aScreen();
    reporter.show({ versionId: licence, page: 1 }, glass);
    await pass(4);
    seeChange(false);
    await pass(60);
    seeChange(true);
    await pass(6);
    stop();
    await pass(0);
    expect(seconds()).toBe(10);
  });

  test('what covers the page without a word is found out at the next look', async () => {
    const { screen, reporter, stop, seconds } = aScreen();
    reporter.show({ versionId: licence, page: 1 }, glass);
    await pass(7);
    screen.visible = false;
    await pass(30);
    stop();
    await pass(0);
    expect(seconds()).toBe(7);
  });

  test('a page that was frozen claims nothing of that, not even when it is turned at once', async () => {
    const { screen, reporter, stop, seconds } = aScreen();
    const hide = reporter.show({ versionId: licence, page: 1 }, glass);
    await pass(6);
    screen.frozen = 60_000;
    hide();
    stop();
    await pass(0);
    expect(seconds()).toBe(6);
  });

  test('a machine that slept claims nothing of its sleep', async () => {
    const { screen, reporter, stop, sent, seconds } = aScreen();
    reporter.show({ versionId: licence, page: 1 }, glass);
    await pass(8);
    screen.wallShift = 3_600_000;
    await pass(2);
    stop();
    await pass(0);
    // Of the eight seconds nobody can say any more how long ago they were.
    expect(seconds()).toBeLessThanOrEqual(2);
    for (const { startedMsAgo } of sent) expect(startedMsAgo).toBeLessThan(5000);
  });
});

describe('a screen that is cut off', () => {
  test('keeps what it showed and tells it when the hub is there again, with how long ago it was', async () => {
    const { screen, reporter, sent, disk } = aScreen();
    screen.answer = 'undelivered';
    reporter.show({ versionId: licence, page: 1 }, glass);
    await pass(16);
    expect(sent).toEqual([]);
    expect(disk.size).toBe(1);
    screen.answer = 'taken';
    await pass(15);
    expect(sent.map(({ startedMsAgo, endedMsAgo }) => [startedMsAgo, endedMsAgo])).toEqual([
      [30_000, 15_000],
      [15_000, 0],
    ]);
    expect(disk.size).toBe(0);
  });

  test('tells after a restart what lay on its disk, by the clock of the device', async () => {
    const before = aScreen();
    before.screen.answer = 'undelivered';
    before.reporter.show({ versionId: licence, page: 3 }, glass);
    await pass(16);
    before.stop();
    await pass(600);
    const after = aScreen(before.disk);
    await pass(0);
    expect(after.sent[0]).toMatchObject({ versionId: licence, page: 3, endedMsAgo: 601_000 });
    expect(after.disk.size).toBe(0);
  });

  test('forgets what is older than the hub takes, and sends the rest in reports of a size it takes', async () => {
    const hour = 3_600_000;
    const pieces = Array.from({ length: 2 * largestReport + 10 }, (_, index): KeptPiece => {
      const from = noon - 73 * hour + index * 60_000;
      return { versionId: licence, page: 1, from, to: from + 15_000 };
    });
    const { sent, disk } = aScreen(new Map(pieces.map((piece, index) => [index + 1, piece])));
    await pass(1);
    expect(sent).toHaveLength(pieces.length - 60);
    expect(Math.max(...sent.map(({ startedMsAgo }) => startedMsAgo))).toBeLessThanOrEqual(72 * hour);
    expect(disk.size).toBe(0);
  });

  test('does not pile up what nobody will take any more, however long the line is cut', async () => {
    const { screen, disk, reporter } = aScreen(
      new Map([[1, { versionId: licence, page: 1, from: noon - 80 * 3_600_000, to: noon - 79 * 3_600_000 }]]),
    );
    screen.answer = 'undelivered';
    reporter.show({ versionId: licence, page: 1 }, glass);
    await pass(16);
    expect([...disk.values()].map(({ from }) => from)).toEqual([noon]);
  });

  test('does not offer for ever what the hub finds faulty', async () => {
    const { screen, reporter, disk } = aScreen();
    screen.answer = 'refused';
    reporter.show({ versionId: licence, page: 1 }, glass);
    await pass(16);
    expect(disk.size).toBe(0);
  });
});
