import type { Handlers } from '../http/routes.ts';
import type { createHealth } from '../services/health/look-at-health.ts';

/** How the hub itself is. */
export function healthRoutes(health: ReturnType<typeof createHealth>) {
  return { health: { read: () => health.look() } } satisfies Partial<Handlers>;
}
