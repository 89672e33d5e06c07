import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { refusalOf } from '../../support/hub/clients.ts';
import { type HandoverSite, openHandoverSite, pin } from '../../support/hub/handover-site.ts';
import { hourMs, minuteMs } from '../../support/hub/open-site.ts';

let site: HandoverSite;
beforeEach(async () => {
  site = await openHandoverSite();
});
afterEach(() => site.close());

const signIn = (login: string, pinTried: string) => refusalOf(site.signIn(login, pinTried));
const session = (token: string) => refusalOf(site.as(token).session({}));

describe('a session', () => {
  test('ends after fourteen hours of work', async () => {
    const token = await site.signIn('clerk', pin);
    for (let hours = 0; hours < 14; hours += 2) {
      site.clock.at += 2 * hourMs;
      expect(await session(token)).toBe('accepted');
    }
    site.clock.at += 1;
    expect(await session(token)).toBe('401 not-signed-in');
  });

  test('ends after three hours in which nobody did anything', async () => {
    const token = await site.signIn('clerk', pin);
    site.clock.at += 3 * hourMs;
    expect(await session(token)).toBe('accepted');
    site.clock.at += 3 * hourMs + 1;
    expect(await session(token)).toBe('401 not-signed-in');
  });

  test('is kept over a restart of the hub, and ends with a sign-out', async () => {
    const token = await site.signIn('clerk', pin);
    await site.restart();
    expect(await session(token)).toBe('accepted');
    await site.as(token).signOut({});
    await site.restart();
    expect(await session(token)).toBe('401 not-signed-in');
  });

  test('ends when the person is made inactive, and when the PIN is changed', async () => {
    const { items } = await site.client('supervisor').staff({});
    const clerk = items.find((person) => person.login === 'clerk')!;
    const guide = items.find((person) => person.login === 'guide')!;
    const { id, ...body } = clerk;
    await site.client('admin').saveStaff({ params: { id }, body: { ...body, active: false } });
    expect(await session(site.tokens.clerk)).toBe('401 not-signed-in');
    expect(await signIn('clerk', pin)).toBe('401 sign-in-failed');
    await site.client('admin').setPin({ params: { id: guide.id }, body: { pin: '97531' } });
    expect(await session(site.tokens.guide)).toBe('401 not-signed-in');
    expect(await signIn('guide', pin)).toBe('401 sign-in-failed');
    expect(await signIn('guide', '97531')).toBe('accepted');
  });

  test('loses at once what a role is taken away from it', async () => {
    const { items } = await site.client('supervisor').staff({});
    const { id, ...body } = items.find((person) => person.login === 'supervisor')!;
    await site.client('admin').saveStaff({ params: { id }, body: { ...body, roles: ['clerk'] } });
    expect(await refusalOf(site.client('supervisor').journal({ query: {} }))).toBe('403 not-allowed');
  });

  test('of the last admin cannot be locked out by taking the role away', async () => {
    const { items } = await site.client('admin').staff({});
    const { id, ...body } = items.find((person) => person.login === 'admin')!;
    const demoted = site.client('admin').saveStaff({ params: { id }, body: { ...body, roles: ['clerk'] } });
    expect(await refusalOf(demoted)).toBe('409 in-use');
  });
});

describe('guessing PINs', () => {
  test('is stopped after five wrong tries, also for the right PIN, and only for that login', async () => {
    for (let count = 0; count < 5; count++) expect(await signIn('clerk', '0000')).toBe('401 sign-in-failed');
    expect(await signIn('clerk', pin)).toBe('429 too-many-tries');
    expect(await signIn('CLERK', pin)).toBe('429 too-many-tries');
    expect(await signIn('otherClerk', pin)).toBe('accepted');
    site.clock.at += 5 * minuteMs;
    expect(await signIn('clerk', pin)).toBe('accepted');
    const { items } = await site.client('supervisor').journal({ query: { type: 'staff.sign-in-refused' } });
    expect(items).toHaveLength(5);
  });

  test('many at once is stopped after five all the same', async () => {
    const guesses = Array.from({ length: 12 }, (_, count) => signIn('clerk', `00${count + 10}`));
    const answers = await Promise.all(guesses);
    expect(answers.filter((answer) => answer === '401 sign-in-failed')).toHaveLength(5);
    expect(answers.filter((answer) => answer === '429 too-many-tries')).toHaveLength(7);
  });

  test('does not tell which logins exist', async () => {
    const unknown = [];
    const known = [];
    for (let count = 0; count < 6; count++) {
      unknown.push(await signIn('nobody-here', '0000'));
      known.push(await signIn('clerk', '0000'));
    }
    expect(unknown).toEqual(known);
  });
});

test('PINs lie in the database as slow hashes, each with a salt of its own; tokens and codes do not lie there at all', async () => {
  const { code } = await site.client('supervisor').makePairingCode({ body: { role: 'desk' } });
  const hashes = site.rows<{ pin_hash: string }>('SELECT pin_hash FROM staff').map((row) => row.pin_hash);
  const salts = hashes.map((hash) => hash.split('.')[0]);
  expect(new Set(salts).size).toBe(5);
  for (const hash of hashes) expect(hash).toMatch(/^[A-Za-z0-9+/]{22}==\.[A-Za-z0-9+/]{43}=$/);
  const columns = site.rows<Record<string, unknown>>(
    'SELECT * FROM sessions UNION ALL SELECT id, name, role, token_hash, paired_at FROM stations',
  );
  const written = JSON.stringify([
    columns,
    site.rows('SELECT * FROM pairing_codes'),
    site.rows('SELECT * FROM journal'),
    hashes,
  ]);
  for (const secret of [...Object.values(site.tokens), code, pin]) expect(written).not.toContain(secret);
});
