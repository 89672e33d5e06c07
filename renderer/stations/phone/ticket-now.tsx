import { phoneWords } from '#shared/i18n/phone.ts';
import { useLanguage, useWords } from '../../lib/language.tsx';
import { minutesText } from '../../lib/minutes-text.ts';
import type { PublicTicket } from './follow-ticket.ts';
import styles from './phone.module.css';

/** What the visitor should do or know now, by the state of the ticket. */
export function TicketNow({ ticket }: { readonly ticket: PublicTicket }) {
  const t = useWords(phoneWords);
  const { language } = useLanguage();
  const english = language === 'en';
  const desk = english ? ticket.deskNameEn : ticket.deskName;
  const stage = english ? ticket.stageNameEn : ticket.stageName;
  switch (ticket.state) {
    case 'waiting':
      return <Waiting ticket={ticket} stage={stage} />;
    case 'called':
      return (
        <section className={styles.called} role="alert">
          <p>{t('goNow')}</p>
          <p className={styles.desk}>{desk === null ? stage : t('goTo', { desk })}</p>
          <p>{stage}</p>
        </section>
      );
    case 'serving':
      return <Card title={t('servingTitle')} text={desk === null ? stage : `${stage} · ${t('servingAt', { desk })}`} />;
    case 'held':
      return <Card title={t('heldTitle')} text={t('heldText')} />;
    case 'no_show':
      return <Card title={t('missedTitle')} text={t('missedText')} urgent />;
    case 'done':
      return <Card title={t('doneTitle')} text={t('doneText')} />;
    case 'cancelled':
      return <Card title={t('cancelledTitle')} text={t('endedText')} />;
    default:
      return <Card title={t('expiredTitle')} text={t('endedText')} />;
  }
}

function Waiting({ ticket, stage }: { readonly ticket: PublicTicket; readonly stage: string }) {
  const t = useWords(phoneWords);
  const open = ticket.openDesks > 0;
  return (
    <section className={styles.card}>
      <h2 className={styles.stage}>{t('stageNow', { stage })}</h2>
      <dl className={styles.figures}>
        <div>
          <dt>{t('ahead')}</dt>
          <dd>{t('aheadCount', { count: ticket.ahead })}</dd>
        </div>
        <div>
          <dt>{t('estimate')}</dt>
          <dd>{open ? minutesText(t, ticket.estimate) : t('estimateUnknown')}</dd>
        </div>
        {open && ticket.route.length > 1 ? (
          <div className={styles.finish}>
            <dt>{t('finish')}</dt>
            <dd>{minutesText(t, ticket.finish)}</dd>
          </div>
        ) : null}
      </dl>
      <p className={styles.hint}>{t(ticket.ahead === 0 && open ? 'nextUp' : 'waitHint')}</p>
    </section>
  );
}

function Card(props: { readonly title: string; readonly text: string; readonly urgent?: boolean }) {
  return (
    <section className={props.urgent === true ? styles.urgent : styles.card} aria-live="polite">
      <h2 className={styles.stage}>{props.title}</h2>
      <p className={styles.hint}>{props.text}</p>
    </section>
  );
}
