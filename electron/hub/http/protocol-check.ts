import type { FastifyRequest } from 'fastify';
import { AppError } from '#shared/protocol/errors.ts';
import { protocolGap, protocolHeader, protocolVersion } from '#shared/protocol/version.ts';

const codes = { stationTooOld: 'station-too-old', hubTooOld: 'hub-too-old' } as const;

/**
 * Refuses a command of a station that was built for another protocol: what it means may not be what the hub would do. Questions are
 * answered, so that the station can say who must be updated. Throws station-too-old, hub-too-old, invalid.
 */
export function checkProtocol({ method, headers }: FastifyRequest): void {
  const said = headers[protocolHeader];
  if (said === undefined || method === 'GET' || method === 'HEAD') return;
  const station = typeof said === 'string' && /^\d{1,6}$/.test(said) ? Number(said) : Number.NaN;
  if (Number.isNaN(station)) {
    const issues = [{ path: `/headers/${protocolHeader}`, message: 'not a protocol version' }];
    throw new AppError('invalid', undefined, { issues });
  }
  const gap = protocolGap(station, protocolVersion);
  if (gap !== null) throw new AppError(codes[gap], undefined, { details: { station, hub: protocolVersion } });
}
