import { CallRefused } from '#shared/protocol/client.ts';
import type { Workplace } from '#shared/protocol/floor.ts';
import type { Deed } from './deed.ts';

/** One sending of a deed: under which key, and how the desk stood when it was pressed. */
export type Attempt = { readonly intent: string; readonly situation: string; readonly key: string };

/**
 * The attempt for a press. When the hub did not answer the last one, the same press at an unchanged desk carries the
 * same key, so that a command which did arrive is not done twice; anything else is a new intent.
 */
export function attemptFor(unanswered: Attempt | null, deed: Deed, situation: string, newKey: () => string): Attempt {
  const intent = JSON.stringify(deed);
  if (unanswered && unanswered.intent === intent && unanswered.situation === situation) return unanswered;
  return { intent, situation, key: newKey() };
}

/** Whether a line broke, or something on it did, so that nobody knows whether the command arrived. */
export function isUnanswered(problem: unknown): boolean {
  return !(problem instanceof CallRefused) || (problem.status >= 502 && problem.status <= 504);
}

/** How a desk stands: changes whenever a command of it has been carried out. */
export function situationOf(workplace: Workplace | null): string {
  if (!workplace) return 'unknown';
  const { desk, ticket, held, noShows, undoable } = workplace;
  return JSON.stringify([
    desk.state,
    desk.openStageIds,
    ticket && [ticket.id, ticket.state, ticket.calls, ticket.stageId],
    held.map((one) => one.id),
    noShows.map((one) => one.id),
    undoable,
  ]);
}
