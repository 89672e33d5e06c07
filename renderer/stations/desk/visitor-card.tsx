import { Segmented } from 'antd';
import { useState } from 'react';
import type { UnitId } from '#shared/domain/ids.ts';
import { deskWords } from '#shared/i18n/desk.ts';
import type { Workplace } from '#shared/protocol/floor.ts';
import type { TicketView } from '#shared/protocol/tickets.ts';
import { clockText } from '../../lib/format.ts';
import { useWords } from '../../lib/language.tsx';
import { useSite } from '../../lib/site.tsx';
import { HomeFacts } from './home-facts.tsx';
import { RouteTimes } from './route-times.tsx';
import type { House } from './use-house.ts';
import styles from './visitor-card.module.css';

type Props = { readonly workplace: Workplace; readonly ticket: TicketView; readonly house: House };

/** What the clerk needs to know of the visitor: the home (or homes) and what has happened so far. */
export function VisitorCard({ workplace, ticket, house }: Props) {
  const t = useWords(deskWords);
  const site = useSite();
  const { units, desk } = workplace;
  const [chosen, setChosen] = useState<UnitId | null>(null);
  const unit = units.find((one) => one.id === chosen) ?? units[0];
  return (
    <div className={styles.columns}>
      <section className={styles.card} aria-label={unit?.label ?? t('noHome')}>
        {desk.state === 'paused' ? <p className={styles.paused}>{t('pausedAfter')}</p> : null}
        {units.length > 1 ? (
          <Segmented
            value={unit?.id ?? ''}
            onChange={(id) => setChosen(units.find((one) => one.id === id)?.id ?? null)}
            options={units.map((one) => ({ value: one.id, label: one.label }))}
          />
        ) : null}
        {unit ? (
          <HomeFacts key={unit.id} unit={unit} />
        ) : (
          <div className={styles.noHome}>
            <h2 className={styles.service}>{house.serviceName(ticket.serviceId)}</h2>
            <p>
              {t('issued')} {clockText(ticket.issuedAt, site.timeZone)}
            </p>
          </div>
        )}
      </section>
      <section className={styles.card} aria-label={t('route')}>
        <RouteTimes route={workplace.route} house={house} />
      </section>
    </div>
  );
}
