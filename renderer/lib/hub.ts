import { type Client, createClient, type Transport } from '#shared/protocol/client.ts';
import type { StationRole } from '#shared/protocol/roles.ts';
import { apiPrefix, protocolHeader, protocolVersion } from '#shared/protocol/version.ts';
import { createLiveFeed, type LiveFeed } from './live-feed.ts';

/** Everything a page needs of the hub: the typed client, the live feed, and the staff session if there is one. */
export type Hub = {
  readonly role: StationRole;
  readonly client: Client;
  /** Speaks as the device alone: what it is must not depend on who is signed in, or on a session that has ended. */
  readonly device: Client;
  readonly feed: LiveFeed;
  readonly headers: () => Record<string, string>;
  readonly setSession: (token: string | null) => void;
  readonly hasSession: () => boolean;
  /** Hears that the hub no longer knows the session; returns the way to stop listening. */
  readonly onSessionEnded: (listener: () => void) => () => void;
};

/**
 * The station's own token lies in an HttpOnly cookie, one per role (`Keyturn-Role` says which one is meant). The staff
 * session lies in sessionStorage: it survives a reload and ends with the tab.
 */
export function createHub(role: StationRole): Hub {
  const key = `keyturn.session.${role}`;
  let session = sessionStorage.getItem(key);
  const deviceHeaders = { 'keyturn-role': role, [protocolHeader]: String(protocolVersion) };
  const headers = (): Record<string, string> => ({
    ...deviceHeaders,
    ...(session === null ? {} : { authorization: `Bearer ${session}` }),
  });
  const ended = new Set<() => void>();
  const asDevice: Transport = (url, init) => fetch(url, { ...init, cache: 'no-store' });
  const asPerson: Transport = async (url, init) => {
    const sentWith = session;
    const response = await asDevice(url, init);
    if (response.status === 401 && sentWith !== null && sentWith === session) for (const listener of ended) listener();
    return response;
  };
  const client = createClient(asPerson, headers);
  const device = createClient(asDevice, () => deviceHeaders);
  const feed = createLiveFeed(`${apiPrefix}/events`, headers);
  return {
    role,
    client,
    device,
    feed,
    headers,
    setSession(token) {
      session = token;
      if (token === null) sessionStorage.removeItem(key);
      else sessionStorage.setItem(key, token);
    },
    hasSession: () => session !== null,
    onSessionEnded(listener) {
      ended.add(listener);
      return () => ended.delete(listener);
    },
  };
}
