import { useEffect } from 'react';
import type { LobbyView, ServiceView, StageView } from '#shared/protocol/floor.ts';
import { useLive } from '../../lib/use-hub.tsx';
import type { Building } from './choose-home.ts';

/** Waits and the business day move on without any event, too. */
const lobbyEveryMs = 30_000;

export type KioskData = {
  readonly services: readonly ServiceView[];
  readonly stages: readonly StageView[];
  readonly homes: readonly Building[];
  readonly lobby: LobbyView;
};

/** Everything a kiosk shows, kept fresh by the feed; null until all of it is there. */
export function useKioskData(): KioskData | null {
  const services = useLive(
    async (hub) => (await hub.client.services({})).items.filter((service) => service.active && service.atKiosk),
    (event) => event.type === 'service.saved',
  );
  const stages = useLive(
    async (hub) => (await hub.client.stages({})).items,
    (event) => event.type === 'stage.saved',
  );
  const homes = useLive(
    async (hub) => (await hub.client.homes({})).items,
    (event) => event.type === 'roster.imported',
  );
  const lobby = useLive(
    (hub) => hub.client.lobby({}),
    () => true,
  );
  const reloads = [services, stages, homes, lobby] as const;
  const incomplete = reloads.some((resource) => resource.data === null);
  const { reload: reloadLobby } = lobby;
  useEffect(() => {
    const timer = setInterval(() => void reloadLobby(), lobbyEveryMs);
    return () => clearInterval(timer);
  }, [reloadLobby]);
  const failed = reloads.filter((resource) => resource.data === null && resource.error !== null);
  useEffect(() => {
    // The first answers failed while the feed is up (the hub was still busy): ask again, calmly.
    if (failed.length === 0) return undefined;
    const timer = setTimeout(() => {
      for (const resource of failed) void resource.reload();
    }, 1500);
    return () => clearTimeout(timer);
  });
  if (incomplete || !services.data || !stages.data || !homes.data || !lobby.data) return null;
  return { services: services.data, stages: stages.data, homes: homes.data, lobby: lobby.data };
}
