import { assertNever } from '#shared/domain/assert-never.ts';
import { deskWords } from '#shared/i18n/desk.ts';
import type { Workplace } from '#shared/protocol/floor.ts';
import type { ListedTicket, TicketView } from '#shared/protocol/tickets.ts';
import { useWords } from '../../lib/language.tsx';
import type { Deed } from './deed.ts';
import { HandOverDialog } from './hand-over-dialog.tsx';
import { ReasonDialog } from './reason-dialog.tsx';
import { StagesDialog } from './stages-dialog.tsx';
import { TransferDialog } from './transfer-dialog.tsx';
import type { House } from './use-house.ts';

/** What needs a second word before it is done. */
export type Dialog =
  | { readonly kind: 'pause' | 'stages' }
  | { readonly kind: 'call'; readonly ticket: ListedTicket }
  | { readonly kind: 'cancel' | 'transfer' | 'hand-over'; readonly ticket: TicketView };

type Props = {
  readonly dialog: Dialog;
  readonly workplace: Workplace;
  readonly house: House;
  readonly onCancel: () => void;
  readonly onDeed: (deed: Deed) => void;
};

/** The dialog that is open; it ends in a deed or in nothing. */
export function Dialogs({ dialog, workplace, house, onCancel, onDeed }: Props) {
  const t = useWords(deskWords);
  const { desk } = workplace;
  switch (dialog.kind) {
    case 'pause':
      return (
        <ReasonDialog
          title={t('pauseTitle')}
          text={t('pauseText')}
          chips={[t('pause-1'), t('pause-2'), t('pause-3'), t('pause-4'), t('pause-5')]}
          go={t('pauseGo')}
          onCancel={onCancel}
          onGo={(reason) => onDeed({ kind: 'pause-desk', deskId: desk.id, reason })}
        />
      );
    case 'call': {
      const { id: ticketId, number } = dialog.ticket;
      return (
        <ReasonDialog
          title={t('chooseCallTitle', { number })}
          text={t('chooseCallText')}
          chips={[t('call-1'), t('call-2'), t('call-3'), t('call-4')]}
          go={t('chooseCallGo', { number })}
          onCancel={onCancel}
          onGo={(reason) => onDeed({ kind: 'call', ticketId, deskId: desk.id, reason })}
        />
      );
    }
    case 'cancel': {
      const { id: ticketId, number } = dialog.ticket;
      return (
        <ReasonDialog
          title={t('cancelTitle', { number })}
          text={t('cancelText')}
          chips={[t('cancel-1'), t('cancel-2'), t('cancel-3')]}
          go={t('cancelGo')}
          optional
          onCancel={onCancel}
          onGo={(reason) => onDeed({ kind: 'cancel', ticketId, reason: reason === '' ? null : reason })}
        />
      );
    }
    case 'transfer':
      return (
        <TransferDialog
          ticket={dialog.ticket}
          route={workplace.route}
          house={house}
          onCancel={onCancel}
          onGo={(stageId) => onDeed({ kind: 'transfer', ticketId: dialog.ticket.id, stageId })}
        />
      );
    case 'hand-over':
      return (
        <HandOverDialog
          ticket={dialog.ticket}
          ownDeskId={desk.id}
          onCancel={onCancel}
          onGo={(deskId) => onDeed({ kind: 'hand-over', ticketId: dialog.ticket.id, deskId })}
        />
      );
    case 'stages':
      return (
        <StagesDialog
          desk={desk}
          house={house}
          onCancel={onCancel}
          onGo={(stageIds) => onDeed({ kind: 'open-desk', deskId: desk.id, stageIds })}
        />
      );
    default:
      return assertNever(dialog, 'dialog');
  }
}
