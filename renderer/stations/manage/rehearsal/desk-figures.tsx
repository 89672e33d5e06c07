import { useMemo } from 'react';
import { rehearsalWords } from '#shared/i18n/manage-rehearsal.ts';
import type { OutcomeView, RehearsalSetup } from '#shared/protocol/rehearsals.ts';
import { Chart } from '../../../features/charts/chart.tsx';
import { useLanguage, useWords } from '../../../lib/language.tsx';
import { ownName } from '../parts/own-name.ts';

type Props = { readonly setup: RehearsalSetup; readonly outcome: OutcomeView };

/** How full each counter is over its open hours; the guides as one. */
export function DeskFigures({ setup, outcome }: Props) {
  const t = useWords(rehearsalWords);
  const { language } = useLanguage();
  const option = useMemo(() => {
    const of = (id: string) => setup.desks.find(({ deskId }) => deskId === id);
    const guides = outcome.desks.filter(({ deskId }) => of(deskId)?.kind === 'guide');
    const open = guides.reduce((sum, { openMinutes }) => sum + openMinutes, 0);
    const served = guides.reduce((sum, { busy, openMinutes }) => sum + busy * openMinutes, 0);
    const bars = [
      ...outcome.desks.flatMap(({ deskId, busy }) => {
        const desk = of(deskId);
        return desk?.kind === 'counter' ? [{ name: ownName(desk, language), busy }] : [];
      }),
      ...(open > 0 ? [{ name: `${t('guides')} × ${guides.length}`, busy: served / open }] : []),
    ];
    return {
      grid: { left: 8, right: 44, top: 8, bottom: 4, containLabel: true },
      xAxis: { type: 'value', max: 100, splitLine: { lineStyle: { color: '#e2dccf' } } },
      yAxis: { type: 'category', inverse: true, data: bars.map(({ name }) => name) },
      series: [
        {
          type: 'bar',
          color: '#0f4c3a',
          barMaxWidth: 16,
          label: { show: true, position: 'right', formatter: '{c}%' },
          data: bars.map(({ busy }) => Math.round(100 * busy)),
        },
      ],
    };
  }, [setup, outcome, language, t]);
  return <Chart label={t('deskChart')} option={option} height={300} />;
}
