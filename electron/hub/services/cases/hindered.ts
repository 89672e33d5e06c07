import type { Hindrance } from '#shared/domain/flow/case.ts';
import { AppError } from '#shared/protocol/errors.ts';

/** The refusal of what has to wait, naming each reason (issue 3: the server decides, the screen explains what is missing). */
export function hindered(hindrances: readonly Hindrance[]): AppError {
  const issues = hindrances.map(({ stepId, code, ...more }) => ({
    path: `/steps/${stepId}`,
    message: [code, ...Object.values(more)].join(' '),
  }));
  return new AppError('step-hindered', undefined, { issues });
}
