import { createSupervisorProof, type SupervisorSession } from '#main/setup/prove-supervisor.ts';
import { expect, test } from 'vitest';

const given = { login: 'super', pin: '123456' };

const bookOf = (kept: { tries: readonly number[] }) => ({
  read: () => kept.tries,
  save: (tries: readonly number[]) => void (kept.tries = tries),
});

/** A hub that answers each sign-in alike. */
function hubThat(
  status: number,
  body: object = {},
  kept: { tries: readonly number[] } = { tries: [] },
  sent: unknown[] = [],
) {
  const asked: string[] = [];
  const clock = { at: 0 };
  const prove = createSupervisorProof(
    async (path, init) => {
      asked.push(`${init.method} ${path}`);
      if (typeof init.body === 'string') sent.push(JSON.parse(init.body));
      return new Response(init.method === 'DELETE' ? null : JSON.stringify(body), {
        status: init.method === 'DELETE' ? 204 : status,
      });
    },
    bookOf(kept),
    () => clock.at,
  );
  return { prove, asked, clock };
}

test.each([['supervisor'], ['admin']])('a %s may change the machine, and is signed out at once', async (role) => {
  const { prove, asked } = hubThat(200, { token: 't', staff: { roles: [role] } });
  expect(await prove(given)).toBe('proved');
  expect(asked).toEqual(['POST /api/v1/sessions', 'DELETE /api/v1/sessions/current']);
});

test('who opens the assistant stays signed in as long as it is open, in a session that is no work', async () => {
  const sent: unknown[] = [];
  const { asked, prove } = hubThat(200, { token: 't', staff: { roles: ['supervisor'] } }, undefined, sent);
  const sessions: SupervisorSession[] = [];
  expect(await prove(given, (session) => void sessions.push(session))).toBe('proved');
  expect(asked).toEqual(['POST /api/v1/sessions']);
  expect(sent).toEqual([{ ...given, brief: true }]);
  await sessions[0]?.end();
  expect(asked).toEqual(['POST /api/v1/sessions', 'DELETE /api/v1/sessions/current']);
});

test('a clerk stays signed in nowhere', async () => {
  const { asked, prove } = hubThat(200, { token: 't', staff: { roles: ['clerk'] } });
  const sessions: SupervisorSession[] = [];
  expect(await prove(given, (session) => void sessions.push(session))).toBe('not-a-manager');
  expect([sessions, asked]).toEqual([[], ['POST /api/v1/sessions', 'DELETE /api/v1/sessions/current']]);
});

test('a clerk with the right PIN may not', async () => {
  const { prove } = hubThat(200, { token: 't', staff: { roles: ['clerk', 'review.legal'] } });
  expect(await prove(given)).toBe('not-a-manager');
});

test('after five wrong PINs nobody is asked any more for five minutes, however many come at once', async () => {
  const { prove, asked, clock } = hubThat(401);
  const said = await Promise.all(Array.from({ length: 8 }, () => prove(given)));
  expect(said.filter((one) => one === 'wrong-pin')).toHaveLength(5);
  expect(said.slice(5)).toEqual(['too-many-tries', 'too-many-tries', 'too-many-tries']);
  expect(asked).toHaveLength(5);
  clock.at += 5 * 60_000 + 1;
  expect(await prove(given)).toBe('wrong-pin');
});

test('a hub that is not there is not a wrong PIN', async () => {
  const prove = createSupervisorProof(() => Promise.reject(new Error('down')), bookOf({ tries: [] }));
  for (let time = 0; time < 7; time++) expect(await prove(given)).toBe('hub-silent');
  expect(await hubThat(503).prove(given)).toBe('hub-silent');
  expect(await hubThat(429).prove(given)).toBe('too-many-tries');
});

test('wrong PINs outlast a restart, and a clock set back; a right one forgets them', async () => {
  const kept: { tries: readonly number[] } = { tries: [] };
  const first = hubThat(401, {}, kept);
  first.clock.at = 1_000_000;
  for (let time = 0; time < 5; time++) await first.prove(given);
  expect(kept.tries).toHaveLength(5);
  expect(JSON.stringify(kept)).not.toMatch(/super|123456/);

  // Somebody pulled the plug, and the clock's battery is dead.
  const again = hubThat(401, {}, kept);
  expect(await again.prove(given)).toBe('too-many-tries');
  expect(again.asked).toEqual([]);
  again.clock.at += 5 * 60_000;
  expect(await again.prove(given)).toBe('wrong-pin');
  const right = hubThat(200, { token: 't', staff: { roles: ['admin'] } }, kept);
  right.clock.at = 5 * 60_000;
  expect(await right.prove(given)).toBe('proved');
  expect(kept.tries).toEqual([]);
});
