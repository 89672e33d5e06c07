import { useState } from 'react';
import { receptionWords } from '#shared/i18n/reception.ts';
import type { TicketView } from '#shared/protocol/tickets.ts';
import type { UnitCard } from '#shared/protocol/units.ts';
import { useWords } from '../../lib/language.tsx';
import type { FeedEvent } from '../../lib/live-feed.ts';
import { useLive } from '../../lib/use-hub.tsx';
import { GiveNumber } from './give-number.tsx';
import { HomeCard } from './home-card.tsx';
import styles from './home-panel.module.css';
import { TicketPanel } from './ticket-panel.tsx';

type Props = { readonly known: UnitCard; readonly onNext: () => void };

/** A household at the door: its card, and its number, to be given or the one it has already. */
export function HomePanel({ known, onNext }: Props) {
  const t = useWords(receptionWords);
  const { id } = known;
  const concerns = ({ type, data }: FeedEvent) =>
    type.startsWith('ticket.') || type === 'roster.imported' || (type.startsWith('unit.') && data['subjectId'] === id);
  const { data, reload } = useLive(({ client }) => client.unit({ params: { id } }), concerns);
  const [issued, setIssued] = useState<TicketView | null>(null);
  const home = data ?? known;
  // Until the home is loaded again its card does not know of the number just given.
  const ticketId = home.openTicketId ?? issued?.id ?? null;

  const changed = (ticket: TicketView) => {
    const open = ticket.state !== 'cancelled';
    setIssued(open ? ticket : null);
    void reload();
  };

  return (
    <div className={styles.panel}>
      <HomeCard home={home} onSaved={reload} />
      {ticketId === null ? (
        <GiveNumber home={home} onIssued={changed} />
      ) : (
        <div className={styles.ticket}>
          {issued?.id !== ticketId ? <p className={styles.same}>{t('sameNumber')}</p> : null}
          <TicketPanel
            key={ticketId}
            ticketId={ticketId}
            known={issued?.id === ticketId ? issued : null}
            fresh={issued?.id === ticketId}
            onChanged={changed}
            onNext={onNext}
          />
        </div>
      )}
    </div>
  );
}
