import { deskWords } from '#shared/i18n/desk.ts';
import type { Workplace } from '#shared/protocol/floor.ts';
import type { TicketView } from '#shared/protocol/tickets.ts';
import { useWords } from '../../lib/language.tsx';
import type { DeskView } from './desk-view.ts';
import { runningTime } from './durations.ts';
import { RouteSteps } from './route-steps.tsx';
import type { House } from './use-house.ts';
import styles from './visitor-band.module.css';

type Props = {
  readonly workplace: Workplace;
  readonly ticket: TicketView;
  readonly view: DeskView;
  readonly house: House;
};

/** Who is at the desk, in large: number, home, masked owners; and where on the route they are. */
export function VisitorBand({ workplace, ticket, view, house }: Props) {
  const t = useWords(deskWords);
  const [unit] = workplace.units;
  const marks = [
    ticket.priority ? t('priority') : null,
    unit?.note ?? null,
    unit?.escort ? t('escort', { name: unit.escort }) : null,
  ].filter((mark) => mark !== null);
  return (
    <section className={styles.band} aria-label={ticket.number}>
      <h1 className={styles.number}>{ticket.number}</h1>
      <div className={styles.who}>
        <p className={styles.home}>
          <span>{unit ? unit.label : house.serviceName(ticket.serviceId)}</span>
          {workplace.units.length > 1 ? (
            <span className={styles.quiet}>{t('homesMore', { count: workplace.units.length })}</span>
          ) : null}
        </p>
        <p className={styles.quiet}>
          {unit ? (
            <>
              {t('owners')} {unit.owners.join(t('listSeparator'))}
              {unit.owners.length > 1 ? ` · ${t('coOwned', { count: unit.owners.length })}` : null}
            </>
          ) : (
            t('noHome')
          )}
          {marks.map((mark) => (
            <span key={mark} className={styles.mark} title={mark}>
              {mark}
            </span>
          ))}
        </p>
      </div>
      <p className={styles.state} data-moment={view.moment}>
        <span>{view.moment === 'called' ? t('called', { calls: ticket.calls }) : t('serving')}</span>
        <span className={styles.time} role="timer" aria-label={t('elapsed')}>
          {runningTime(view.elapsedMs ?? 0)}
        </span>
      </p>
      <RouteSteps route={workplace.route} house={house} />
    </section>
  );
}
