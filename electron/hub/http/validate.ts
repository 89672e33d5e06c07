import type { z } from 'zod';
import { AppError, type Issue } from '#shared/protocol/errors.ts';

/** Parses one part of a request at the border. Throws invalid with every issue named. */
export function parsePart<S extends z.ZodType>(schema: S, value: unknown, part: string): z.output<S> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const issues: Issue[] = parsed.error.issues.slice(0, 50).map((issue) => ({
    path: `/${[part, ...issue.path.map(String)].join('/')}`.slice(0, 200),
    message: issue.message.slice(0, 200),
  }));
  throw new AppError('invalid', undefined, { issues });
}
