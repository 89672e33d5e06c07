import { useEffect } from 'react';
import type { z } from 'zod';
import type { Contract } from '#shared/protocol/contract.ts';
import { type Resource, useLive } from '../../lib/use-hub.tsx';

type Shown = z.output<Contract['customer']['answer']>;

const retryMs = 2000;
/** A farewell ends by itself at the hub; nothing is written when it does. */
const farewellCheckMs = 5000;

/** What this screen shows, again at each change of a customer screen and whenever the line is back. */
export function useCustomerView(): Resource<Shown> {
  const shown = useLive(
    ({ client }) => client.customer({}),
    (event) => event.type.startsWith('customer.'),
  );
  const { data, error, reload } = shown;
  const leaving = data?.view?.content.kind === 'done';
  useEffect(() => {
    if (!error && !leaving) return undefined;
    const timer = setInterval(() => void reload(), error ? retryMs : farewellCheckMs);
    return () => clearInterval(timer);
  }, [error, leaving, reload]);
  return shown;
}
