import { useEffect, useRef } from 'react';
import type { PrintJobView } from '#shared/protocol/printing.ts';
import { useHub } from '../../lib/use-hub.tsx';

const underWayMs = 400;
/** Somebody elsewhere may answer or try again. */
const restingMs = 3000;

/** Asks after a job until nothing more can become of it. A kiosk's feed tells nothing of jobs, so every screen asks. */
export function useFollowedJob(job: PrintJobView | null, onNews: (job: PrintJobView) => void): void {
  const { client } = useHub();
  const tell = useRef(onNews);
  useEffect(() => {
    tell.current = onNews;
  });
  const id = job?.id ?? null;
  const state = job?.state ?? null;
  useEffect(() => {
    if (id === null || state === 'confirmed' || state === 'cancelled') return undefined;
    let gone = false;
    const everyMs = state === 'queued' || state === 'sent' ? underWayMs : restingMs;
    let timer: ReturnType<typeof setTimeout>;
    const ask = async () => {
      // Cut off, the last known state stays on screen; the next question may get through.
      const now = await client.printJob({ params: { id } }).catch(() => null);
      if (gone) return;
      if (now) tell.current(now);
      timer = setTimeout(() => void ask(), everyMs);
    };
    timer = setTimeout(() => void ask(), everyMs);
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [client, id, state]);
}
