import { useState } from 'react';
import type { TicketId } from '#shared/domain/ids.ts';
import { receptionWords } from '#shared/i18n/reception.ts';
import type { TicketView } from '#shared/protocol/tickets.ts';
import { errorText } from '../../lib/error-text.ts';
import { useLanguage, useWords } from '../../lib/language.tsx';
import { useLive } from '../../lib/use-hub.tsx';
import { CancelForm } from './cancel-form.tsx';
import { ChangeService } from './change-service.tsx';
import panel from './panel.module.css';
import { TicketActions } from './ticket-actions.tsx';
import { TicketFace } from './ticket-face.tsx';

type Props = {
  readonly ticketId: TicketId;
  /** As the command answered, shown until the hub is asked again. */
  readonly known: TicketView | null;
  /** Given just now: its slip is still to be printed. */
  readonly fresh: boolean;
  /** The number was cancelled, or replaced by one of another service. */
  readonly onChanged: (ticket: TicketView) => void;
  readonly onNext: () => void;
};

/** One number: large, where it stands, and what can be done with it. */
export function TicketPanel({ ticketId, known, fresh, onChanged, onNext }: Props) {
  const t = useWords(receptionWords);
  const { language } = useLanguage();
  const { data, error, reload } = useLive(
    ({ client }) => client.ticket({ params: { id: ticketId } }),
    ({ type }) => /^(ticket|desk|day)\./.test(type),
  );
  const [page, setPage] = useState<'actions' | 'cancel' | 'change'>('actions');
  const ticket = data ?? known;
  if (!ticket) {
    return <p className={panel.card}>{error ? errorText(error, language) : t('ticketLoading')}</p>;
  }
  const changed = (answer: TicketView) => {
    setPage('actions');
    void reload();
    onChanged(answer);
  };
  const back = () => setPage('actions');
  return (
    <article className={panel.card} aria-label={t('yourNumber')}>
      <TicketFace ticket={ticket} />
      {page === 'cancel' ? (
        <CancelForm ticket={ticket} onDone={changed} onBack={back} />
      ) : page === 'change' ? (
        <ChangeService ticket={ticket} onDone={changed} onBack={back} />
      ) : (
        <TicketActions ticket={ticket} fresh={fresh} reload={reload} onPage={setPage} onNext={onNext} />
      )}
    </article>
  );
}
