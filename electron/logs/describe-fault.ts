import type { LogFields } from './allowed-fields.ts';

const mostFrames = 8;

/**
 * What a log may keep of something thrown: its kind, its code and where in the program it was. Never its message, which may
 * quote what somebody entered.
 */
export function describeFault(problem: unknown): LogFields {
  if (!(problem instanceof Error)) return { name: typeof problem };
  const { code, syscall } = problem as { readonly code?: unknown; readonly syscall?: unknown };
  return {
    name: problem.name,
    ...(typeof code === 'string' ? { code } : {}),
    ...(typeof syscall === 'string' ? { syscall } : {}),
    at: framesOf(problem.stack ?? ''),
  };
}

/** `place:line:column` of each frame, below the program's folder: above it stands the name of whoever installed it. */
function framesOf(stack: string): string[] {
  const frames: string[] = [];
  for (const line of stack.split('\n')) {
    const place = /^\s+at .*?((?:node:|(?:dist|electron|shared|node_modules)[\\/])[^()\s]*:\d+:\d+)\)?$/.exec(
      line,
    )?.[1];
    if (place !== undefined) frames.push(place.replaceAll('\\', '/'));
  }
  return frames.slice(0, mostFrames);
}
