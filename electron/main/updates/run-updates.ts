import { updateMoment, type UpdateMoment } from '#shared/protocol/update-moment.ts';
import type { Log } from '../log.ts';
import { decideUpdate } from './decide-update.ts';

/** As much of the updater as is used here. */
export type Updater = {
  /** The version on offer at the site's update server, or null. */
  readonly check: () => Promise<string | null>;
  readonly download: () => Promise<void>;
  /** Ends the app, installs, and starts it again. */
  readonly install: () => void;
};

export type UpdateParts = {
  readonly own: string;
  readonly isHub: boolean;
  readonly updater: Updater;
  /** Asks the hub; null while it does not answer. */
  readonly moment: () => Promise<UpdateMoment | null>;
  /** Lets the hub close its books before the installer needs its files. */
  readonly stopHub: () => Promise<void>;
  readonly log: Log;
};

const lookEveryMs = 20 * 60_000;

/** Looks every twenty minutes; answers the way to stop looking. */
export function runUpdates(parts: UpdateParts): () => void {
  const timer = setInterval(() => {
    lookOnce(parts).catch((problem: unknown) => {
      parts.log(`updates: not this time (${problem instanceof Error ? problem.name : 'unknown'})`);
    });
  }, lookEveryMs);
  return () => clearInterval(timer);
}

/** One look: asks, decides, fetches, and decides once more, since fetching takes its time. */
export async function lookOnce({ own, isHub, updater, moment, stopHub, log }: UpdateParts): Promise<void> {
  const offered = await updater.check();
  const decide = async () => decideUpdate({ own, offered, isHub, moment: await moment() });
  const first = await decide();
  if (first.kind === 'wait') {
    if (first.because !== 'nothing-newer') log(`updates: ${offered} waits (${first.because})`);
    return;
  }
  await updater.download();
  const second = await decide();
  if (second.kind === 'wait') {
    log(`updates: ${offered} is here and waits (${second.because})`);
    return;
  }
  log(`updates: ${own} gives way to ${offered}`);
  await stopHub();
  updater.install();
}

/** The hub's answer through one of the app's own ways to it; null when it does not answer or is too old to know. */
export async function askMoment(
  hubUrl: string | undefined,
  fetch: (url: string, init: RequestInit) => Promise<Response>,
): Promise<UpdateMoment | null> {
  if (hubUrl === undefined) return null;
  try {
    const answer = await fetch(new URL('/api/v1/update-moment', hubUrl).href, { signal: AbortSignal.timeout(5_000) });
    const parsed = updateMoment.safeParse(answer.ok ? await answer.json() : null);
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}
