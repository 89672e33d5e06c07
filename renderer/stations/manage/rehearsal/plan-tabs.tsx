import { Button, Input } from 'antd';
import { rehearsalWords } from '#shared/i18n/manage-rehearsal.ts';
import { useWords } from '../../../lib/language.tsx';
import { isChanged, mostPlans, type PlanDraft } from './plan-draft.ts';
import styles from './rehearsal.module.css';
import type { Rehearsal } from './use-rehearsal.ts';

/** The plans side by side: which one is worked at, its name, whether it is saved. */
export function PlanTabs({ rehearsal }: { readonly rehearsal: Rehearsal }) {
  const t = useWords(rehearsalWords);
  const { drafts, chosen, choose, change, add, takeOut, save, remove } = rehearsal;
  const stateOf = (draft: PlanDraft) => {
    if (draft.saved === null) return t('notSaved');
    return isChanged(draft) ? t('unsaved') : t('saved', { version: draft.saved.version });
  };
  const full = drafts.length >= mostPlans;
  return (
    <div className={styles.tabs}>
      <div className={styles.tabList}>
        <div role="tablist" aria-label={t('plans')} className={styles.tabList}>
          {drafts.map((draft) => (
            <button
              key={draft.key}
              type="button"
              role="tab"
              aria-selected={draft.key === chosen.key}
              className={styles.tab}
              onClick={() => choose(draft.key)}
            >
              {draft.name}
            </button>
          ))}
        </div>
        <Button
          size="small"
          disabled={full}
          title={full ? t('atMostFour') : ''}
          onClick={() =>
            add({ name: t('copyOf', { name: chosen.name }).slice(0, 40), segments: chosen.segments, saved: null })
          }
        >
          {t('addPlan')}
        </Button>
      </div>
      <div className={styles.tabTools}>
        <Input
          size="small"
          aria-label={t('planName')}
          className={styles.planName ?? ''}
          maxLength={40}
          value={chosen.name}
          onChange={({ target }) => change(chosen.key, { name: target.value })}
        />
        <span>{stateOf(chosen)}</span>
        <Button
          size="small"
          loading={save.busy}
          disabled={chosen.name.trim() === '' || (chosen.saved !== null && !isChanged(chosen))}
          onClick={() => void save.run(chosen)}
        >
          {t('savePlan')}
        </Button>
        <Button size="small" disabled={drafts.length < 2} onClick={() => takeOut(chosen.key)}>
          {t('removePlan')}
        </Button>
        {chosen.saved && drafts.length > 1 ? (
          <Button size="small" danger loading={remove.busy} onClick={() => void remove.run(chosen)}>
            {t('deletePlan')}
          </Button>
        ) : null}
      </div>
    </div>
  );
}
