import { decideUpdate } from '#main/updates/decide-update.ts';
import { askMoment, lookOnce, runUpdates, type Updater } from '#main/updates/run-updates.ts';
import type { UpdateMoment } from '#shared/protocol/update-moment.ts';
import { afterEach, describe, expect, test, vi } from 'vitest';

const night: UpdateMoment = {
  version: '1.2.0',
  localTime: '02:30',
  dayStart: '04:00',
  peopleInHouse: false,
  desksOpen: false,
};
const station = { own: '1.1.0', offered: '1.2.0', isHub: false, moment: night };

describe('an update', () => {
  test('is installed in the night of an empty house, on a station whose hub runs that version already', () => {
    expect(decideUpdate(station)).toEqual({ kind: 'install' });
    expect(decideUpdate({ ...station, isHub: true, moment: { ...night, version: '1.1.0' } })).toEqual({
      kind: 'install',
    });
  });

  test.each([
    ['while somebody is in the house', { moment: { ...night, peopleInHouse: true } }, 'people-in-house'],
    ['while a desk is open', { moment: { ...night, desksOpen: true } }, 'desks-open'],
    ['while the hub does not answer', { moment: null }, 'hub-unknown'],
    ['before the hub has it', { moment: { ...night, version: '1.1.9' } }, 'hub-first'],
    ['when nothing is on offer', { offered: null }, 'nothing-newer'],
    ['when the same is on offer', { offered: '1.1.0' }, 'nothing-newer'],
    ['when something older is on offer', { offered: '1.0.9' }, 'nothing-newer'],
    ['when no version is on offer', { offered: 'latest' }, 'nothing-newer'],
  ] as const)('waits %s', (_, facts, because) => {
    expect(decideUpdate({ ...station, ...facts })).toEqual({ kind: 'wait', because });
  });

  test.each([
    ['04:00', '23:59', false],
    ['04:00', '00:00', true],
    ['04:00', '03:59', true],
    ['04:00', '04:00', false],
    ['04:00', '12:00', false],
    ['02:00', '22:30', true],
    ['02:00', '21:59', false],
  ])('with a business day from %s, at %s: %s', (dayStart, localTime, installs) => {
    const decision = decideUpdate({ ...station, moment: { ...night, dayStart, localTime } });
    expect(decision.kind === 'install').toBe(installs);
  });

  test('versions are compared as numbers', () => {
    expect(
      decideUpdate({ ...station, own: '1.9.0', offered: '1.10.0', moment: { ...night, version: '1.10.0' } }).kind,
    ).toBe('install');
    expect(decideUpdate({ ...station, own: '1.10.0', offered: '1.9.9' }).kind).toBe('wait');
  });
});

function looking(moments: readonly (UpdateMoment | null)[], offered: string | null = '1.2.0') {
  const done: string[] = [];
  const lines: string[] = [];
  const left = [...moments];
  const updater: Updater = {
    check: async () => {
      done.push('check');
      return offered;
    },
    download: async () => void done.push('download'),
    install: () => void done.push('install'),
  };
  const parts = {
    own: '1.1.0',
    isHub: true,
    updater,
    moment: async () => left.shift() ?? null,
    stopHub: async () => void done.push('hub stopped'),
    log: (line: string) => void lines.push(line),
  };
  return { parts, done, lines };
}

describe('looking for one', () => {
  test('fetches it and installs it once the hub has closed its books', async () => {
    const { parts, done } = looking([night, night]);
    await lookOnce(parts);
    expect(done).toEqual(['check', 'download', 'hub stopped', 'install']);
  });

  test('fetches nothing by day, and says why', async () => {
    const { parts, done, lines } = looking([{ ...night, desksOpen: true }]);
    await lookOnce(parts);
    expect(done).toEqual(['check']);
    expect(lines).toEqual(['updates: 1.2.0 waits (desks-open)']);
  });

  test('somebody who came while it was fetched is not disturbed', async () => {
    const { parts, done } = looking([night, { ...night, peopleInHouse: true }]);
    await lookOnce(parts);
    expect(done).toEqual(['check', 'download']);
  });

  test('goes on every twenty minutes, whatever went wrong the last time', async () => {
    vi.useFakeTimers();
    const { parts, lines } = looking([]);
    const check = vi.fn<Updater['check']>().mockRejectedValue(new Error('no such server: 郑小燕'));
    const stop = runUpdates({ ...parts, updater: { ...parts.updater, check } });
    await vi.advanceTimersByTimeAsync(40 * 60_000);
    expect(check).toHaveBeenCalledTimes(2);
    expect(lines).toEqual(Array(2).fill('updates: not this time (Error)'));
    stop();
    await vi.advanceTimersByTimeAsync(40 * 60_000);
    expect(check).toHaveBeenCalledTimes(2);
  });
});
afterEach(() => vi.useRealTimers());

describe('the hub is asked', () => {
  const answering = (answer: Response) => async () => answer;
  test('and its answer is believed in the form agreed on only', async () => {
    const asked: string[] = [];
    const fetch = async (url: string) => {
      asked.push(url);
      return Response.json(night);
    };
    expect(await askMoment('https://192.168.1.5:4817', fetch)).toEqual(night);
    expect(asked).toEqual(['https://192.168.1.5:4817/api/v1/update-moment']);
    expect(await askMoment('http://127.0.0.1:1', answering(Response.json({ ...night, desksOpen: 'no' })))).toBeNull();
    expect(await askMoment('http://127.0.0.1:1', answering(new Response(null, { status: 404 })))).toBeNull();
    expect(await askMoment('http://127.0.0.1:1', () => Promise.reject(new Error('down')))).toBeNull();
    expect(await askMoment(undefined, answering(Response.json(night)))).toBeNull();
  });
});
