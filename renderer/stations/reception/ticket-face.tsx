import { receptionWords } from '#shared/i18n/reception.ts';
import type { TicketView } from '#shared/protocol/tickets.ts';
import { clockText } from '../../lib/format.ts';
import { useWords } from '../../lib/language.tsx';
import { minutesText } from '../../lib/minutes-text.ts';
import { useSite } from '../../lib/site.tsx';
import { QrCode } from '../../ui/qr-code.tsx';
import { useHouse } from './house.tsx';
import { Mark } from './mark.tsx';
import panel from './panel.module.css';
import styles from './ticket-face.module.css';
import { whereLabel } from './ticket-words.ts';

/** The number as it is read to the visitor, and where it stands. */
export function TicketFace({ ticket }: { readonly ticket: TicketView }) {
  const t = useWords(receptionWords);
  const { serviceName, stageName, deskName } = useHouse();
  const { timeZone } = useSite();
  const where = whereLabel(ticket, { stage: stageName(ticket.stageId), desk: deskName(ticket.deskId) });
  const waiting = ticket.state === 'waiting';
  return (
    <div className={styles.face}>
      <div>
        <p className={styles.service}>
          {serviceName(ticket.serviceId)}
          {ticket.priority ? <Mark tone="warm">{t('markPriority')}</Mark> : null}
          {ticket.enteredByHand ? <Mark>{t('markByHand')}</Mark> : null}
          {ticket.unitIds.length === 0 ? <Mark>{t('noHome')}</Mark> : null}
        </p>
        <strong className={styles.number}>{ticket.number}</strong>
        <output className={styles.where}>{t(where.word, where.values)}</output>
        <dl className={styles.facts}>
          {waiting ? (
            <>
              <Fact
                name={t('waitHere')}
                value={ticket.openDesks === 0 ? t('notOpen') : minutesText(t, ticket.estimate)}
              />
              {ticket.openDesks === 0 ? null : <Fact name={t('waitAll')} value={minutesText(t, ticket.finish)} />}
            </>
          ) : null}
          <Fact name={t('arrivedAt')} value={clockText(ticket.firstArrivalAt, timeZone)} />
        </dl>
      </div>
      {ticket.phoneUrl ? (
        <figure className={styles.phone}>
          <QrCode text={ticket.phoneUrl} className={styles.code} />
          <figcaption className={panel.label}>{t('phoneHint')}</figcaption>
        </figure>
      ) : null}
    </div>
  );
}

function Fact({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <div>
      <dt className={panel.label}>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}
