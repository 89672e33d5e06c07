import { useEffect, useRef, useState } from 'react';
import { foundOnDevice, keepOnDevice } from '../../../features/cases/draft-store.ts';
import { isSame } from '../../../features/cases/merge-drafts.ts';

type Draft<Body> = {
  readonly body: Body;
  readonly edit: (body: Body) => void;
  /** Sent or thrown away: nothing of it is kept any longer. */
  readonly forget: () => void;
};

/**
 * What is typed in a dialog of which the hub keeps no draft: it lies on this device until it is sent or thrown away, and is
 * there again after a crash; unless what it began from has changed meanwhile.
 */
export function useDeviceDraft<Body>(
  caseId: string,
  place: string,
  begin: Body,
  parse: (body: unknown) => Body | null,
): Draft<Body> {
  const [body, setBody] = useState(begin);
  const typed = useRef(false);
  const from = useRef({ begin, parse });
  useEffect(() => {
    let gone = false;
    const recover = async () => {
      const found = await foundOnDevice(caseId, place);
      if (gone || typed.current || found === null || !isSame(found.base.body, from.current.begin)) return;
      const kept = from.current.parse(found.body);
      if (kept !== null) setBody(kept);
    };
    void recover();
    return () => {
      gone = true;
    };
  }, [caseId, place]);
  return {
    body,
    edit: (now) => {
      typed.current = true;
      setBody(now);
      void keepOnDevice(caseId, place, { base: { version: 0, body: from.current.begin }, body: now });
    },
    forget: () => void keepOnDevice(caseId, place, null),
  };
}
