import { Input } from 'antd';
import { rehearsalWords } from '#shared/i18n/manage-rehearsal.ts';
import { isCalendarDate } from '#shared/domain/time/business-day.ts';
import { useWords } from '../../../lib/language.tsx';
import { useLive } from '../../../lib/use-hub.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Page } from '../parts/page.tsx';
import { routeHash } from '../route.ts';
import { useRoute } from '../use-route.ts';
import { DrillCard } from './drill-card.tsx';
import styles from './rehearsal.module.css';
import { RehearsalBench } from './rehearsal-bench.tsx';

/** A day is rehearsed here: plans of the desks, what is assumed of the people, what comes out, a better use of the desks. */
export function RehearsalPage() {
  const t = useWords(rehearsalWords);
  const { date = '' } = useRoute().query;
  const day = useLive(
    async ({ client }, asked) => {
      const setup = await client.rehearsalSetup({ query: isCalendarDate(asked) ? { date: asked } : {} });
      const kept = await client.deskPlans({ query: { date: setup.date } });
      return { setup, kept: kept.items, asked };
    },
    ({ type }) => type.startsWith('roster.'),
    date,
  );
  return (
    <Page
      title={t('title')}
      explain={t('explain')}
      actions={
        <Input
          type="date"
          aria-label={t('date')}
          className={styles.date ?? ''}
          value={day.data?.setup.date ?? date}
          onChange={({ target }) => {
            if (isCalendarDate(target.value)) window.location.hash = routeHash('rehearsal', { date: target.value });
          }}
        />
      }
    >
      <Loaded of={day}>
        {({ setup, kept, asked }) =>
          asked === date ? <RehearsalBench key={setup.date} setup={setup} kept={kept} /> : null
        }
      </Loaded>
      <DrillCard />
    </Page>
  );
}
