import type { StaffId, StationId } from '#shared/domain/ids.ts';
import { type AttemptLimit, recentAttempts, waitBeforeNextAttempt } from '#shared/domain/limits/attempt-window.ts';
import { AppError } from '#shared/protocol/errors.ts';
import type { Actor } from '../auth/actor.ts';
import { hashPin, newToken, pinMatches, tokenHash } from '../auth/secrets.ts';
import type { Commands, Tx } from '../store/commands.ts';
import { closeDesk } from './desks.ts';
import type { StaffEntry } from './directory.ts';
import type { House } from './house.ts';

/** A working day, and then one must sign in again. */
const sessionMs = 14 * 3_600_000;
/** Nobody did anything for so long: the screen is left, and the session ends. */
const idleMs = 3 * 3_600_000;
const failedPerLogin: AttemptLimit = { tries: 5, windowMs: 5 * 60_000 };
const failedPerAddress: AttemptLimit = { tries: 40, windowMs: 60_000 };

type SessionEntry = {
  readonly staffId: StaffId;
  readonly stationId: StationId | null;
  readonly expiresAt: number;
  /** Shows who somebody is, and is no work: no desk depends on it. */
  readonly brief: boolean;
  lastUsed: number;
};

/** Who is signed in, kept in memory for speed and in the database for restarts. */
export type Sessions = {
  readonly signIn: (input: {
    readonly login: string;
    readonly pin: string;
    readonly stationId: StationId | null;
    readonly address: string;
    readonly brief?: boolean | undefined;
  }) => Promise<{ readonly token: string; readonly person: StaffEntry }>;
  /** The actor of a session token; null when it is unknown, expired, idle for too long, or the person is gone. */
  readonly actorOf: (token: string) => Extract<Actor, { kind: 'staff' }> | null;
  /** Whether a token would still be let in; unlike `actorOf` no sign that somebody is there. */
  readonly isLive: (token: string) => boolean;
  readonly expiryOf: (sessionHash: string) => number;
  /** Ends a session; desks of that person close, unless it was a brief one. Throws desk-busy while one of them holds a ticket. */
  readonly signOut: (tx: Tx) => void;
  readonly endAllOf: (tx: Tx, staffId: StaffId) => void;
};

/** Opens the sessions of a site. */
export function openSessions(house: House, commands: Commands): Sessions {
  const sessions = new Map<string, SessionEntry>();
  const failures = new Map<string, readonly number[]>();
  for (const row of house.books.people.sessions()) {
    sessions.set(row.token_hash, {
      staffId: row.staff_id as StaffId,
      stationId: row.station_id as StationId | null,
      expiresAt: row.expires_at,
      brief: false,
      lastUsed: house.now(),
    });
  }
  // Compared against when the login does not exist, so that the answer takes as long.
  const nobodysPin = hashPin('0000');

  const mayTry = (key: string, limit: AttemptLimit) => {
    if (waitBeforeNextAttempt(failures.get(key) ?? [], limit, house.now()) > 0) throw new AppError('too-many-tries');
  };
  const failed = (key: string, limit: AttemptLimit) => {
    const at = house.now();
    failures.set(key, [...recentAttempts(failures.get(key) ?? [], limit, at), at]);
    if (failures.size > 5000) failures.clear();
  };

  /** Tries at one login go one after the other: many at once would all pass before the first had failed. */
  const turns = new Map<string, Promise<unknown>>();
  const inTurn = <T>(login: string, attempt: () => Promise<T>): Promise<T> => {
    const mine = (turns.get(login) ?? Promise.resolve()).then(attempt, attempt);
    turns.set(login, mine);
    const leave = () => void (turns.get(login) === mine && turns.delete(login));
    mine.then(leave, leave);
    return mine;
  };

  const live = (hash: string) => {
    const session = sessions.get(hash);
    const at = house.now();
    if (!session || at > session.expiresAt || at - session.lastUsed > idleMs) {
      sessions.delete(hash);
      return null;
    }
    const person = house.directory.person(session.staffId);
    return person?.active ? { session, person } : null;
  };

  const signIn: Sessions['signIn'] = async ({ login, pin, stationId, address, brief = false }) => {
    const loginKey = `login ${login.toLowerCase()}`;
    const addressKey = `address ${address}`;
    mayTry(loginKey, failedPerLogin);
    mayTry(addressKey, failedPerAddress);
    const row = house.books.people.byLogin(login);
    const matches = await pinMatches(pin, row?.pin_hash ?? (await nobodysPin));
    if (!row || row.active !== 1 || !matches) {
      failed(loginKey, failedPerLogin);
      failed(addressKey, failedPerAddress);
      if (row) {
        await commands.run({ kind: 'hub' }, (tx) =>
          tx.append({ type: 'staff.sign-in-refused', subjectId: row.id, payload: { reason: 'pin' } }),
        );
      }
      throw new AppError('sign-in-failed');
    }
    failures.delete(loginKey);
    const person = house.directory.person(row.id);
    if (!person) throw new AppError('sign-in-failed');
    const token = newToken('ks');
    const hash = tokenHash(token);
    const actor: Actor = { kind: 'staff', staffId: person.id, roles: person.roles, stationId, sessionHash: hash };
    await commands.run(actor, (tx) => {
      const expiresAt = tx.at + sessionMs;
      house.books.people.addSession({
        token_hash: hash,
        staff_id: person.id,
        station_id: stationId,
        created_at: tx.at,
        expires_at: expiresAt,
      });
      house.books.people.dropSessionsBefore(tx.at);
      tx.append({ type: 'staff.signed-in', subjectId: person.id, payload: {} });
      tx.afterwards(() => sessions.set(hash, { staffId: person.id, stationId, expiresAt, brief, lastUsed: tx.at }));
    });
    return { token, person };
  };

  return {
    signIn: (input) => inTurn(input.login.toLowerCase(), () => signIn(input)),

    actorOf(token) {
      const hash = tokenHash(token);
      const found = live(hash);
      if (!found) return null;
      const { session, person } = found;
      session.lastUsed = house.now();
      const { staffId, stationId } = session;
      return { kind: 'staff', staffId, roles: person.roles, stationId, sessionHash: hash };
    },

    isLive: (token) => live(tokenHash(token)) !== null,

    expiryOf: (sessionHash) => sessions.get(sessionHash)?.expiresAt ?? 0,

    signOut(tx) {
      const { actor } = tx;
      if (actor.kind !== 'staff') throw new AppError('not-signed-in');
      const brief = sessions.get(actor.sessionHash)?.brief === true;
      const own = brief ? [] : house.directory.desks().filter((desk) => desk.staffId === actor.staffId);
      if (own.some((desk) => house.floor.holder(desk.id))) throw new AppError('desk-busy');
      for (const desk of own) closeDesk(house, tx, desk.id, 'sign-out');
      house.books.people.dropSession(actor.sessionHash);
      tx.append({ type: 'staff.signed-out', subjectId: actor.staffId, payload: {} });
      tx.afterwards(() => sessions.delete(actor.sessionHash));
    },

    endAllOf(tx, staffId) {
      house.books.people.dropSessionsOf(staffId);
      tx.afterwards(() => {
        for (const [hash, session] of sessions) if (session.staffId === staffId) sessions.delete(hash);
      });
    },
  };
}
