import { useEffect, useState } from 'react';
import { guideWords } from '#shared/i18n/guide.ts';
import type { StationRole } from '#shared/protocol/roles.ts';
import { apiPrefix } from '#shared/protocol/version.ts';
import { SessionGate } from '../../app/session-gate.tsx';
import { StationGate } from '../../app/station-gate.tsx';
import { useWords } from '../../lib/language.tsx';
import { useSession } from '../../lib/session.tsx';
import { useHub } from '../../lib/use-hub.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Guide } from './guide.tsx';
import type { Opened } from './opened.ts';

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

/** Whether the hub answered since the page was opened; null until it was asked once. */
function useReached(): boolean | null {
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
  return reached;
}

/**
 * `/guide`: opened in a home without signal it goes on with what the tablet knows; once the hub is reached, whoever holds
 * it signs in as everywhere else. A home that is open then stays open until it is left: what is being typed in it must
 * not give way to a page that asks for a PIN.
 */
export function GuideEntry() {
  const t = useWords(guideWords);
  const reached = useReached();
  const [entered, setEntered] = useState(false);
  const [opened, setOpened] = useState<Opened | null>(null);
  if (reached && opened === null && !entered) setEntered(true);
  if (reached === null) return <Notice text={t('opening')} />;
  if (!entered) {
    return <Guide where={reached ? 'back' : 'away'} opened={opened} onOpen={setOpened} signOut={null} />;
  }
  return (
    <StationGate role={station}>
      <SessionGate>
        <SignedIn />
      </SessionGate>
    </StationGate>
  );
}

/** What is open belongs to the person: whoever signs in afterwards begins at the list. */
function SignedIn() {
  const { leave } = useSession();
  const { client } = useHub();
  const [opened, setOpened] = useState<Opened | null>(null);
  const signOut = async (before: () => Promise<void>) => {
    await client.signOut({});
    await before();
    leave();
  };
  return <Guide where="signed-in" opened={opened} onOpen={setOpened} signOut={signOut} />;
}
