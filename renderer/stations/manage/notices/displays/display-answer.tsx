import { noticePlanWords } from '#shared/i18n/manage-notice-plan.ts';
import { coveredMs } from '#shared/domain/notices/display.ts';
import type { Instant } from '#shared/domain/ids.ts';
import { useWords } from '../../../../lib/language.tsx';
import { useSite } from '../../../../lib/site.tsx';
import { useLive } from '../../../../lib/use-hub.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { momentText } from '../../parts/moment-text.ts';
import { Card } from '../../parts/page.tsx';
import { aboutNotices } from '../parts/use-notices.ts';
import styles from '../notices.module.css';
import { useSteers } from '../../use-steers.ts';
import { EvidenceButtons } from './evidence-buttons.tsx';
import { IntervalTable } from './interval-table.tsx';
import { Timeline } from './timeline-picture.tsx';
import { timeline } from './timeline.ts';
import { useLength } from './use-length.ts';

type Props = {
  readonly by: 'notice' | 'screen';
  readonly id: string;
  readonly period: { readonly from: Instant; readonly to: Instant };
  readonly noticeNames: ReadonlyMap<string, string>;
};

/** The intervals and gaps of a period, as a picture and as a table. */
export function DisplayAnswer({ by, id, period, noticeNames }: Props) {
  const t = useWords(noticePlanWords);
  const length = useLength();
  const steers = useSteers();
  const query = { from: new Date(period.from).toISOString(), to: new Date(period.to).toISOString() };
  const shown = useLive(
    ({ client }) =>
      by === 'notice'
        ? client.noticeDisplay({ params: { id }, query })
        : client.screenDisplay({ params: { stationId: id }, query }),
    aboutNotices,
    JSON.stringify([by, id, query]),
  );
  return (
    <Loaded of={shown}>
      {({ intervals, gaps }) => {
        if (intervals.length === 0) return <p className={styles.empty}>{t('nothingShown')}</p>;
        const spans = intervals.map((one) => ({
          from: Date.parse(one.from),
          to: Date.parse(one.to),
          key: by === 'notice' ? one.stationId : one.noticeId,
          name: by === 'notice' ? one.stationName : (noticeNames.get(one.noticeId) ?? one.noticeId),
        }));
        const total = length(coveredMs(spans, period) / 1000);
        return (
          <>
            <Card title={t('intervals')} aside={t('totalShown', { time: total, gaps: gaps.length })}>
              <Timeline rows={timeline(spans, period)} period={period} />
              <IntervalTable by={by} intervals={intervals} noticeNames={noticeNames} />
              {steers ? <EvidenceButtons by={by} id={id} query={query} /> : null}
            </Card>
            <Card title={t('gaps')}>
              <Gaps gaps={gaps} />
            </Card>
          </>
        );
      }}
    </Loaded>
  );
}

type Gap = { readonly from: string; readonly to: string };

function Gaps({ gaps }: { readonly gaps: readonly Gap[] }) {
  const t = useWords(noticePlanWords);
  const length = useLength();
  const { timeZone } = useSite();
  if (gaps.length === 0) return <p className={styles.quiet}>{t('noGaps')}</p>;
  return (
    <table className={styles.lines} aria-label={t('gaps')}>
      <thead>
        <tr>
          <th scope="col">{t('start')}</th>
          <th scope="col">{t('end')}</th>
          <th scope="col">{t('length')}</th>
        </tr>
      </thead>
      <tbody>
        {gaps.map(({ from, to }) => (
          <tr key={from}>
            <td>{momentText(from, timeZone)}</td>
            <td>{momentText(to, timeZone)}</td>
            <td>{length((Date.parse(to) - Date.parse(from)) / 1000)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
