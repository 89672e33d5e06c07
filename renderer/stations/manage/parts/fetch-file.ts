import { HubUnreachable, refusal } from '#shared/protocol/client.ts';

/** A file of the hub, since its address alone carries no session. Throws HubUnreachable, CallRefused. */
export async function fetchFile(url: string, headers: Record<string, string>): Promise<Blob> {
  const response = await fetch(url, { headers, cache: 'no-store' }).catch((cause: unknown) => {
    throw new HubUnreachable(cause);
  });
  if (!response.ok) throw refusal(response.status, await response.text());
  return response.blob();
}
