import { phoneWords } from '#shared/i18n/phone.ts';
import { useLanguage, useWords } from '../../lib/language.tsx';
import { RouteDots } from '../../ui/route-dots.tsx';
import { AskCare } from './ask-care.tsx';
import type { Following } from './follow-ticket.ts';
import styles from './phone.module.css';
import { TicketNow } from './ticket-now.tsx';
import { useCallSign } from './use-call-sign.ts';

/** Somebody who is called goes now; somebody who left needs nothing any more. */
const stillHere: ReadonlySet<string> = new Set(['waiting', 'serving', 'held', 'no_show']);

/** The number, what happens with it now, and its whole way. */
export function FollowedTicket({ following }: { readonly following: Following & { kind: 'shown' } }) {
  const t = useWords(phoneWords);
  const { language } = useLanguage();
  const { ticket, updatedAt, cutOffSince } = following;
  const english = language === 'en';
  useCallSign(ticket);
  return (
    <main className={styles.main}>
      {cutOffSince === null ? null : (
        <output className={styles.cutOff}>{t('cutOffSince', { time: timeText(cutOffSince) })}</output>
      )}
      <section className={styles.number}>
        <p className={styles.caption}>{t('yourNumber')}</p>
        <h1>{ticket.number}</h1>
        <p className={styles.service}>{english ? ticket.serviceNameEn : ticket.serviceName}</p>
      </section>
      <TicketNow ticket={ticket} />
      {stillHere.has(ticket.state) ? <AskCare ticket={ticket} /> : null}
      {ticket.route.length > 1 ? (
        <section className={styles.route}>
          <RouteDots
            direction="column"
            label={t('routeLabel')}
            stateWords={{ open: t('routeOpen'), now: t('routeNow'), done: t('routeDone') }}
            stops={ticket.route.map((stop) => ({
              key: stop.stageName,
              name: english ? stop.stageNameEn : stop.stageName,
              state: stop.state,
            }))}
          />
        </section>
      ) : null}
      <p className={styles.updated}>{t('updatedAt', { time: timeText(updatedAt) })}</p>
    </main>
  );
}

/** The phone's own clock: it is only about how old the page is. */
function timeText(at: number): string {
  return new Intl.DateTimeFormat('en-GB', { timeStyle: 'medium' }).format(at);
}
