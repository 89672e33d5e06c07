import { useEffect } from 'react';
import { overviewWords } from '#shared/i18n/manage-overview.ts';
import type { CareItem } from '#shared/protocol/care.ts';
import type { Overview, StageView } from '#shared/protocol/floor.ts';
import { useHubNow } from '../../../features/queue/use-hub-now.ts';
import { useLanguage, useWords } from '../../../lib/language.tsx';
import type { FeedEvent } from '../../../lib/live-feed.ts';
import { useLive } from '../../../lib/use-hub.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Page } from '../parts/page.tsx';
import { AttentionList } from './attention-list.tsx';
import { CareCard } from './care-card.tsx';
import { concernsOf } from './attention.ts';
import { DeskGroup } from './desk-group.tsx';
import styles from './overview.module.css';
import { stageNames } from './stage-names.ts';
import { StageTable } from './stage-table.tsx';
import { Totals } from './totals.tsx';

const onTheFloor = /^(ticket|desk|day|stage|station|staff)\./;
const onTheCareList = /^(care|ticket|desk|day)\./;
const concerns = (event: FeedEvent) => onTheFloor.test(event.type);
/** Stations come and go without an entry in the journal, so their number is asked for now and then. */
const askAgainMs = 15_000;

/** The floor at one glance: what needs somebody now, then every stage, then every desk. */
export function OverviewPage() {
  const t = useWords(overviewWords);
  const overview = useLive((hub) => hub.client.overview({}), concerns);
  const stages = useLive(
    (hub) => hub.client.stages({}),
    (event) => event.type === 'stage.saved',
  );
  const care = useLive(
    (hub) => hub.client.care({}),
    ({ type }) => onTheCareList.test(type),
  );
  const { reload } = overview;
  useEffect(() => {
    const timer = setInterval(() => void reload(), askAgainMs);
    return () => clearInterval(timer);
  }, [reload]);
  return (
    <Page title={t('title')} {...(overview.data ? { explain: t('dateLine', { date: overview.data.date }) } : {})}>
      <Loaded of={overview}>
        {(data) => <Floor overview={data} stages={stages.data?.items ?? []} care={care.data?.items ?? []} />}
      </Loaded>
    </Page>
  );
}

type FloorProps = {
  readonly overview: Overview;
  readonly stages: readonly StageView[];
  readonly care: readonly CareItem[];
};

function Floor({ overview, stages, care }: FloorProps) {
  const t = useWords(overviewWords);
  const now = useHubNow(5_000);
  const { language } = useLanguage();
  const names = stageNames(stages, language);
  const desksOf = (kind: 'counter' | 'guide') => overview.desks.filter((desk) => desk.kind === kind);
  return (
    <>
      {overview.dayClosed ? <p className={styles.dayClosed}>{t('dayClosed')}</p> : null}
      <div className={styles.top}>
        <AttentionList concerns={concernsOf(overview, now)} names={names} />
        <Totals overview={overview} />
      </div>
      <CareCard items={care} names={names} now={now} />
      <StageTable stages={overview.stages} names={names} now={now} />
      <DeskGroup title={t('counters')} desks={desksOf('counter')} stages={stages} />
      <DeskGroup title={t('guides')} desks={desksOf('guide')} stages={stages} />
    </>
  );
}
