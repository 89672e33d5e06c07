import { AppError } from '#shared/protocol/errors.ts';
import { type Authenticator, stationCookie } from '../http/authenticate.ts';
import type { Handlers } from '../http/routes.ts';
import type { House } from '../services/house.ts';
import type { LiveStations } from '../services/live-stations.ts';
import type { Pairing } from '../services/pairing.ts';
import type { Sessions } from '../services/sessions.ts';
import type { StationEntry, Stations } from '../services/stations.ts';
import { isoTime } from '../services/ticket-view.ts';
import { phraseIsDue, takePhrase } from '../privacy/data-key.ts';
import type { StaffEntry } from '../services/directory.ts';
import type { Commands } from '../store/commands.ts';
import { isLoopback } from '../http/loopback.ts';

const yearSeconds = 365 * 24 * 3600;

/** A person as the interface shows them. */
export function viewPerson({ id, login, name, roles, active }: StaffEntry) {
  return { id, login, name, roles: [...roles], active };
}

/** Signing in and out, pairing devices. */
export function sessionRoutes(
  house: House,
  commands: Commands,
  parts: {
    readonly sessions: Sessions;
    readonly stations: Stations;
    readonly live: LiveStations;
    readonly authenticator: Authenticator;
    readonly secure: boolean;
    readonly pairing: Pairing;
    /** What stations are to trust; null on loopback. */
    readonly anchor: () => string | null;
  },
) {
  const { sessions, stations, live, authenticator, pairing } = parts;
  const viewStation = ({ id, name, role, pairedAt, revoked }: StationEntry) => ({
    id,
    name,
    role,
    revoked,
    pairedAt: pairedAt === 0 ? null : isoTime(pairedAt),
    online: live.isOnline(id),
    lacksKeychain: live.lacksKeychain(id),
  });
  return {
    signIn: {
      custom: async ({ body, request }) => {
        const stationId = authenticator.station(request)?.id ?? null;
        const { token, person } = await sessions.signIn({ ...body, stationId, address: request.ip });
        return { token, staff: viewPerson(person) };
      },
    },
    session: {
      read: ({ actor }) => {
        if (actor.kind !== 'staff') throw new AppError('not-signed-in');
        const person = house.directory.person(actor.staffId);
        if (!person) throw new AppError('not-signed-in');
        return {
          staff: viewPerson(person),
          expiresAt: isoTime(sessions.expiryOf(actor.sessionHash)),
          recoveryPhraseDue: phraseIsDue(house.folder),
        };
      },
    },
    signOut: {
      command: (tx) => {
        sessions.signOut(tx);
        return () => undefined;
      },
    },
    pairStation: {
      custom: async ({ actor, body, request, reply }) => {
        const mayPairItself = house.demo && isLoopback(request);
        const { token, station } = await commands.run(actor, (tx) => stations.pair(tx, { ...body, mayPairItself }));
        reply.setCookie(stationCookie(station.role), token, {
          path: '/',
          httpOnly: true,
          sameSite: 'strict',
          secure: parts.secure,
          maxAge: yearSeconds,
        });
        return { token, station: viewStation(station) };
      },
    },
    beginPairing: {
      command: (tx, { body }) => {
        const begun = pairing.begin(tx, body);
        return () => begun;
      },
    },
    finishPairing: {
      command: (tx, { params, body }) => {
        const made = pairing.finish(tx, params.id, body);
        if ('refusedWith' in made) return () => made;
        return () => ({ token: made.token, station: viewStation(made.station), anchor: parts.anchor() });
      },
    },
    currentStation: {
      read: ({ request }) => {
        const station = authenticator.station(request);
        if (!station) throw new AppError('not-signed-in');
        return viewStation(station);
      },
    },
    stationTrouble: {
      custom: async ({ body, request }) => {
        const station = authenticator.station(request);
        if (!station) throw new AppError('not-signed-in');
        live.report(station.id, body.code, house.now());
        return undefined;
      },
    },
    stations: { read: () => ({ items: stations.all().map(viewStation) }) },
    makePairingCode: {
      command: (tx, { body }) => {
        const { code, expiresAt } = stations.makeCode(tx, body.role);
        return () => ({ code, role: body.role, expiresAt: isoTime(expiresAt) });
      },
    },
    revokeStation: {
      command: (tx, { params }) => {
        stations.revoke(tx, params.id);
        return () => undefined;
      },
    },
    recoveryPhrase: {
      custom: async () => {
        const phrase = takePhrase(house.folder);
        if (phrase === null) throw new AppError('not-found');
        return { phrase };
      },
    },
  } satisfies Partial<Handlers>;
}
