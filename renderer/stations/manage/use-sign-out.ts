import { useState } from 'react';
import { CallRefused } from '#shared/protocol/client.ts';
import { useSession } from '../../lib/session.tsx';
import { useHub } from '../../lib/use-hub.tsx';

/** Signing out; refused while a desk of this person still holds a visitor. */
export function useSignOut(): { readonly problem: unknown; readonly run: () => Promise<void> } {
  const hub = useHub();
  const { leave } = useSession();
  const [problem, setProblem] = useState<unknown>(null);
  const run = async () => {
    try {
      await hub.client.signOut({});
      leave();
    } catch (refused) {
      // The session has ended already: there is nothing left to sign out of.
      if (refused instanceof CallRefused && refused.status === 401) leave();
      else setProblem(refused);
    }
  };
  return { problem, run };
}
