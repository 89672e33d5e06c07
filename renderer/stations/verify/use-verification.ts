import { useEffect, useState } from 'react';
import type { z } from 'zod';
import { CallRefused, createClient } from '#shared/protocol/client.ts';
import type { Contract } from '#shared/protocol/contract.ts';

export type Verified = z.output<Contract['verifyDocument']['answer']>;

/** What is known of the paper that was asked for. */
export type Verification =
  | { readonly kind: 'asking' }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'too-many' }
  | { readonly kind: 'told'; readonly paper: Verified };

const client = createClient(
  (url, init) => fetch(url, { ...init, cache: 'no-store' }),
  () => ({}),
);

/** Asks the hub for a paper by its number and the hash on it; `again` asks once more. */
export function useVerification(number: string, hash: string | null) {
  const [verification, setVerification] = useState<Verification>({ kind: 'asking' });
  useEffect(() => {
    let left = false;
    const ask = async () => {
      const told = await verify(number, hash);
      if (!left) setVerification(told);
    };
    void ask();
    return () => {
      left = true;
    };
  }, [number, hash]);
  const again = async () => {
    setVerification({ kind: 'asking' });
    setVerification(await verify(number, hash));
  };
  return { verification, again };
}

async function verify(number: string, hash: string | null): Promise<Verification> {
  try {
    const query = hash === null ? {} : { hash };
    return { kind: 'told', paper: await client.verifyDocument({ params: { number }, query }) };
  } catch (problem) {
    if (!(problem instanceof CallRefused)) return { kind: 'unreachable' };
    return { kind: problem.status === 429 ? 'too-many' : 'unknown' };
  }
}
