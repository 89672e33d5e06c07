import type { Dispatch } from 'react';
import { kioskWords } from '#shared/i18n/kiosk.ts';
import type { TicketView } from '#shared/protocol/tickets.ts';
import { useLanguage, useWords } from '../../lib/language.tsx';
import { useLive } from '../../lib/use-hub.tsx';
import { QrCode } from '../../ui/qr-code.tsx';
import { RouteDots } from '../../ui/route-dots.tsx';
import { AskCare } from './ask-care.tsx';
import type { KioskEvent } from './kiosk-flow.ts';
import { KioskButton } from './kiosk-button.tsx';
import { NumberCard } from './number-card.tsx';
import styles from './number-page.module.css';
import { PrintSlip, SlipOut, SlipTroubleNote } from './print-slip.tsx';
import { routeStops } from './route-stops.ts';
import type { KioskData } from './use-kiosk-data.ts';
import { useSlip } from './use-slip.ts';

const todoWords = {
  waiting: 'doNow',
  called: 'doNowCalled',
  serving: 'doNowServing',
  held: 'doNowServing',
  no_show: 'doNowMissed',
  done: 'doNowEnded',
  cancelled: 'doNowEnded',
  expired: 'doNowEnded',
} as const satisfies Record<TicketView['state'], string>;

const isHere = (state: TicketView['state']) => todoWords[state] !== 'doNowEnded';

type Props = {
  readonly ticket: TicketView;
  readonly data: KioskData;
  /** Large type shows fewer things. */
  readonly elder: boolean;
  readonly dispatch: Dispatch<KioskEvent>;
};

/** The number, and all one needs to know with it. Stays true while it is shown: the line moves on meanwhile. */
export function NumberPage({ ticket: given, data, elder, dispatch }: Props) {
  const t = useWords(kioskWords);
  const { language } = useLanguage();
  const live = useLive(
    (hub) => hub.client.ticket({ params: { id: given.id } }),
    (event) => event.type.startsWith('ticket.') || event.type.startsWith('desk.'),
  );
  const ticket = live.data ?? given;
  const slip = useSlip(ticket.id);
  const service = data.services.find((service) => service.id === ticket.serviceId);
  const stops = service ? routeStops(service, data.stages, ticket, language) : [];
  return (
    <div className={styles.result}>
      <NumberCard ticket={ticket} guided={service?.guided ?? false} />
      <div className={styles.next}>
        {/* A slip that lies there says the way itself, and its place is needed. */}
        {stops.length > 1 && !elder && slip.state.kind !== 'out' ? (
          <RouteDots
            className={styles.route}
            stops={stops}
            label={t('routeLabel')}
            stateWords={{ open: t('stageOpen'), now: t('stageNow'), done: t('stageDone') }}
            direction="row"
          />
        ) : null}
        <p className={styles.todo}>{t(todoWords[ticket.state], { number: ticket.number })}</p>
        {slip.state.kind === 'out' ? <SlipOut /> : null}
        {slip.state.kind === 'trouble' ? (
          // What is the matter takes the place of the words beside the code: together they are too long in large type.
          <div className={`${styles.phone} ${styles.trouble}`}>
            {ticket.phoneUrl === null ? null : <QrCode className={styles.qr} text={ticket.phoneUrl} />}
            <SlipTroubleNote trouble={slip.state.trouble} number={ticket.number} onPhone={ticket.phoneUrl !== null} />
          </div>
        ) : null}
        {slip.state.kind === 'trouble' || ticket.phoneUrl === null ? null : (
          <div className={styles.phone}>
            <QrCode className={styles.qr} text={ticket.phoneUrl} />
            <p>
              <strong>{t('phoneTitle')}</strong>
              {elder ? null : (
                <>
                  <br />
                  {t('phoneText')}
                </>
              )}
            </p>
          </div>
        )}
        {slip.state.kind === 'trouble' || !isHere(ticket.state) ? null : <AskCare ticket={ticket} elder={elder} />}
      </div>
      <div className={styles.ways}>
        <PrintSlip slip={slip} />
        <KioskButton kind="main" onClick={() => dispatch({ type: 'forgotten' })}>
          {t('done')}
        </KioskButton>
      </div>
    </div>
  );
}
