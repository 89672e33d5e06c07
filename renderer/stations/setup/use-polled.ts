import { useCallback, useEffect, useState } from 'react';
import type { SetupResult } from '#shared/bridge/setup.ts';

/** What the shell last answered, asked again and again; the same answer is the same value. `again` asks at once. */
export function usePolled<Value>(
  ask: (takes: null) => Promise<SetupResult<Value>>,
  everyMs: number,
): { readonly value: Value | null; readonly again: () => Promise<void> } {
  const [value, setValue] = useState<Value | null>(null);
  const take = useCallback((answer: SetupResult<Value>) => {
    if (!answer.ok) return;
    setValue((now) => (JSON.stringify(now) === JSON.stringify(answer.value) ? now : answer.value));
  }, []);
  useEffect(() => {
    let gone = false;
    const look = async () => {
      const answer = await ask(null);
      if (!gone) take(answer);
    };
    void look();
    const timer = setInterval(() => void look(), everyMs);
    return () => {
      gone = true;
      clearInterval(timer);
    };
  }, [ask, take, everyMs]);
  return { value, again: async () => take(await ask(null)) };
}
