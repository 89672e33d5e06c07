import { HubUnreachable, refusal } from '#shared/protocol/client.ts';

/**
 * A file of the hub, since its address alone carries no session. One that is written down when it is asked for is asked
 * for by POST. Throws HubUnreachable, CallRefused.
 */
export async function fetchFile(url: string, headers: Record<string, string>, post?: object): Promise<Blob> {
  const asked =
    post === undefined
      ? { headers }
      : { method: 'POST', headers: { ...headers, 'content-type': 'application/json' }, body: JSON.stringify(post) };
  const response = await fetch(url, { ...asked, cache: 'no-store' }).catch((cause: unknown) => {
    throw new HubUnreachable(cause);
  });
  if (!response.ok) throw refusal(response.status, await response.text());
  return response.blob();
}
