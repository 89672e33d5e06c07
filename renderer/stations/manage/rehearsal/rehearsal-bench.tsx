import { Button } from 'antd';
import { useState } from 'react';
import type { StageId } from '#shared/domain/ids.ts';
import { manageWords } from '#shared/i18n/manage.ts';
import { rehearsalWords } from '#shared/i18n/manage-rehearsal.ts';
import type { DeskPlanView, RehearsalSetup } from '#shared/protocol/rehearsals.ts';
import { useWords } from '../../../lib/language.tsx';
import { Card } from '../parts/page.tsx';
import { ProblemNote } from '../parts/problem-note.tsx';
import { Said } from '../parts/said.tsx';
import { Brush } from './brush.tsx';
import { ConflictNote } from './conflict-note.tsx';
import { ParameterFields } from './parameter-fields.tsx';
import { PlanGrid } from './plan-grid.tsx';
import { PlanTabs } from './plan-tabs.tsx';
import styles from './rehearsal.module.css';
import { Results } from './results.tsx';
import { SearchNote } from './search-note.tsx';
import { usePlanSearch } from './use-plan-search.ts';
import { useRehearsal } from './use-rehearsal.ts';

type Props = { readonly setup: RehearsalSetup; readonly kept: readonly DeskPlanView[] };

/** The work bench of one day. */
export function RehearsalBench({ setup, kept }: Props) {
  const t = useWords(rehearsalWords);
  const m = useWords(manageWords);
  const rehearsal = useRehearsal(setup, kept);
  const searching = usePlanSearch(setup.date, rehearsal, ({ name }) => t('foundName', { name }).slice(0, 40));
  const [brush, setBrush] = useState<readonly StageId[] | null>(setup.stages.slice(0, 1).map(({ stageId }) => stageId));
  const { chosen, drafts, run, result } = rehearsal;
  const isSearching = searching.under?.view.state === 'running';
  return (
    <>
      <Said tone={setup.homes === 0 ? 'hint' : 'plain'}>
        {setup.homes === 0
          ? t('noneExpected')
          : t('expected', { homes: setup.homes, visits: setup.visits, from: setup.opensAt, to: setup.closesAt })}
      </Said>
      <Card title={t('plans')} aside={<PlanTabs rehearsal={rehearsal} />}>
        <ProblemNote problem={rehearsal.save.problem ?? rehearsal.remove.problem} />
        <ConflictNote rehearsal={rehearsal} />
        <Brush stages={setup.stages} value={brush} onChange={setBrush} />
        <PlanGrid
          key={chosen.key}
          setup={setup}
          segments={chosen.segments}
          brush={brush}
          onChange={(segments) => rehearsal.change(chosen.key, { segments })}
        />
        <SearchNote searching={searching} rehearsal={rehearsal} />
      </Card>
      <Card title={t('parameters')}>
        <ParameterFields setup={setup} rehearsal={rehearsal} />
        <div className={styles.go}>
          <Button type="primary" loading={run.busy} onClick={() => void run.run(drafts)}>
            {t('run')}
          </Button>
          <Button disabled={isSearching || searching.begin.busy} onClick={() => void searching.begin.run(chosen)}>
            {t('search')}
          </Button>
          {result ? <Button onClick={() => window.print()}>{m('print')}</Button> : null}
          {run.busy ? <Said>{t('running', { count: drafts.length })}</Said> : null}
        </div>
        <ProblemNote problem={run.problem} />
      </Card>
      {result ? (
        <Results setup={setup} rehearsal={rehearsal} result={result} />
      ) : (
        <p className={styles.hint}>{run.busy ? null : t('notRun')}</p>
      )}
    </>
  );
}
