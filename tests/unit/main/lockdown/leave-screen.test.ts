import { expect, test, vi } from 'vitest';
import { createLeave } from '#main/lockdown/leave-screen.ts';
import type { Proof } from '#main/setup/prove-supervisor.ts';

const given = { login: 'supervisor', pin: '135790' };

function leaving(proof: Proof) {
  const prove = vi.fn<() => Promise<Proof>>(async () => proof);
  const close = vi.fn<(contentsId: number) => void>();
  return { prove, close, leave: createLeave(prove, close) };
}

test('a supervisor who proves it closes the very screen asked at, and no other', async () => {
  const { leave, close } = leaving('proved');
  expect(await leave(7, given)).toEqual({ ok: true, value: 'left' });
  expect(close.mock.calls).toEqual([[7]]);
});

test.each(['wrong-pin', 'not-a-manager', 'too-many-tries', 'hub-silent'] as const)(
  'the screen stays as it is: %s',
  async (proof) => {
    const { leave, close } = leaving(proof);
    expect(await leave(7, given)).toEqual({ ok: true, value: proof });
    expect(close).not.toHaveBeenCalled();
  },
);

test.each([
  undefined,
  null,
  'x',
  {},
  { login: '', pin: '1' },
  { ...given, also: 1 },
  { login: 'a', pin: 'x'.repeat(65) },
])('what is no login and PIN is not even asked about: %j', async (nonsense) => {
  const { leave, prove, close } = leaving('proved');
  expect(await leave(7, nonsense)).toEqual({ ok: false, code: 'not-allowed' });
  expect(prove).not.toHaveBeenCalled();
  expect(close).not.toHaveBeenCalled();
});
