import { assertNever } from '../assert-never.ts';
import type { DeskId } from '../ids.ts';
import { deskOf, type Ticket } from '../ticket/ticket.ts';
import type { Act } from '../ticket/transition.ts';
import type { JournalEvent, WordsRef } from './events.ts';

/** What the journal says of an act; `words` are the reason of a chosen call, of a cancellation or of sending it to another desk. */
export function eventOfAct(before: Ticket, after: Ticket, deed: Act, words: WordsRef | null): JournalEvent {
  const { number, stageId, id: subjectId } = before;
  const from = deskOf(before.position) ?? ('' as DeskId);
  switch (deed.verb) {
    case 'call':
      return {
        type: 'ticket.called',
        subjectId,
        payload: { number, stageId, deskId: deed.deskId, chosen: words !== null, reason: words },
      };
    case 'recall': {
      const calls = 'calls' in after.position ? after.position.calls : 0;
      return { type: 'ticket.recalled', subjectId, payload: { number, stageId, deskId: from, calls } };
    }
    case 'start':
      return { type: 'ticket.started', subjectId, payload: { number, stageId, deskId: from } };
    case 'complete-stage':
      return { type: 'ticket.stage-completed', subjectId, payload: { number, stageId, nextStageId: deed.nextStageId } };
    case 'hold':
      return { type: 'ticket.held', subjectId, payload: { number, stageId, deskId: from } };
    case 'resume':
      return { type: 'ticket.resumed', subjectId, payload: { number, stageId, deskId: deed.deskId } };
    case 'transfer':
      return {
        type: 'ticket.transferred',
        subjectId,
        payload: { number, fromStageId: stageId, stageId: deed.stageId },
      };
    case 'hand-over':
      return {
        type: 'ticket.handed-over',
        subjectId,
        payload: { number, stageId, fromDeskId: from, deskId: deed.deskId, ...(words ? { reason: words } : {}) },
      };
    case 'no-show': {
      const calls = 'calls' in before.position ? before.position.calls : 0;
      return { type: 'ticket.no-show', subjectId, payload: { number, stageId, deskId: from, calls } };
    }
    case 'return':
      return { type: 'ticket.returned', subjectId, payload: { number, stageId, place: deed.place } };
    case 'cancel':
      return { type: 'ticket.cancelled', subjectId, payload: { number, stageId, reason: words } };
    case 'expire':
      return { type: 'ticket.expired', subjectId, payload: { number, stageId, automatic: deed.automatic } };
    case 'prioritise':
      return { type: 'ticket.prioritised', subjectId, payload: { number, stageId, priority: deed.priority } };
    default:
      return assertNever(deed, 'act');
  }
}
