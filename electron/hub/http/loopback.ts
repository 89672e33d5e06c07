import type { FastifyRequest } from 'fastify';

const loopback = /^(127\.|::1$|::ffff:127\.)/;

/** Whether a request comes from this very machine, and was not led here by another site's name (DNS rebinding). */
export function isLoopback(request: FastifyRequest): boolean {
  return loopback.test(request.ip) && /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/.test(request.host);
}
