import type { z } from 'zod';
import type { Contract } from '#shared/protocol/contract.ts';
import { useLive, type Resource } from '../../../lib/use-hub.tsx';

/** Everything public now, whatever the hour's rotation shows: a library keeps all of it. */
export type Library = z.output<Contract['noticesOnDisplay']['answer']>;

/** The library, kept fresh by the feed. */
export function useLibrary(): Resource<Library> {
  return useLive(
    (hub) => hub.client.noticesOnDisplay({}),
    (event) => event.type.startsWith('notice.'),
  );
}
