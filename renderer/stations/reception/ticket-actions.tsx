import { receptionWords } from '#shared/i18n/reception.ts';
import type { TicketView } from '#shared/protocol/tickets.ts';
import { useWords } from '../../lib/language.tsx';
import { useHub } from '../../lib/use-hub.tsx';
import { Action } from './action.tsx';
import panel from './panel.module.css';
import { PrintSlip } from './print-slip.tsx';
import { Refusal } from './refusal.tsx';
import { ticketDeeds } from './ticket-deeds.ts';
import styles from './ticket-actions.module.css';
import { useCommands } from './use-commands.ts';

type Props = {
  readonly ticket: TicketView;
  readonly fresh: boolean;
  readonly reload: () => Promise<void>;
  readonly onPage: (page: 'cancel' | 'change') => void;
  readonly onNext: () => void;
};

/** What can be done with a number now. */
export function TicketActions({ ticket, fresh, reload, onPage, onNext }: Props) {
  const t = useWords(receptionWords);
  const { client } = useHub();
  const { pending, problem, forget, run } = useCommands();
  const deeds = ticketDeeds(ticket.state);
  const params = { id: ticket.id };
  const busy = pending !== null;

  const bringBack = async () => {
    await run('bring-back', (options) => client.returnTicket({ params }, options));
    await reload();
  };
  const prioritise = async () => {
    const body = { priority: !ticket.priority };
    await run(`priority ${body.priority}`, (options) => client.prioritise({ params, body }, options));
    await reload();
  };

  return (
    <>
      <Refusal problem={problem} onClose={forget} />
      {deeds.includes('bring-back') ? (
        <Action kind="main" disabled={busy} onClick={() => void bringBack()}>
          {t('bringBack')}
        </Action>
      ) : null}
      {deeds.includes('print') ? <PrintSlip ticketId={ticket.id} fresh={fresh} /> : null}
      <div className={panel.actions}>
        {deeds.includes('change-service') ? (
          <Action disabled={busy} onClick={() => onPage('change')}>
            {t('changeService')}
          </Action>
        ) : null}
        {deeds.includes('prioritise') ? (
          <Action disabled={busy} onClick={() => void prioritise()}>
            {t(ticket.priority ? 'unprioritise' : 'prioritise')}
          </Action>
        ) : null}
        {deeds.includes('cancel') ? (
          <Action kind="danger" disabled={busy} onClick={() => onPage('cancel')}>
            {t('cancelTicket')}
          </Action>
        ) : null}
        <Action className={styles.next} onClick={onNext}>
          {t('nextVisitor')}
        </Action>
      </div>
    </>
  );
}
