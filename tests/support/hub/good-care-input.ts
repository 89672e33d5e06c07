import type { CareId, TicketId } from '#shared/domain/ids.ts';

/** Well-formed input of every call about care for those who wait. */
export function goodCareInputs(ticketId: string) {
  const params = { id: 'car_1' as CareId };
  return {
    publicRequest: { params: { code: 'A'.repeat(22) }, body: { kind: 'water' } },
    ticketRequest: { params: { id: ticketId as TicketId }, body: { kind: 'water' } },
    careDone: { params },
    careDropped: { params },
  } as const;
}
