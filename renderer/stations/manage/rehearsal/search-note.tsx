import { Button, Progress } from 'antd';
import { manageWords } from '#shared/i18n/manage.ts';
import { rehearsalWords } from '#shared/i18n/manage-rehearsal.ts';
import { useWords } from '../../../lib/language.tsx';
import { ProblemNote } from '../parts/problem-note.tsx';
import { Said } from '../parts/said.tsx';
import styles from './rehearsal.module.css';
import type { PlanSearching } from './use-plan-search.ts';
import type { Rehearsal } from './use-rehearsal.ts';

type Props = { readonly searching: PlanSearching; readonly rehearsal: Rehearsal };

/** How far a search is and what came of it. */
export function SearchNote({ searching, rehearsal }: Props) {
  const t = useWords(rehearsalWords);
  const m = useWords(manageWords);
  const { under, cancel, problem } = searching;
  const { chosen, save } = rehearsal;
  if (!under) return <ProblemNote problem={problem} />;
  const { view, of } = under;
  const one = (minutes: number | null) => (minutes === null ? '…' : minutes.toFixed(1));
  return (
    <>
      <ProblemNote problem={problem} />
      <div className={styles.search}>
        {view.state === 'running' ? (
          <>
            <Said>{t('searching', { name: of.name, minutes: one(view.waitNow) })}</Said>
            <Progress aria-label={t('searchLabel')} percent={Math.round(view.progress * 100)} size="small" />
            <Button size="small" onClick={() => void cancel.run(view.id)}>
              {m('cancel')}
            </Button>
          </>
        ) : null}
        {view.state === 'cancelled' ? <Said tone="hint">{t('searchCancelled')}</Said> : null}
        {view.state === 'failed' ? <Said tone="hint">{t('searchFailed')}</Said> : null}
        {view.result ? (
          <>
            <Said tone="done">
              {view.result.waitAfter < view.result.waitBefore
                ? t('searchGain', {
                    tried: view.result.tried,
                    before: one(view.result.waitBefore),
                    after: one(view.result.waitAfter),
                  })
                : t('searchNoGain', { tried: view.result.tried })}
            </Said>
            {view.result.waitAfter < view.result.waitBefore && chosen.saved === null ? (
              <Button size="small" type="primary" loading={save.busy} onClick={() => void save.run(chosen)}>
                {t('adopt')}
              </Button>
            ) : null}
          </>
        ) : null}
      </div>
    </>
  );
}
