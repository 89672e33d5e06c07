import { type Client, createClient } from '#shared/protocol/client.ts';
import type { StationRole } from '#shared/protocol/roles.ts';
import { apiPrefix } from '#shared/protocol/version.ts';
import { createLiveFeed, type LiveFeed } from './live-feed.ts';

/** Everything a page needs of the hub: the typed client, the live feed, and the staff session if there is one. */
export type Hub = {
  readonly role: StationRole;
  readonly client: Client;
  readonly feed: LiveFeed;
  readonly headers: () => Record<string, string>;
  readonly setSession: (token: string | null) => void;
  readonly hasSession: () => boolean;
};

/**
 * The station's own token lies in an HttpOnly cookie, one per role (`Keyturn-Role` says which one is meant). The staff
 * session lies in sessionStorage: it survives a reload and ends with the tab.
 */
export function createHub(role: StationRole): Hub {
  const key = `keyturn.session.${role}`;
  let session = sessionStorage.getItem(key);
  const headers = (): Record<string, string> => ({
    'keyturn-role': role,
    ...(session === null ? {} : { authorization: `Bearer ${session}` }),
  });
  const client = createClient((url, init) => fetch(url, { ...init, cache: 'no-store' }), headers);
  const feed = createLiveFeed(`${apiPrefix}/events`, headers);
  return {
    role,
    client,
    feed,
    headers,
    setSession(token) {
      session = token;
      if (token === null) sessionStorage.removeItem(key);
      else sessionStorage.setItem(key, token);
    },
    hasSession: () => session !== null,
  };
}
