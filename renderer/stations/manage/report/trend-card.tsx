import { Segmented } from 'antd';
import { useMemo, useState } from 'react';
import type { CalendarDate } from '#shared/domain/ids.ts';
import { addDays } from '#shared/domain/time/business-day.ts';
import { reportWords } from '#shared/i18n/manage-report.ts';
import { callUrl } from '#shared/protocol/client.ts';
import { contract } from '#shared/protocol/contract.ts';
import type { PeriodReport } from '#shared/protocol/day-report.ts';
import { Chart } from '../../../features/charts/chart.tsx';
import { useBilingual } from '../../../lib/bilingual.ts';
import { useLanguage, useWords } from '../../../lib/language.tsx';
import { useLive } from '../../../lib/use-hub.tsx';
import { DownloadButton } from '../parts/download-button.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Card } from '../parts/page.tsx';
import { useReloadOn } from '../parts/use-reload-on.ts';
import { Counts, Lists } from './counts.tsx';
import { inspectionCounts } from './inspection-counts.ts';
import styles from './report.module.css';
import { useGrounds } from './use-grounds.ts';

type Span = 7 | 31;

/** The days up to this one: a week or a month, as charts that print and as a table that says the same. */
export function TrendCard({ to }: { readonly to: CalendarDate }) {
  const t = useWords(reportWords);
  const { language } = useLanguage();
  const [span, setSpan] = useState<Span>(7);
  const from = addDays(to, 1 - span);
  const period = useLive(
    ({ client }) => client.periodReport({ query: { from, to } }),
    ({ type }) => type === 'day.closed',
  );
  useReloadOn(`${from} ${to}`, period.reload);
  return (
    <Card
      title={t('period')}
      aside={
        <div className={styles.pick}>
          <Segmented<Span>
            size="small"
            value={span}
            onChange={setSpan}
            options={[
              { value: 7, label: t('week') },
              { value: 31, label: t('month') },
            ]}
          />
          <DownloadButton
            url={callUrl(contract.periodReportXlsx, { query: { from, to, language } })}
            name={`keyturn-${from}-${to}.xlsx`}
          >
            {t('periodXlsx')}
          </DownloadButton>
        </div>
      }
    >
      <Loaded of={period}>{(report) => <Trend report={report} />}</Loaded>
    </Card>
  );
}

function Trend({ report }: { readonly report: PeriodReport }) {
  const { days, refusedFor } = report;
  const t = useWords(reportWords);
  const say = useBilingual();
  const grounds = useGrounds();
  const axis = useMemo(
    () => ({
      grid: { left: 40, right: 12, top: 36, bottom: 28 },
      legend: { top: 0, left: 0, itemGap: 28 },
      tooltip: { trigger: 'axis' },
      xAxis: { type: 'category', data: days.map(({ date }) => date.slice(5)) },
      yAxis: { type: 'value', minInterval: 1 },
    }),
    [days],
  );
  const homes = useMemo(
    () => ({
      ...axis,
      color: ['#d9b36a', '#2b5d86', '#0f4c3a', '#a3231b'],
      series: [
        { type: 'bar', name: t('expected'), data: days.map((day) => day.expectedHomes) },
        { type: 'bar', name: t('arrived'), data: days.map((day) => day.arrivedHomes) },
        { type: 'bar', name: t('accepted'), data: days.map((day) => day.accepted) },
        { type: 'bar', name: t('refused'), data: days.map((day) => day.refused) },
      ],
    }),
    [axis, days, t],
  );
  const waits = useMemo(
    () => ({
      ...axis,
      color: ['#0f4c3a', '#a3231b'],
      series: [
        { type: 'line', name: t('waitP50'), data: days.map((day) => day.waitP50Minutes) },
        {
          type: 'line',
          name: t('waitP90'),
          lineStyle: { type: 'dashed' },
          symbol: 'rect',
          data: days.map((day) => day.waitP90Minutes),
        },
      ],
    }),
    [axis, days, t],
  );
  const figure = (value: number | null) => value ?? '—';
  return (
    <>
      <div className={styles.charts}>
        <Chart label={t('trendHomes')} option={homes} height={220} />
        <Chart label={t('trendWaits')} option={waits} height={220} />
      </div>
      <table className={styles.table}>
        <thead>
          <tr>
            {(
              [
                'day',
                'expected',
                'arrived',
                'issued',
                'done',
                'accepted',
                'refused',
                'signed',
                'rated',
                'ratingMean',
                'waitP50',
                'waitP90',
              ] as const
            ).map((word) => (
              <th key={word} scope="col">
                {t(word)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {days.map((day) => (
            <tr key={day.date}>
              <th scope="row">{day.date}</th>
              <td>{day.expectedHomes}</td>
              <td>{day.arrivedHomes}</td>
              <td>{day.issued}</td>
              <td>{day.done}</td>
              <td>{day.accepted}</td>
              <td>{day.refused}</td>
              <td>{day.signed}</td>
              <td>{day.rated}</td>
              <td>{figure(day.ratingMean)}</td>
              <td>{figure(day.waitP50Minutes)}</td>
              <td>{figure(day.waitP90Minutes)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Counts figures={inspectionCounts(t, report)} />
      <Lists
        lists={[
          [t('refusedFor'), grounds(refusedFor)],
          [t('defectParts'), report.defectParts.map(({ name, count }) => `${say(name)} ${count}`)],
          [t('paid'), report.fees.map(({ name, homes, amount }) => t('feeLine', { name: say(name), homes, amount }))],
        ]}
      />
    </>
  );
}
