import { useMemo } from 'react';
import type { OutcomeView, RehearsalSetup } from '#shared/protocol/rehearsals.ts';
import { Chart } from '../../../features/charts/chart.tsx';
import { stageNameOf, useOutcomeWords } from './outcome-words.ts';
import { lineOf } from './stage-tones.ts';

type Props = { readonly setup: RehearsalSetup; readonly outcome: OutcomeView; readonly limit: number };

/** The waits nine of ten stay within, hour by hour, a line for each stage; the figures stand in the table above. */
export function WaitChart({ setup, outcome, limit }: Props) {
  const { t, language } = useOutcomeWords(setup);
  const option = useMemo(() => {
    const hours = [...new Set(outcome.stages.flatMap((stage) => stage.hours.map(({ hour }) => hour)))].toSorted(
      (a, b) => a - b,
    );
    return {
      grid: { left: 8, right: 12, top: 44, bottom: 4, containLabel: true },
      legend: { top: 0, itemWidth: 14, itemHeight: 8, itemGap: 22 },
      tooltip: { trigger: 'axis', valueFormatter: (value: unknown) => `${Math.round(Number(value))}` },
      xAxis: { type: 'category', data: hours.map((hour) => t('hour', { hour })) },
      yAxis: { type: 'value', splitLine: { lineStyle: { color: '#e2dccf' } } },
      series: outcome.stages.map(({ stageId, hours: own }, index) => ({
        name: stageNameOf(setup, stageId, language),
        type: 'line',
        symbolSize: 5,
        color: lineOf(index),
        data: hours.map((hour) => own.find((one) => one.hour === hour)?.wait?.p90 ?? null),
        ...(index === 0
          ? {
              markLine: {
                silent: true,
                symbol: 'none',
                label: { formatter: `${limit}`, position: 'insideEndTop', color: '#a3231b' },
                lineStyle: { color: '#a3231b', type: 'dashed' },
                data: [{ yAxis: limit }],
              },
            }
          : {}),
      })),
    };
  }, [setup, outcome, limit, language, t]);
  return <Chart label={t('waitChart')} option={option} height={300} />;
}
