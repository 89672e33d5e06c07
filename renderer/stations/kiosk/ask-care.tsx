import { useState } from 'react';
import { careKinds, type CareKind } from '#shared/domain/care/care-request.ts';
import { crossesLunch } from '#shared/domain/care/lunch.ts';
import { isCalendarDate } from '#shared/domain/time/business-day.ts';
import { careAskWords } from '#shared/i18n/care.ts';
import { CallRefused } from '#shared/protocol/client.ts';
import type { TicketView } from '#shared/protocol/tickets.ts';
import { useHubNow } from '../../features/queue/use-hub-now.ts';
import { useWords } from '../../lib/language.tsx';
import { useSite } from '../../lib/site.tsx';
import { useHub } from '../../lib/use-hub.tsx';
import styles from './ask-care.module.css';

type Asked = 'open' | 'tooMany' | 'failed';

/** What a visitor may ask for right with the number (E4): one touch each; lunch only where the visit crosses it. */
export function AskCare({ ticket, elder }: { readonly ticket: TicketView; readonly elder: boolean }) {
  const t = useWords(careAskWords);
  const hub = useHub();
  const [asked, setAsked] = useState<Partial<Record<CareKind, Asked>>>({});
  const offered = useOffered(ticket, elder);
  const note = (kind: CareKind, how: Asked) => setAsked((before) => ({ ...before, [kind]: how }));
  const ask = async (kind: CareKind) => {
    note(kind, 'open');
    try {
      await hub.client.ticketRequest({ params: { id: ticket.id }, body: { kind } });
    } catch (problem) {
      note(kind, problem instanceof CallRefused && problem.status === 429 ? 'tooMany' : 'failed');
    }
  };
  const trouble = Object.values(asked).find((how) => how !== 'open');
  return (
    <div className={styles.care}>
      <p id="care-title">{trouble === undefined ? t('title') : <span role="alert">{t(trouble)}</span>}</p>
      <ul className={styles.list} aria-labelledby="care-title">
        {offered.map((kind) => (
          <li key={kind}>
            <button
              type="button"
              className={styles.ask}
              data-state={asked[kind]}
              aria-pressed={asked[kind] === 'open'}
              onClick={() => {
                if (asked[kind] !== 'open') void ask(kind);
              }}
            >
              {asked[kind] === 'open' ? t('asked') : t(`ask-${kind}`)}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Large type shows fewer things. */
function useOffered(ticket: TicketView, elder: boolean): readonly CareKind[] {
  const { date, timeZone } = useSite();
  const now = useHubNow(30_000);
  const visit = { arrivedAt: Date.parse(ticket.firstArrivalAt), finishAt: now + ticket.finish.p50Minutes * 60_000 };
  const lunch = isCalendarDate(date) && crossesLunch(visit, now, { date, timeZone });
  if (elder) return lunch ? ['water', 'lunch', 'help'] : ['water', 'wheelchair', 'help'];
  return careKinds.filter((kind) => kind !== 'lunch' || lunch);
}
