import { type ShellRole, shellRoles } from '#shared/bridge/bridge.ts';
import { askAsPaired } from '../pairing/ask-as-station.ts';
import type { StationTokens } from '../secrets/station-tokens.ts';
import type { Joined } from './settings-of-plan.ts';
import type { StationsAtHub } from './station-printing.ts';

/** The stations a hub was just joined with; nothing of them is kept yet. A supervisor's session of another hub is never shown to it. */
export function joinedStations({ origin, anchor, tokens }: Joined): StationsAtHub {
  return {
    roles: shellRoles.filter((role) => tokens[role] !== undefined),
    ask: (role, asked) => askAsPaired({ origin, anchor, token: tokens[role] ?? '' }, asked),
  };
}

/** The stations this machine keeps. `fetch` is a pinned way to the hub. */
export function keptStations(
  tokens: Pick<StationTokens, 'read'>,
  hubUrl: () => string | undefined,
  fetch: (url: string, init: RequestInit) => Promise<Response>,
): StationsAtHub {
  return {
    get roles(): readonly ShellRole[] {
      return shellRoles.filter((role) => tokens.read(role) !== undefined);
    },
    async ask(role, { path, method = 'GET', body, supervisor }) {
      const answer = await fetch(new URL(path, hubUrl()).href, {
        method,
        headers: {
          'keyturn-station': tokens.read(role) ?? '',
          'content-type': 'application/json',
          ...(supervisor === undefined ? {} : { authorization: `Bearer ${supervisor}` }),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        signal: AbortSignal.timeout(answerLimitMs),
      });
      return { status: answer.status, json: await answer.json() };
    },
  };
}

const answerLimitMs = 8_000;
