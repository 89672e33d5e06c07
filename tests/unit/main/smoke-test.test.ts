import { EventEmitter } from 'node:events';
import { type SmokeResult, tryOut } from '#main/smoke-test.ts';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

function trying(answers: readonly boolean[]) {
  const done: string[] = [];
  const results: SmokeResult[] = [];
  const left = [...answers];
  const app = Object.assign(new EventEmitter(), {
    quit: () => void done.push('quit'),
    exit: (code?: number) => void done.push(`exit ${code}`),
    getVersion: () => '1.2.3',
  });
  const contents = Object.assign(new EventEmitter(), {
    isDestroyed: () => false,
    getURL: () => 'app://keyturn/reception',
    executeJavaScript: async () => left.shift() ?? false,
  });
  tryOut(app as unknown as Parameters<typeof tryOut>[0], (result) => results.push(result));
  app.emit('web-contents-created', {}, contents);
  return { contents, done, results };
}

test('an app whose page reaches the hub says so and ends as it always does', async () => {
  const { contents, done, results } = trying([false, true]);
  contents.emit('did-finish-load');
  await vi.advanceTimersByTimeAsync(2_000);
  expect(results).toEqual([{ ok: true, version: '1.2.3', page: 'app://keyturn/reception' }]);
  expect(done).toEqual(['quit']);
  await vi.advanceTimersByTimeAsync(200_000);
  expect(results).toHaveLength(1);
});

test.each([true, false])(
  'an app whose page (loaded: %s) never reaches the hub fails after two minutes',
  async (loaded) => {
    const { contents, done, results } = trying([]);
    if (loaded) contents.emit('did-finish-load');
    await vi.advanceTimersByTimeAsync(121_000);
    expect(results).toEqual([{ ok: false, version: '1.2.3', page: null }]);
    expect(done).toEqual(['exit 1']);
  },
);
