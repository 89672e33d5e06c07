import { randomInt } from 'node:crypto';
import type { StationId } from '#shared/domain/ids.ts';
import { AppError } from '#shared/protocol/errors.ts';
import { type StationRole, stationRoles } from '#shared/protocol/roles.ts';
import { newToken, tokenHash } from '../auth/secrets.ts';
import type { Tx } from '../store/commands.ts';
import type { House } from './house.ts';

const codeLifeMs = 10 * 60_000;
const demoPrefix = 'demo:';

export type StationEntry = {
  readonly id: StationId;
  readonly name: string;
  readonly role: StationRole;
  readonly pairedAt: number;
  readonly revoked: boolean;
  readonly tokenHash: string;
};

/** The paired devices of a site. */
export type Stations = {
  readonly all: () => readonly StationEntry[];
  readonly byToken: (token: string) => StationEntry | null;
  readonly makeCode: (tx: Tx, role: StationRole) => { readonly code: string; readonly expiresAt: number };
  /** Pairs a device with a one-time code. `mayPairItself`: a page of the demo site on loopback, with `demo:<role>`. */
  readonly pair: (
    tx: Tx,
    input: { readonly code: string; readonly name: string; readonly mayPairItself: boolean },
  ) => { readonly token: string; readonly station: StationEntry };
  /** Makes a device whose code was proved a station. */
  readonly admit: (
    tx: Tx,
    role: StationRole,
    name: string,
  ) => { readonly token: string; readonly station: StationEntry };
  readonly revoke: (tx: Tx, id: StationId) => void;
};

/** Opens the stations of a site. */
export function openStations(house: House): Stations {
  const byHash = new Map<string, StationEntry>();
  for (const row of house.books.stations.all()) {
    byHash.set(row.token_hash, {
      id: row.id as StationId,
      name: row.name,
      role: row.role as StationRole,
      pairedAt: row.paired_at,
      revoked: row.revoked_at !== null,
      tokenHash: row.token_hash,
    });
  }

  /** Gives a prepared device of the demo its first token. */
  const claim = (tx: Tx, prepared: StationEntry, hash: string): StationEntry => {
    const station: StationEntry = { ...prepared, pairedAt: tx.at, tokenHash: hash };
    house.books.stations.setToken(prepared.id, hash, tx.at);
    tx.append({ type: 'station.paired', subjectId: station.id, payload: { role: station.role } });
    tx.afterwards(() => {
      byHash.delete(prepared.tokenHash);
      byHash.set(hash, station);
    });
    return station;
  };

  const admit = (tx: Tx, role: StationRole, name: string) => {
    const token = newToken('kt');
    const station: StationEntry = {
      id: house.newId('sta') as StationId,
      name,
      role,
      pairedAt: tx.at,
      revoked: false,
      tokenHash: tokenHash(token),
    };
    house.books.stations.insert({
      id: station.id,
      name,
      role,
      token_hash: station.tokenHash,
      paired_at: tx.at,
      revoked_at: null,
    });
    tx.append({ type: 'station.paired', subjectId: station.id, payload: { role } });
    tx.afterwards(() => byHash.set(station.tokenHash, station));
    return { token, station };
  };

  return {
    all: () => [...byHash.values()],
    byToken(token) {
      const station = byHash.get(tokenHash(token));
      return station && !station.revoked ? station : null;
    },
    makeCode(tx, role) {
      const code = newCode(house, tx.at);
      const expiresAt = tx.at + codeLifeMs;
      const start = code.slice(0, 2);
      house.books.stations.addCode({
        code_hash: tokenHash(code),
        role,
        expires_at: expiresAt,
        used_at: null,
        start,
        tries: 0,
      });
      tx.append({ type: 'station.code-made', subjectId: role, payload: { role } });
      return { code, expiresAt };
    },
    pair(tx, { code, name, mayPairItself }) {
      const itself = mayPairItself && code.startsWith(demoPrefix);
      const role = itself ? demoRole(code) : redeem(house, tx, code);
      const prepared = itself ? [...byHash.values()].find((one) => one.role === role && one.pairedAt === 0) : undefined;
      if (!prepared) return admit(tx, role, name);
      const token = newToken('kt');
      return { token, station: claim(tx, prepared, tokenHash(token)) };
    },
    admit,
    revoke(tx, id) {
      const station = [...byHash.values()].find((one) => one.id === id);
      if (!station || station.revoked) throw new AppError('not-found');
      house.books.stations.revoke(id, tx.at);
      tx.append({ type: 'station.revoked', subjectId: id, payload: {} });
      tx.afterwards(() => byHash.set(station.tokenHash, { ...station, revoked: true }));
    },
  };
}

/** Eight digits; the first two are no other live code's, since a device names a code by them. Throws too-many-tries. */
function newCode(house: House, at: number): string {
  const free = Array.from({ length: 100 }, (_, start) => String(start).padStart(2, '0')).filter(
    (start) => !house.books.stations.liveCode(start, at),
  );
  const start = free[randomInt(0, Math.max(1, free.length))];
  if (start === undefined) throw new AppError('too-many-tries');
  return start + String(randomInt(0, 1_000_000)).padStart(6, '0');
}

function demoRole(code: string): StationRole {
  const role = stationRoles.find((one) => one === code.slice(demoPrefix.length));
  if (!role) throw new AppError('pairing-code-invalid');
  return role;
}

function redeem(house: House, tx: Tx, code: string): StationRole {
  const hash = tokenHash(code);
  const row = house.books.stations.code(hash);
  if (!row || row.used_at !== null || row.expires_at < tx.at) throw new AppError('pairing-code-invalid');
  house.books.stations.useCode(hash, tx.at);
  return row.role as StationRole;
}
