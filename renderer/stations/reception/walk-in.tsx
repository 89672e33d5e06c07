import { receptionWords } from '#shared/i18n/reception.ts';
import type { ServiceView } from '#shared/protocol/floor.ts';
import type { TicketView } from '#shared/protocol/tickets.ts';
import { useWords } from '../../lib/language.tsx';
import { useHub } from '../../lib/use-hub.tsx';
import { useHouse } from './house.tsx';
import { walkInServices } from './offers.ts';
import { Refusal } from './refusal.tsx';
import { ServiceButtons } from './service-buttons.tsx';
import { useCommands } from './use-commands.ts';
import styles from './walk-in.module.css';

/** A visitor without a home: one press, one number. */
export function WalkIn({ onIssued }: { readonly onIssued: (ticket: TicketView) => void }) {
  const t = useWords(receptionWords);
  const { client } = useHub();
  const { services } = useHouse();
  const { pending, problem, forget, run } = useCommands();
  const offers = walkInServices(services).map((service) => ({ service }));

  const issue = async ({ id: serviceId }: ServiceView) => {
    const ticket = await run(`walk-in ${serviceId}`, (options) => client.issueTicket({ body: { serviceId } }, options));
    if (ticket) onIssued(ticket);
  };

  return (
    <div className={styles.walkIn}>
      <h2 className={styles.title}>{t('walkIn')}</h2>
      {offers.length === 0 ? <p className={styles.none}>{t('walkInNone')}</p> : null}
      <ServiceButtons small offers={offers} busy={pending !== null} onChoose={(service) => void issue(service)} />
      <Refusal problem={problem} onClose={forget} />
    </div>
  );
}
