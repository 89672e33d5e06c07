import { receptionWords } from '#shared/i18n/reception.ts';
import type { ServiceView } from '#shared/protocol/floor.ts';
import type { TicketView } from '#shared/protocol/tickets.ts';
import { useWords } from '../../lib/language.tsx';
import { useHub } from '../../lib/use-hub.tsx';
import { Action } from './action.tsx';
import styles from './ticket-form.module.css';
import { useHouse } from './house.tsx';
import { changeOffers } from './offers.ts';
import panel from './panel.module.css';
import { Refusal } from './refusal.tsx';
import { ServiceButtons } from './service-buttons.tsx';
import { useCommands } from './use-commands.ts';

type Props = {
  readonly ticket: TicketView;
  readonly onDone: (ticket: TicketView) => void;
  readonly onBack: () => void;
};

/** The visitor came for something else: a new number of the right service, with the first arrival kept. */
export function ChangeService({ ticket, onDone, onBack }: Props) {
  const t = useWords(receptionWords);
  const { client } = useHub();
  const { services } = useHouse();
  const { pending, problem, forget, run } = useCommands();

  const change = async ({ id: serviceId }: ServiceView) => {
    const changed = await run(`change ${serviceId}`, (options) =>
      client.changeService({ params: { id: ticket.id }, body: { serviceId } }, options),
    );
    if (changed) onDone(changed);
  };

  return (
    <div className={styles.form}>
      <p className={panel.title}>{t('changeTo')}</p>
      <ServiceButtons
        offers={changeOffers(services, ticket).map(({ service, needsHome }) => ({
          service,
          hint: needsHome ? t('changeNeedsHome') : undefined,
        }))}
        busy={pending !== null}
        onChoose={(service) => void change(service)}
      />
      <Refusal problem={problem} onClose={forget} />
      <div className={panel.actions}>
        <Action onClick={onBack}>{t('back')}</Action>
      </div>
    </div>
  );
}
