import { useEffect } from 'react';
import { overviewWords } from '#shared/i18n/manage-overview.ts';
import type { CareItem } from '#shared/protocol/care.ts';
import type { Overview, StageView } from '#shared/protocol/floor.ts';
import type { StuckVisit } from '#shared/protocol/outlook.ts';
import { useHubNow } from '../../../features/queue/use-hub-now.ts';
import { useLanguage, useWords } from '../../../lib/language.tsx';
import type { FeedEvent } from '../../../lib/live-feed.ts';
import { useLive } from '../../../lib/use-hub.tsx';
import { HealthAlerts } from '../health/health-alerts.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Page } from '../parts/page.tsx';
import { AttentionList } from './attention-list.tsx';
import { concernsOf } from './attention.ts';
import { CareCard } from './care-card.tsx';
import { DeskGroup } from './desk-group.tsx';
import styles from './overview.module.css';
import { stageNames } from './stage-names.ts';
import { StageTable } from './stage-table.tsx';
import { StuckCard } from './stuck-card.tsx';
import { Totals } from './totals.tsx';
import { type LookAhead, useOutlook } from './use-outlook.ts';

const onTheFloor = /^(ticket|desk|day|stage|station|staff)\./;
const onTheCareList = /^(care|ticket|desk|day)\./;
const concerns = (event: FeedEvent) => onTheFloor.test(event.type);
/** Stations come and go and waits grow without an entry in the journal, so these are asked for now and then. */
const askAgainMs = 15_000;

/** The floor at one glance: what needs somebody now and what would help, every stage, who does not get on, every desk. */
export function OverviewPage() {
  const t = useWords(overviewWords);
  const overview = useLive(async ({ client }) => {
    const [floor, stuck] = await Promise.all([client.overview({}), client.stuck({})]);
    return { floor, stuck: stuck.items };
  }, concerns);
  const stages = useLive(
    (hub) => hub.client.stages({}),
    (event) => event.type === 'stage.saved',
  );
  const care = useLive(
    (hub) => hub.client.care({}),
    ({ type }) => onTheCareList.test(type),
  );
  const outlook = useOutlook();
  const { reload } = overview;
  useEffect(() => {
    const timer = setInterval(() => void reload(), askAgainMs);
    return () => clearInterval(timer);
  }, [reload]);
  return (
    <Page
      title={t('title')}
      {...(overview.data ? { explain: t('dateLine', { date: overview.data.floor.date }) } : {})}
      actions={overview.data ? <Totals overview={overview.data.floor} /> : null}
    >
      <HealthAlerts />
      <Loaded of={overview}>
        {({ floor, stuck }) => (
          <Floor
            overview={floor}
            stuck={stuck}
            stages={stages.data?.items ?? []}
            care={care.data?.items ?? []}
            outlook={outlook}
          />
        )}
      </Loaded>
    </Page>
  );
}

type FloorProps = {
  readonly overview: Overview;
  readonly stuck: readonly StuckVisit[];
  readonly stages: readonly StageView[];
  readonly care: readonly CareItem[];
  readonly outlook: LookAhead;
};

function Floor({ overview, stuck, stages, care, outlook }: FloorProps) {
  const t = useWords(overviewWords);
  const now = useHubNow(5_000);
  const { language } = useLanguage();
  const names = stageNames(stages, language);
  const desksOf = (kind: 'counter' | 'guide') => overview.desks.filter((desk) => desk.kind === kind);
  return (
    <>
      {overview.dayClosed ? <p className={styles.dayClosed}>{t('dayClosed')}</p> : null}
      <div className={styles.halves}>
        <div className={styles.half}>
          <StageTable stages={overview.stages} ahead={outlook.data?.stages ?? []} names={names} now={now} />
          <DeskGroup title={t('counters')} desks={desksOf('counter')} stages={stages} />
          <DeskGroup title={t('guides')} desks={desksOf('guide')} stages={stages} />
        </div>
        <div className={styles.half}>
          <AttentionList concerns={concernsOf(overview, now)} names={names} outlook={outlook} desks={overview.desks} />
          <StuckCard visits={stuck} care={care} names={names} />
          <CareCard items={care} names={names} now={now} />
        </div>
      </div>
    </>
  );
}
