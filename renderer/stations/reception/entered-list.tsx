import { receptionWords } from '#shared/i18n/reception.ts';
import type { TicketView } from '#shared/protocol/tickets.ts';
import { clockText } from '../../lib/format.ts';
import { useWords } from '../../lib/language.tsx';
import { useSite } from '../../lib/site.tsx';
import styles from './entered-list.module.css';
import { useHouse } from './house.tsx';
import { Mark } from './mark.tsx';
import panel from './panel.module.css';

/** A paper number as it was entered; `ticket` is another one when the home was here already. */
export type Entered = { readonly paper: string; readonly ticket: TicketView; readonly home: string | null };

/** What was entered since this page was opened, the last first, each with its place in line. */
export function EnteredList({ entered }: { readonly entered: readonly Entered[] }) {
  const t = useWords(receptionWords);
  const { serviceName, stageName } = useHouse();
  const { timeZone } = useSite();
  return (
    <div className={styles.entered}>
      <h3 className={panel.label}>{t('paperEntered')}</h3>
      {entered.length === 0 ? <p className={panel.hint}>{t('paperEnteredNone')}</p> : null}
      <ol className={styles.list} aria-live="polite">
        {entered.map(({ paper, ticket, home }) => (
          <li key={paper} className={styles.row}>
            <strong className={styles.number}>{ticket.number}</strong>
            <span>{clockText(ticket.firstArrivalAt, timeZone)}</span>
            <span className={styles.place}>
              {home}
              {home ? ' · ' : ''}
              {ticket.number === paper
                ? t('paperPlace', {
                    service: serviceName(ticket.serviceId),
                    stage: stageName(ticket.stageId),
                    count: ticket.ahead,
                  })
                : t('paperSame', { number: ticket.number, paper })}
            </span>
            {ticket.enteredByHand ? <Mark>{t('markByHand')}</Mark> : null}
          </li>
        ))}
      </ol>
    </div>
  );
}
