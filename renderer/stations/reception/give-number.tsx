import { useState } from 'react';
import { receptionWords } from '#shared/i18n/reception.ts';
import type { ServiceView } from '#shared/protocol/floor.ts';
import type { TicketView } from '#shared/protocol/tickets.ts';
import type { UnitCard } from '#shared/protocol/units.ts';
import { useWords } from '../../lib/language.tsx';
import { useHub } from '../../lib/use-hub.tsx';
import styles from './give-number.module.css';
import { useHouse } from './house.tsx';
import { homeServices } from './offers.ts';
import panel from './panel.module.css';
import { PriorityToggle } from './priority-toggle.tsx';
import { Refusal } from './refusal.tsx';
import { ServiceButtons } from './service-buttons.tsx';
import { useCommands } from './use-commands.ts';

type Props = { readonly home: UnitCard; readonly onIssued: (ticket: TicketView) => void };

/** What a household comes for today; one press gives its number. */
export function GiveNumber({ home, onIssued }: Props) {
  const t = useWords(receptionWords);
  const { client } = useHub();
  const { services } = useHouse();
  const [priority, setPriority] = useState(false);
  const { pending, problem, forget, run } = useCommands();

  const issue = async ({ id: serviceId }: ServiceView) => {
    const body = { serviceId, unitId: home.id, priority };
    const ticket = await run(`issue ${JSON.stringify(body)}`, (options) => client.issueTicket({ body }, options));
    if (ticket) onIssued(ticket);
  };

  return (
    <div className={panel.card}>
      <div>
        <h2 className={panel.title}>{t(pending === null ? 'chooseService' : 'issuing')}</h2>
        {home.state === 'done' ? <p className={panel.hint}>{t('unitDoneHint')}</p> : null}
      </div>
      <ServiceButtons
        offers={homeServices(services).map((service) => ({ service }))}
        busy={pending !== null}
        focusFirst
        onChoose={(service) => void issue(service)}
      />
      <div className={styles.priority}>
        <PriorityToggle on={priority} onChange={setPriority} />
      </div>
      <Refusal problem={problem} onClose={forget} />
    </div>
  );
}
