import { useState } from 'react';
import type { TicketId } from '#shared/domain/ids.ts';
import { receptionWords } from '#shared/i18n/reception.ts';
import { errorText } from '../../lib/error-text.ts';
import { useLanguage, useWords } from '../../lib/language.tsx';
import { useLive } from '../../lib/use-hub.tsx';
import { counts, type Filter, filterWords, filters, listed } from './in-house.ts';
import styles from './in-house-page.module.css';
import panel from './panel.module.css';
import { TicketPanel } from './ticket-panel.tsx';
import { TicketTable } from './ticket-table.tsx';

/** Everyone in the house: who waits for what, and the missed ones to be brought back. */
export function InHouse() {
  const t = useWords(receptionWords);
  const { language } = useLanguage();
  const { data, error } = useLive(
    ({ client }) => client.tickets({ query: { state: 'open' } }),
    ({ type }) => /^(ticket|day)\./.test(type),
  );
  const [filter, setFilter] = useState<Filter>('all');
  const [number, setNumber] = useState('');
  const [chosen, setChosen] = useState<TicketId | null>(null);
  if (!data) return <p className={panel.empty}>{error ? errorText(error, language) : t('ticketLoading')}</p>;

  const tally = counts(data.items);
  const shown = listed(data.items, filter, number);
  return (
    <div className={styles.page}>
      <section className={styles.left}>
        <div className={styles.tools}>
          <label className={styles.find}>
            <span className={panel.label}>{t('findNumber')}</span>
            <input
              className={panel.input}
              value={number}
              onChange={(event) => setNumber(event.target.value)}
              onKeyDown={(event) => {
                const first = shown[0];
                if (event.key === 'Enter' && first) setChosen(first.id);
              }}
              placeholder={t('findNumberHint')}
              autoComplete="off"
            />
          </label>
          <fieldset className={styles.filters}>
            <legend className={panel.label}>{t('filterLabel')}</legend>
            {filters.map((key) => (
              <button
                key={key}
                type="button"
                className={styles.filter}
                aria-pressed={filter === key}
                onClick={() => setFilter(key)}
              >
                {t(filterWords[key])} <span className={styles.count}>{tally[key]}</span>
              </button>
            ))}
          </fieldset>
        </div>
        {shown.length > 0 ? (
          <TicketTable tickets={shown} chosen={chosen} onChoose={setChosen} />
        ) : (
          <div className={panel.empty}>
            <h2 className={panel.emptyTitle}>{t(data.items.length === 0 ? 'listEmpty' : 'listNone')}</h2>
            {data.items.length === 0 ? <p>{t('listEmptyHint')}</p> : null}
          </div>
        )}
      </section>
      <section className={styles.right}>
        {chosen ? (
          <TicketPanel
            key={chosen}
            ticketId={chosen}
            known={null}
            fresh={false}
            onChanged={(ticket) => setChosen(ticket.id)}
            onNext={() => setChosen(null)}
          />
        ) : (
          <p className={panel.empty}>{t('chooseTicket')}</p>
        )}
      </section>
    </div>
  );
}
