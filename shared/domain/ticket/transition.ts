import { assertNever } from '../assert-never.ts';
import type { DeskId, Instant, StageId } from '../ids.ts';
import { ownPlace, type Place } from '../line/place.ts';
import type { Ticket, TicketState } from './ticket.ts';

/** What can be done with a ticket once it is issued, with the facts each verb needs. `undo` is in undo.ts. */
export type Act =
  | { readonly verb: 'call'; readonly deskId: DeskId }
  | { readonly verb: 'recall' }
  | { readonly verb: 'start' }
  | { readonly verb: 'complete-stage'; readonly nextStageId: StageId | null }
  | { readonly verb: 'hold' }
  | { readonly verb: 'resume'; readonly deskId: DeskId }
  | { readonly verb: 'transfer'; readonly stageId: StageId }
  | { readonly verb: 'hand-over'; readonly deskId: DeskId }
  | { readonly verb: 'no-show'; readonly leastCalls: number }
  | { readonly verb: 'return'; readonly place: Place }
  | { readonly verb: 'cancel' }
  | { readonly verb: 'expire'; readonly automatic: boolean }
  | { readonly verb: 'prioritise'; readonly priority: boolean };

export type ActVerb = Act['verb'];

/** Why a verb was refused: the state does not allow it, or the visitor was not called often enough yet. */
export type ActRefusal =
  | { readonly code: 'illegal-transition'; readonly from: TicketState; readonly verb: ActVerb }
  | { readonly code: 'too-few-calls'; readonly calls: number; readonly least: number };

export type ActResult =
  | { readonly ok: true; readonly ticket: Ticket }
  | { readonly ok: false; readonly refusal: ActRefusal };

/** From which states each verb may be used (design: states and verbs; expire of a serving ticket only automatically). */
export const allowedFrom: { readonly [V in ActVerb]: readonly TicketState[] } = {
  call: ['waiting'],
  recall: ['called'],
  start: ['called'],
  'complete-stage': ['serving'],
  hold: ['serving'],
  resume: ['held'],
  transfer: ['called', 'serving', 'held'],
  'hand-over': ['called', 'serving', 'held'],
  'no-show': ['called'],
  return: ['no_show'],
  cancel: ['waiting', 'called', 'serving', 'held', 'no_show'],
  expire: ['waiting', 'called', 'serving', 'held', 'no_show'],
  prioritise: ['waiting', 'called', 'serving', 'held', 'no_show'],
};

function intoLine(ticket: Ticket, stageId: StageId, at: Instant): Ticket {
  return { ...ticket, stageId, queuedAt: at, place: ownPlace(ticket), overtaken: 0, position: { state: 'waiting' } };
}

/** Carries out one act on a ticket at a moment, or says why not. Pure: nothing is changed, a new ticket is returned. */
export function act(ticket: Ticket, deed: Act, at: Instant): ActResult {
  const { position } = ticket;
  const refused: ActResult = {
    ok: false,
    refusal: { code: 'illegal-transition', from: position.state, verb: deed.verb },
  };
  const to = (next: Ticket): ActResult => ({ ok: true, ticket: next });
  if (!allowedFrom[deed.verb].includes(position.state)) return refused;

  switch (deed.verb) {
    case 'call':
      return to({
        ...ticket,
        position: { state: 'called', deskId: deed.deskId, calledAt: at, lastCalledAt: at, calls: 1 },
      });
    case 'recall':
      if (position.state !== 'called') return refused;
      return to({ ...ticket, position: { ...position, lastCalledAt: at, calls: position.calls + 1 } });
    case 'start':
      if (position.state !== 'called') return refused;
      return to({ ...ticket, position: { ...position, state: 'serving', startedAt: at, heldFor: 0 } });
    case 'complete-stage':
      if (deed.nextStageId === null) return to({ ...ticket, position: { state: 'done', endedAt: at } });
      return to(intoLine(ticket, deed.nextStageId, at));
    case 'hold':
      if (position.state !== 'serving') return refused;
      return to({ ...ticket, position: { ...position, state: 'held', heldAt: at } });
    case 'resume': {
      if (position.state !== 'held') return refused;
      const { heldAt, ...rest } = position;
      const heldFor = position.heldFor + (at - heldAt);
      return to({ ...ticket, position: { ...rest, state: 'serving', deskId: deed.deskId, heldFor } });
    }
    case 'transfer':
      return to(intoLine(ticket, deed.stageId, at));
    case 'hand-over': {
      if (position.state !== 'called' && position.state !== 'serving' && position.state !== 'held') return refused;
      const startedAt = position.state === 'called' ? at : position.startedAt;
      const held = position.state === 'called' ? 0 : position.heldFor;
      const heldFor = position.state === 'held' ? held + (at - position.heldAt) : held;
      const { calledAt, lastCalledAt, calls } = position;
      return to({
        ...ticket,
        position: { state: 'serving', deskId: deed.deskId, calledAt, lastCalledAt, calls, startedAt, heldFor },
      });
    }
    case 'no-show':
      if (position.state !== 'called') return refused;
      if (position.calls < deed.leastCalls) {
        return { ok: false, refusal: { code: 'too-few-calls', calls: position.calls, least: deed.leastCalls } };
      }
      return to({ ...ticket, position: { ...position, state: 'no_show', missedAt: at } });
    case 'return':
      return to({ ...ticket, queuedAt: at, place: deed.place, overtaken: 0, position: { state: 'waiting' } });
    case 'cancel':
      return to({ ...ticket, position: { state: 'cancelled', endedAt: at } });
    case 'expire':
      // A supervisor may not close the day over somebody being served; the automatic close must.
      if (position.state === 'serving' && !deed.automatic) return refused;
      return to({ ...ticket, position: { state: 'expired', endedAt: at } });
    case 'prioritise':
      // Said again, it must not lift somebody back over those it fell behind after a no-show.
      if (deed.priority === ticket.priority) return to(ticket);
      return to({ ...ticket, priority: deed.priority, place: ownPlace({ ...ticket, priority: deed.priority }) });
    default:
      return assertNever(deed, 'act');
  }
}
