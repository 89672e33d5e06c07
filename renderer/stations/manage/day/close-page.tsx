import { useState } from 'react';
import { dayWords } from '#shared/i18n/manage-day.ts';
import { useWords } from '../../../lib/language.tsx';
import { useLive } from '../../../lib/use-hub.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Page } from '../parts/page.tsx';
import { Said } from '../parts/said.tsx';
import { routeHash } from '../route.ts';
import { CloseForm } from './close-form.tsx';
import { remainingOf } from './remaining.ts';
import { RemainingTable } from './remaining-table.tsx';

type Closed = { readonly date: string; readonly expired: number };

/** The end of the day: who is still here, what becomes of them, and the closing itself. */
export function ClosePage() {
  const t = useWords(dayWords);
  const [closed, setClosed] = useState<Closed | null>(null);
  const house = useLive(
    async ({ client }) => {
      const [overview, tickets, stages, settings] = await Promise.all([
        client.overview({}),
        client.tickets({ query: { state: 'open' } }),
        client.stages({}),
        client.settings({}),
      ]);
      return { overview, tickets: tickets.items, stages: stages.items, dayStart: settings.dayStart };
    },
    ({ type }) => /^(ticket|desk|day)\./.test(type),
  );
  return (
    <Page title={t('closeTitle')} explain={t('closeExplain')}>
      {closed ? (
        <Said tone="done">
          {t('closed', { date: closed.date, count: closed.expired })}{' '}
          <a href={routeHash('report', { date: closed.date })}>{t('seeReport')}</a>
        </Said>
      ) : null}
      <Loaded of={house}>
        {({ overview, tickets, stages, dayStart }) => {
          const { date, dayClosed, desks } = overview;
          if (dayClosed) {
            return closed ? null : <Said tone="done">{t('closedAlready', { date, time: dayStart })}</Said>;
          }
          const remaining = remainingOf(tickets);
          return (
            <>
              <RemainingTable remaining={remaining} stages={stages} desks={desks} />
              <CloseForm key={date} date={date} onClosed={setClosed} />
            </>
          );
        }}
      </Loaded>
    </Page>
  );
}
