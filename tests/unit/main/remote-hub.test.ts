import { watchRemoteHub } from '#main/remote-hub.ts';
import type { HubState } from '#shared/bridge/bridge.ts';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

test('a hub on another machine is asked for its health, and its going and coming are told once each', async () => {
  const asked: string[] = [];
  const states: HubState['state'][] = [];
  let answer = async () => new Response('{}');
  const hub = watchRemoteHub(
    { url: 'https://192.168.1.5:4817', anchor: 'PEM' },
    async (url) => {
      asked.push(url);
      return answer();
    },
    { onState: (state) => states.push(state.state), log: () => {} },
  );
  expect(hub.state().state).toBe('starting');
  await hub.firstUp;
  await vi.advanceTimersByTimeAsync(10_000);
  answer = async () => {
    throw new Error('no route');
  };
  await vi.advanceTimersByTimeAsync(10_000);
  answer = async () => new Response(null, { status: 503 });
  await vi.advanceTimersByTimeAsync(5_000);
  expect([hub.state().state, hub.url()]).toEqual(['down', 'https://192.168.1.5:4817']);
  answer = async () => new Response('{}');
  await vi.advanceTimersByTimeAsync(5_000);
  expect(states).toEqual(['up', 'down', 'up']);

  await hub.stop();
  const before = asked.length;
  await vi.advanceTimersByTimeAsync(60_000);
  expect(asked.length).toBe(before);
  expect(new Set(asked)).toEqual(new Set(['https://192.168.1.5:4817/api/v1/healthz']));
});
