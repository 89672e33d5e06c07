import { useEffect, useRef } from 'react';

/** What was typed does not stay for the next who stands here. */
const forgetAfterMs = 60_000;

/** Calls back a minute after the last touch; answers what to call at each. */
export function useForgetting(onForgotten: () => void): () => void {
  const latest = useRef(onForgotten);
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  useEffect(() => {
    latest.current = onForgotten;
  });
  useEffect(() => {
    timer.current = setTimeout(() => latest.current(), forgetAfterMs);
    return () => {
      if (timer.current !== null) clearTimeout(timer.current);
    };
  }, []);
  return () => {
    if (timer.current !== null) clearTimeout(timer.current);
    timer.current = setTimeout(() => latest.current(), forgetAfterMs);
  };
}
