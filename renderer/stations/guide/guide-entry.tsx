import { type ReactNode, useEffect, useState } from 'react';
import type { StationRole } from '#shared/protocol/roles.ts';
import { apiPrefix } from '#shared/protocol/version.ts';
import { useSession } from '../../lib/session.tsx';
import { useHub } from '../../lib/use-hub.tsx';
import { SessionGate } from '../../app/session-gate.tsx';
import { StationGate } from '../../app/station-gate.tsx';
import { Guide } from './guide.tsx';

const station: StationRole = 'guide';
const askAgainMs = 2_500;
const patienceMs = 2_000;

async function isReached(): Promise<boolean> {
  try {
    const answer = await fetch(`${apiPrefix}/healthz`, { cache: 'no-store', signal: AbortSignal.timeout(patienceMs) });
    return answer.ok;
  } catch {
    return false;
  }
}

/**
 * `/guide`: opened in a home without signal it goes on with what the tablet knows; once the hub is reached, whoever holds
 * it signs in as everywhere else.
 */
export function GuideEntry() {
  const [reached, setReached] = useState<boolean | null>(null);
  useEffect(() => {
    let gone = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const ask = async () => {
      const now = await isReached();
      if (gone) return;
      // Once reached, the gates and the feed watch the line themselves.
      setReached(now);
      if (!now) timer = setTimeout(() => void ask(), askAgainMs);
    };
    void ask();
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, []);
  if (reached === null) return null;
  if (!reached) return <Guide reached={false} signOut={null} />;
  return (
    <StationGate role={station}>
      <SessionGate>
        <SignedIn>{(signOut) => <Guide reached signOut={signOut} />}</SignedIn>
      </SessionGate>
    </StationGate>
  );
}

function SignedIn({ children }: { readonly children: (signOut: () => void) => ReactNode }) {
  const { leave } = useSession();
  const { client } = useHub();
  const signOut = () => {
    void client
      .signOut({})
      .catch(() => undefined)
      .finally(leave);
  };
  return children(signOut);
}
