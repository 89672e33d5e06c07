import type { FastifyRequest } from 'fastify';
import type { Access } from '#shared/protocol/call.ts';
import { AppError } from '#shared/protocol/errors.ts';
import { stationRoles } from '#shared/protocol/roles.ts';
import type { Actor } from '../auth/actor.ts';
import type { Sessions } from '../services/sessions.ts';
import type { StationEntry, Stations } from '../services/stations.ts';

/** Name of the HttpOnly cookie a browser keeps a station's token in; one per role, so that one machine may be several. */
export function stationCookie(role: string): string {
  return `keyturn_station_${role}`;
}

export type Authenticator = {
  readonly actor: (request: FastifyRequest) => Actor;
  readonly station: (request: FastifyRequest) => StationEntry | null;
  /** Whether the one who asked back then would still be let in; a feed that stays open keeps no session alive. */
  readonly stillTrusted: (request: FastifyRequest) => boolean;
};

/** Tells who asks: a staff session or station by bearer token, a station by its cookie or by the shell's header. */
export function createAuthenticator(sessions: Sessions, stations: Stations): Authenticator {
  const station = (request: FastifyRequest): StationEntry | null => {
    const token = stationToken(request);
    return token ? stations.byToken(token) : null;
  };
  return {
    station,
    actor(request) {
      const bearer = bearerToken(request);
      if (bearer?.startsWith('ks_')) {
        const actor = sessions.actorOf(bearer);
        if (!actor) throw new AppError('not-signed-in');
        return actor;
      }
      const paired = station(request);
      if (paired) return { kind: 'station', stationId: paired.id, role: paired.role };
      if (bearer) throw new AppError('not-signed-in');
      return { kind: 'nobody' };
    },
    stillTrusted(request) {
      const bearer = bearerToken(request);
      return bearer?.startsWith('ks_') ? sessions.isLive(bearer) : station(request) !== null;
    },
  };
}

/** Refuses whoever the call is not for. Throws not-signed-in, not-allowed. */
export function authorise(access: Access, actor: Actor): void {
  if ('open' in access) return;
  if (actor.kind === 'hub') return;
  if (actor.kind === 'nobody') throw new AppError('not-signed-in');
  if (actor.kind === 'station') {
    if (access.stations?.includes(actor.role)) return;
    throw new AppError(access.staff === undefined ? 'not-allowed' : 'not-signed-in');
  }
  const wanted = access.staff;
  if (wanted === 'any' || wanted?.some((role) => actor.roles.includes(role))) return;
  throw new AppError('not-allowed');
}

function bearerToken(request: FastifyRequest): string | null {
  return /^Bearer ([\w-]{10,100})$/.exec(request.headers.authorization ?? '')?.[1] ?? null;
}

function stationToken(request: FastifyRequest): string | null {
  const bearer = bearerToken(request);
  if (bearer?.startsWith('kt_')) return bearer;
  const header = request.headers['keyturn-station'];
  if (typeof header === 'string') return header;
  // A page must say which role it speaks for; a header no other site can send, so the cookie alone is worth nothing.
  const role = stationRoles.find((one) => one === request.headers['keyturn-role']);
  return role ? (request.cookies[stationCookie(role)] ?? null) : null;
}
