import { useEffect } from 'react';
import type { FloorOutlook } from '#shared/protocol/outlook.ts';
import { useLive } from '../../../lib/use-hub.tsx';

/** A look ahead costs a worker a good part of a second: asked for now and then, and when desks change. */
const askAgainMs = 12_000;

export type LookAhead = {
  readonly data: FloorOutlook | null;
  readonly failed: boolean;
};

/** The coming hour and what would help, renewed while the page is open. */
export function useOutlook(): LookAhead {
  const { data, error, reload } = useLive(
    (hub) => hub.client.outlook({}),
    ({ type }) => type.startsWith('desk.'),
  );
  useEffect(() => {
    const timer = setInterval(() => void reload(), askAgainMs);
    return () => clearInterval(timer);
  }, [reload]);
  // What was predicted before is no longer true of the floor; better none than a wrong one.
  return { data: error === null ? data : null, failed: error !== null };
}
