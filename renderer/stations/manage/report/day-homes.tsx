import { manageWords } from '#shared/i18n/manage.ts';
import { reportWords } from '#shared/i18n/manage-report.ts';
import type { DayReport } from '#shared/protocol/day-report.ts';
import { useBilingual } from '../../../lib/bilingual.ts';
import { useWords } from '../../../lib/language.tsx';
import { Card } from '../parts/page.tsx';
import { Counts, Lists } from './counts.tsx';
import { inspectionCounts } from './inspection-counts.ts';
import { FigureTable } from './figure-table.tsx';
import styles from './report.module.css';
import { useGrounds } from './use-grounds.ts';
import { ScrollRegion } from '../../../ui/scroll-region.tsx';

/** What became of the day's homes: accepted, refused and why, to be mended. */
export function DayHomes({ report }: { readonly report: DayReport }) {
  const t = useWords(reportWords);
  const say = useBilingual();
  const grounds = useGrounds();
  const figures = [
    [t('expected'), report.expectedHomes],
    [t('arrived'), report.arrivedHomes],
    [t('accepted'), report.accepted],
    [t('refused'), report.refused],
    ...inspectionCounts(t, report),
  ] as const;
  const parts = report.defectParts.map(({ name, count }) => `${say(name)} ${count}`);
  const lists = [
    [t('refusedFor'), grounds(report.refusedFor)],
    [t('defectParts'), parts],
  ] as const;
  return (
    <Card title={t('homes')}>
      <Counts figures={figures} />
      <Lists lists={lists} />
    </Card>
  );
}

/** What was paid that day, line by line. */
export function DayFees({ report }: { readonly report: DayReport }) {
  const t = useWords(reportWords);
  const say = useBilingual();
  const m = useWords(manageWords);
  const fees = report.fees.map(({ name, homes, amount }) => t('feeLine', { name: say(name), homes, amount }));
  if (fees.length === 0) return null;
  return (
    <Card title={t('fees')}>
      <p>{fees.join(m('separator'))}</p>
    </Card>
  );
}

/** Calls by the hour of the day. */
export function DayHours({ report }: { readonly report: DayReport }) {
  const t = useWords(reportWords);
  const hours = report.hours.map((one) => ({
    ...one,
    id: String(one.hour),
    name: t('hour', { hour: one.hour }),
    count: one.called,
  }));
  return <FigureTable title={t('byHour')} first={t('byHour')} rows={hours} />;
}

/** Which homes did not come, and which are expected tomorrow: by room. */
export function DayRooms({ report }: { readonly report: DayReport }) {
  const t = useWords(reportWords);
  const m = useWords(manageWords);
  const lists = [
    [t('notCome'), report.notCome],
    [t('tomorrow'), report.tomorrow],
  ] as const;
  return (
    <>
      {lists.map(([title, rooms]) => (
        <Card key={title} title={title} aside={<span>{rooms.length}</span>}>
          <ScrollRegion label={title} className={styles.rooms}>
            {rooms.length === 0 ? t('none') : rooms.join(m('separator'))}
          </ScrollRegion>
        </Card>
      ))}
    </>
  );
}
