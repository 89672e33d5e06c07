import { useEffect, useState } from 'react';

/** How long a new call has the stage to itself, before the notices come back beside it. */
export const callStageMs = 12_000;

/**
 * Whether a call is so new that it has the whole stage; a recall counts as new. `calledAt` is that of the newest call: ISO
 * times of one form compare as text, and an older one only shows that a later visitor has come to the desk.
 */
export function useCallStage(calledAt: string | null): boolean {
  const [seen, setSeen] = useState({ calledAt: '', over: true });
  const latest = calledAt !== null && calledAt > seen.calledAt ? { calledAt, over: false } : seen;
  if (latest !== seen) setSeen(latest);
  useEffect(() => {
    if (seen.over) return undefined;
    const timer = setTimeout(() => setSeen((now) => (now === seen ? { ...now, over: true } : now)), callStageMs);
    return () => clearTimeout(timer);
  }, [seen]);
  return calledAt === latest.calledAt && !latest.over;
}
