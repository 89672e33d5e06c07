import type { FastifyReply } from 'fastify';
import { AppError, errorCatalogue, type ErrorCode } from '#shared/protocol/errors.ts';

/** Sends a problem document (RFC 9457) for an expected error. */
export function sendProblem(reply: FastifyReply, problem: AppError): FastifyReply {
  const { status, title } = errorCatalogue[problem.code];
  return reply
    .code(status)
    .header('content-type', 'application/problem+json; charset=utf-8')
    .header('cache-control', 'no-store')
    .send(
      JSON.stringify({
        ...problem.details,
        type: `about:keyturn/${problem.code}`,
        title,
        status,
        code: problem.code,
        detail: problem.message,
        issues: problem.issues,
      }),
    );
}

/** Makes an expected error of what Fastify refuses by itself; null for what nobody expected. */
export function asAppError(problem: unknown): AppError | null {
  if (problem instanceof AppError) return problem;
  const { statusCode } = problem as { statusCode?: unknown };
  if (typeof statusCode !== 'number' || statusCode < 400 || statusCode >= 500) return null;
  const codes: Record<number, ErrorCode> = {
    404: 'not-found',
    413: 'too-large',
    414: 'too-large',
    415: 'unsupported-media-type',
    429: 'too-many-tries',
  };
  return new AppError(codes[statusCode] ?? 'bad-request');
}
