import { createContext, type ReactNode, useContext, useMemo } from 'react';
import type { z } from 'zod';
import type { Contract } from '#shared/protocol/contract.ts';

/** Who is signed in on this page. */
export type Session = z.output<Contract['session']['answer']>;

type Value = { readonly session: Session; readonly leave: () => void };
const SessionContext = createContext<Value | null>(null);

/** Gives the session to everything below; `leave` forgets it on this page after signing out. */
export function SessionProvider(props: Value & { readonly children: ReactNode }) {
  const { session, leave } = props;
  const value = useMemo(() => ({ session, leave }), [session, leave]);
  return <SessionContext value={value}>{props.children}</SessionContext>;
}

/** The person signed in here. */
export function useSession(): Value {
  const value = useContext(SessionContext);
  if (!value) throw new Error('useSession outside of a SessionProvider');
  return value;
}
