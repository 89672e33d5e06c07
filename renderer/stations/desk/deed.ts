import { assertNever } from '#shared/domain/assert-never.ts';
import type { DeskId, StageId, TicketId } from '#shared/domain/ids.ts';
import type { Client } from '#shared/protocol/client.ts';

type OnTicket = { readonly ticketId: TicketId };
type AtDesk = { readonly deskId: DeskId };

/** One command of a desk with all it needs, so that the very same one can be sent again. */
export type Deed =
  | ({ readonly kind: 'call-next' | 'close-desk' } & AtDesk)
  | ({ readonly kind: 'open-desk'; readonly stageIds: readonly StageId[] } & AtDesk)
  | ({ readonly kind: 'pause-desk'; readonly reason: string } & AtDesk)
  | ({ readonly kind: 'call'; readonly reason: string } & OnTicket & AtDesk)
  | ({
      readonly kind: 'recall' | 'start' | 'complete-stage' | 'hold' | 'no-show' | 'return' | 'undo';
    } & OnTicket)
  | ({ readonly kind: 'resume' | 'hand-over' } & OnTicket & AtDesk)
  | ({ readonly kind: 'transfer'; readonly stageId: StageId } & OnTicket)
  | ({ readonly kind: 'cancel'; readonly reason: string | null } & OnTicket);

/** Sends a deed to the hub; the key makes a repeated sending act once. */
export function sendDeed(client: Client, deed: Deed, idempotencyKey: string): Promise<unknown> {
  const options = { idempotencyKey };
  switch (deed.kind) {
    case 'call-next':
      return client.callNext({ params: { id: deed.deskId } }, options);
    case 'close-desk':
      return client.closeDesk({ params: { id: deed.deskId } }, options);
    case 'open-desk':
      return client.openDesk({ params: { id: deed.deskId }, body: { stageIds: [...deed.stageIds] } }, options);
    case 'pause-desk':
      return client.pauseDesk({ params: { id: deed.deskId }, body: { reason: deed.reason } }, options);
    case 'call': {
      const { ticketId, deskId, reason } = deed;
      return client.callTicket({ params: { id: ticketId }, body: { deskId, reason } }, options);
    }
    case 'recall':
      return client.recall({ params: { id: deed.ticketId } }, options);
    case 'start':
      return client.start({ params: { id: deed.ticketId } }, options);
    case 'complete-stage':
      return client.completeStage({ params: { id: deed.ticketId } }, options);
    case 'hold':
      return client.hold({ params: { id: deed.ticketId } }, options);
    case 'no-show':
      return client.noShow({ params: { id: deed.ticketId } }, options);
    case 'return':
      return client.returnTicket({ params: { id: deed.ticketId } }, options);
    case 'undo':
      return client.undo({ params: { id: deed.ticketId } }, options);
    case 'resume':
      return client.resume({ params: { id: deed.ticketId }, body: { deskId: deed.deskId } }, options);
    case 'hand-over':
      return client.handOver({ params: { id: deed.ticketId }, body: { deskId: deed.deskId } }, options);
    case 'transfer':
      return client.transfer({ params: { id: deed.ticketId }, body: { stageId: deed.stageId } }, options);
    case 'cancel': {
      const body = deed.reason === null ? undefined : { reason: deed.reason };
      return client.cancel({ params: { id: deed.ticketId }, body }, options);
    }
    default:
      return assertNever(deed, 'sendDeed');
  }
}
