import { isMeant } from '#shared/domain/notices/catalogue.ts';
import type { PublicNotice } from '#shared/protocol/notice-view.ts';
import { useLive } from '../../lib/use-hub.tsx';

/** What is public now, kept up to date, by the name a flow has for it; null while nobody knows. */
export function usePublicNotices(): ((name: string) => readonly PublicNotice[]) | null {
  const { data } = useLive(
    async (hub) => (await hub.client.publicNotices({})).items,
    ({ type }) => type.startsWith('notice.'),
  );
  return data && ((name) => data.filter(({ kind, partOf }) => isMeant(name, { id: kind, partOf })));
}
