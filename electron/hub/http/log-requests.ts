import type { FastifyInstance } from 'fastify';
import type { Log } from '#logs/log.ts';

/** A question that takes this long is worth a line although it was answered. */
const slowMs = 500;

/**
 * Writes down commands, refusals and slow answers: method, route and status. The route is the pattern the contract names, so that no
 * id, no code and no question gets into a log.
 */
export function logRequests(server: FastifyInstance, log: Log): void {
  server.addHook('onResponse', (request, reply, done) => {
    const { method, routeOptions } = request;
    const ms = Math.round(reply.elapsedTime);
    const streams = String(reply.getHeader('content-type')).startsWith('text/event-stream');
    if (method !== 'GET' || reply.statusCode >= 400 || (ms >= slowMs && !streams)) {
      log.info('request', { method, route: routeOptions.url ?? 'unknown', status: reply.statusCode, ms });
    }
    done();
  });
}
