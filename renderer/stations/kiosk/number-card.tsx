import { kioskWords } from '#shared/i18n/kiosk.ts';
import type { TicketView } from '#shared/protocol/tickets.ts';
import { useWords } from '../../lib/language.tsx';
import { minutesText } from '../../lib/minutes-text.ts';
import styles from './number-card.module.css';
import { PageTitle } from './page-title.tsx';

/** The one number, very large, with how many are ahead and how long it may take. */
export function NumberCard({ ticket, guided }: { readonly ticket: TicketView; readonly guided: boolean }) {
  const t = useWords(kioskWords);
  return (
    <section className={styles.card}>
      <p className={styles.caption}>{t('yourNumber')}</p>
      <PageTitle className={styles.number} text={ticket.number} />
      {ticket.state === 'waiting' ? (
        <dl className={styles.figures}>
          <div>
            <dt>{t('aheadLabel')}</dt>
            <dd>{t(guided ? 'countHomes' : 'countPeople', { count: ticket.ahead })}</dd>
          </div>
          <div>
            <dt>{t('estimateLabel')}</dt>
            <dd>{ticket.openDesks === 0 ? t('estimateUnknown') : minutesText(t, ticket.estimate)}</dd>
          </div>
        </dl>
      ) : null}
    </section>
  );
}
