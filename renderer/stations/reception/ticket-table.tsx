import type { TicketId } from '#shared/domain/ids.ts';
import { receptionWords } from '#shared/i18n/reception.ts';
import type { ListedTicket } from '#shared/protocol/tickets.ts';
import { minutesSince } from '../../lib/format.ts';
import { useWords } from '../../lib/language.tsx';
import { useHouse } from './house.tsx';
import { Mark } from './mark.tsx';
import { waitsLabel } from './ticket-words.ts';
import styles from './ticket-table.module.css';

type Props = {
  readonly tickets: readonly ListedTicket[];
  readonly chosen: TicketId | null;
  readonly onChoose: (id: TicketId) => void;
};

/** The numbers in the house, each with what it waits for and for how long. */
export function TicketTable({ tickets, chosen, onChoose }: Props) {
  const t = useWords(receptionWords);
  const { stageName, deskName, serviceName, now } = useHouse();
  return (
    <div className={styles.scroll}>
      <table className={styles.table} aria-label={t('listLabel')}>
        <thead>
          <tr>
            <th scope="col">{t('columnNumber')}</th>
            <th scope="col">{t('columnWho')}</th>
            <th scope="col">{t('columnWaits')}</th>
            <th scope="col" className={styles.since}>
              {t('columnSince')}
            </th>
          </tr>
        </thead>
        <tbody>
          {tickets.map((ticket) => {
            const waits = waitsLabel(ticket, { stage: stageName(ticket.stageId), desk: deskName(ticket.deskId) });
            return (
              <tr
                key={ticket.id}
                className={ticket.id === chosen ? styles.chosen : undefined}
                onClick={() => onChoose(ticket.id)}
              >
                <td>
                  <button type="button" className={styles.number} aria-pressed={ticket.id === chosen}>
                    {ticket.number}
                  </button>
                </td>
                <td>
                  <span className={styles.who}>
                    {ticket.homes.length > 0 ? ticket.homes.join(t('listSeparator')) : serviceName(ticket.serviceId)}
                  </span>
                  {ticket.priority ? <Mark tone="warm">{t('markPriority')}</Mark> : null}
                  {ticket.enteredByHand ? <Mark>{t('markByHand')}</Mark> : null}
                </td>
                <td className={ticket.state === 'no_show' ? styles.missed : undefined}>
                  {t(waits.word, waits.values)}
                </td>
                <td className={styles.since}>{t('sinceMinutes', { count: minutesSince(ticket.sinceAt, now) })}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
