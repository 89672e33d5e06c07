import { useEffect } from 'react';
import type { HealthView } from '#shared/protocol/health.ts';
import { type Resource, useLive } from '../../../lib/use-hub.tsx';

/** Disks fill and clocks run without an entry in the journal. */
const askAgainMs = 30_000;

/** How the hub is, asked again now and then. */
export function useHealth(): Resource<HealthView> {
  const health = useLive(
    ({ client }) => client.health({}),
    ({ type }) => type.startsWith('backup.') || type.startsWith('printer.'),
  );
  const { reload } = health;
  useEffect(() => {
    const timer = setInterval(() => void reload(), askAgainMs);
    return () => clearInterval(timer);
  }, [reload]);
  return health;
}
