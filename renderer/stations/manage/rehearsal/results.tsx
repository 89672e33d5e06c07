import { rehearsalWords } from '#shared/i18n/manage-rehearsal.ts';
import type { RehearsalSetup, RehearsalView } from '#shared/protocol/rehearsals.ts';
import { useWords } from '../../../lib/language.tsx';
import { Card } from '../parts/page.tsx';
import { Said } from '../parts/said.tsx';
import { CompareTable } from './compare-table.tsx';
import { DeskFigures } from './desk-figures.tsx';
import { HeatTable } from './heat-table.tsx';
import styles from './rehearsal.module.css';
import type { Rehearsal } from './use-rehearsal.ts';
import { WaitChart } from './wait-chart.tsx';

type Props = { readonly setup: RehearsalSetup; readonly rehearsal: Rehearsal; readonly result: RehearsalView };

/** What came out: all plans side by side, then the chosen one hour by hour and desk by desk. */
export function Results({ setup, rehearsal, result }: Props) {
  const t = useWords(rehearsalWords);
  const { chosen, isStale } = rehearsal;
  const plan = result.plans.find(({ name }) => name === chosen.name) ?? result.plans[0];
  if (!plan) return null;
  const { outcome, name } = plan;
  return (
    <>
      <Card title={t('compare')}>
        {isStale ? <Said tone="hint">{t('stale')}</Said> : null}
        <CompareTable setup={setup} result={result} />
      </Card>
      <Card title={t('heat', { name })} aside={<span>{t('heatExplain')}</span>}>
        <HeatTable setup={setup} outcome={outcome} limit={result.parameters.waitLimitMinutes} />
      </Card>
      <div className={styles.charts}>
        <Card title={t('waitChart')}>
          <WaitChart setup={setup} outcome={outcome} limit={result.parameters.waitLimitMinutes} />
        </Card>
        <Card title={t('deskChart')}>
          <DeskFigures setup={setup} outcome={outcome} />
        </Card>
      </div>
    </>
  );
}
