import { useEffect, useRef, useState } from 'react';
import { receptionWords } from '#shared/i18n/reception.ts';
import type { TicketView } from '#shared/protocol/tickets.ts';
import type { UnitCard } from '#shared/protocol/units.ts';
import { useWords } from '../../lib/language.tsx';
import { KeyMark } from '../../ui/key-mark.tsx';
import { HomeFinder } from './home-finder.tsx';
import { HomePanel } from './home-panel.tsx';
import panel from './panel.module.css';
import { TicketPanel } from './ticket-panel.tsx';
import { useTypeAnywhere } from './use-type-anywhere.ts';
import styles from './visitors.module.css';
import { WalkIn } from './walk-in.tsx';

type Chosen =
  | { readonly kind: 'home'; readonly home: UnitCard }
  | { readonly kind: 'ticket'; readonly ticket: TicketView };

/** Whoever stands at the door: find the home, or give a number without one. */
export function Visitors() {
  const t = useWords(receptionWords);
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState<Chosen | null>(null);
  useTypeAnywhere(input);
  useEffect(() => input.current?.focus(), []);

  const next = () => {
    setChosen(null);
    setText('');
    input.current?.focus();
  };

  return (
    <div className={styles.page}>
      <section className={styles.left}>
        <HomeFinder
          input={input}
          text={text}
          onText={setText}
          onChoose={(home) => setChosen({ kind: 'home', home })}
          chosen={chosen?.kind === 'home' ? chosen.home.id : null}
        />
        <WalkIn onIssued={(ticket) => setChosen({ kind: 'ticket', ticket })} />
      </section>
      <section className={styles.right}>
        {chosen === null ? (
          <div className={panel.empty}>
            <KeyMark size={56} />
            <h2 className={panel.emptyTitle}>{t('chooseHome')}</h2>
            <p>{t('chooseHomeText')}</p>
          </div>
        ) : chosen.kind === 'home' ? (
          <HomePanel key={chosen.home.id} known={chosen.home} onNext={next} />
        ) : (
          <div className={styles.alone}>
            <TicketPanel
              key={chosen.ticket.id}
              ticketId={chosen.ticket.id}
              known={chosen.ticket}
              fresh
              onChanged={(ticket) => setChosen({ kind: 'ticket', ticket })}
              onNext={next}
            />
          </div>
        )}
      </section>
    </div>
  );
}
