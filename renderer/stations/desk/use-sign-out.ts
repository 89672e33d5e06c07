import { useState } from 'react';
import { useSession } from '../../lib/session.tsx';
import { useHub } from '../../lib/use-hub.tsx';

/** Signing out: the hub closes the person's desks, or says which visitor is still there. */
export function useSignOut() {
  const { client } = useHub();
  const { leave } = useSession();
  const [problem, setProblem] = useState<unknown>(null);
  const run = async () => {
    setProblem(null);
    try {
      await client.signOut({});
      leave();
    } catch (refused) {
      setProblem(refused);
    }
  };
  return { problem, forget: () => setProblem(null), run };
}
