import { createAssistant, type AssistantParts } from '#main/setup/assistant.ts';
import type { Joined } from '#main/setup/settings-of-plan.ts';
import { describe, expect, test } from 'vitest';

const wish = { address: '192.168.1.5', code: '12345678', name: '1 号窗口' };
const plan = { hub: { kind: 'joined' }, windows: [{ role: 'desk', displayId: null }], printers: [], autostart: false };

function assistant(parts: Partial<AssistantParts> = {}) {
  const finished: (Joined | null)[] = [];
  const handlers = createAssistant({
    machine: async () => ({ version: '0', name: 'pc', displays: [], printers: [], keychain: false, hasSite: false }),
    current: () => null,
    hubs: () => [],
    numberDisplays: () => {},
    pair: async () => ({ ok: true, origin: 'https://a:1', token: 't', role: 'desk', anchor: 'PEM' }),
    prove: async () => 'wrong-pin',
    finish: async (_plan, joined) => finished.push(joined) > 0,
    progress: () => ({ state: 'starting', admin: null }),
    openStations: () => {},
    stations: () => null,
    supervisor: () => undefined,
    ...parts,
  });
  return { finished, pair: handlers['keyturn-setup:pair'], finish: handlers['keyturn-setup:finish'], handlers };
}

describe('pairing in the assistant', () => {
  test('tells the page which window the code was for, and never the token', async () => {
    const { pair } = assistant();
    expect(await pair(wish)).toEqual({ ok: true, value: { role: 'desk' } });
  });

  test('gathers the windows of one hub; the first code of another hub begins anew', async () => {
    const answers = [
      { origin: 'https://a:1', token: 'ta', role: 'desk' },
      { origin: 'https://a:1', token: 'tb', role: 'customer' },
      { origin: 'https://b:1', token: 'tc', role: 'board' },
    ] as const;
    let turn = 0;
    const { pair, finish, finished } = assistant({
      pair: async () => ({ ok: true, anchor: 'PEM', ...(answers[turn++] ?? answers[0]) }),
    });
    await pair(wish);
    await pair(wish);
    await finish(plan);
    await pair(wish);
    await finish(plan);
    expect(finished.map((joined) => joined?.tokens)).toEqual([{ desk: 'ta', customer: 'tb' }, { board: 'tc' }]);
  });

  test('says why it came to nothing', async () => {
    const { pair } = assistant({ pair: async () => ({ ok: false, code: 'hub-not-proved' }) });
    expect(await pair(wish)).toEqual({ ok: false, code: 'hub-not-proved' });
  });
});

test.each([
  ['a role that does not exist', { ...plan, windows: [{ role: 'cinema', displayId: null }] }],
  ['no window at all', { ...plan, windows: [] }],
  ['more than a plan', { ...plan, token: 'mine' }],
  ['nothing', null],
])('a page that sends %s is told so, and nothing changes', async (_what, sent) => {
  const { finish, finished } = assistant();
  expect(await finish(sent)).toEqual({ ok: false, code: 'bad-input' });
  expect(finished).toEqual([]);
});

test('a plan whose windows have no token is refused', async () => {
  const { finish } = assistant({ finish: async () => false });
  expect(await finish(plan)).toEqual({ ok: false, code: 'role-not-paired' });
});
