import type { JournalEntryView } from '#shared/protocol/journal.ts';
import { type Resource, useLive } from '../../../lib/use-hub.tsx';
import { useReloadOn } from '../parts/use-reload-on.ts';

/** What the list is narrowed to; an empty part narrows nothing. `before` is the entry from which older ones are shown. */
export type EntryFilter = { readonly type: string; readonly subject: string; readonly before: string };
export const entriesPerPage = 100;

/** A page of entries, newest first; the newest page follows the house live. */
export function useEntries({ type, subject, before }: EntryFilter): Resource<readonly JournalEntryView[]> {
  const resource = useLive(
    async ({ client }) => {
      const query = {
        limit: entriesPerPage,
        ...(type === '' ? {} : { type }),
        ...(subject === '' ? {} : { subject }),
        ...(/^\d+$/.test(before) ? { before: Number(before) } : {}),
      };
      return (await client.journal({ query })).items;
    },
    (event) => before === '' && event.type.startsWith(type),
  );
  useReloadOn(JSON.stringify([type, subject, before]), resource.reload);
  return resource;
}
