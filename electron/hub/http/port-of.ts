import type { FastifyInstance } from 'fastify';

/** The port a server got, which is not the one asked for when that was 0; null before it listens. */
export function portOf(server: FastifyInstance): number | null {
  const address = server.addresses()[0];
  return typeof address === 'object' ? address.port : null;
}
