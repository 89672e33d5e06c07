import { allowedFrom } from '#shared/domain/ticket/transition.ts';
import type { TicketState } from '#shared/domain/ticket/ticket.ts';

/** What the reception may do with a number. */
export type TicketDeed = 'print' | 'bring-back' | 'change-service' | 'prioritise' | 'cancel';

/** What makes sense for a number in this state; what does not is not offered. */
export function ticketDeeds(state: TicketState): readonly TicketDeed[] {
  const deeds: TicketDeed[] = [];
  if (allowedFrom.return.includes(state)) deeds.push('bring-back');
  // A slip of a number that has ended would only mislead.
  if (allowedFrom.cancel.includes(state)) deeds.push('print');
  if (state === 'waiting') deeds.push('change-service');
  if (state === 'waiting' || state === 'no_show') deeds.push('prioritise');
  if (allowedFrom.cancel.includes(state)) deeds.push('cancel');
  return deeds;
}
