import { siteCalls } from '#shared/protocol/site.ts';
import { apiPrefix } from '#shared/protocol/version.ts';

/** What a hub says of itself to anybody; null where it does not answer. */
export type HubFacts = { readonly version: string; readonly schemaVersion: number; readonly journalSeq: number } | null;

const answerLimitMs = 3_000;

/** Asks the hub for its versions and how far its journal is, for a station's own diagnosis; never rejects. */
export async function askHubFacts(
  hubUrl: string | undefined,
  fetch: (url: string, init: RequestInit) => Promise<Response>,
): Promise<HubFacts> {
  if (hubUrl === undefined) return null;
  try {
    const url = new URL(`${apiPrefix}${siteCalls.healthz.path}`, hubUrl).href;
    const answer = await fetch(url, { signal: AbortSignal.timeout(answerLimitMs) });
    const said = siteCalls.healthz.answer.safeParse(await answer.json());
    if (!said.success) return null;
    const { version, schemaVersion, journalSeq } = said.data;
    return { version, schemaVersion, journalSeq };
  } catch {
    return null;
  }
}
