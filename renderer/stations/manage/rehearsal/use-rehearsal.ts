import { useState } from 'react';
import { rehearsalWords } from '#shared/i18n/manage-rehearsal.ts';
import { CallRefused } from '#shared/protocol/client.ts';
import type { DeskPlanView, ParametersView, RehearsalSetup, RehearsalView } from '#shared/protocol/rehearsals.ts';
import { useWords } from '../../../lib/language.tsx';
import { useHub } from '../../../lib/use-hub.tsx';
import { useCommand } from '../parts/use-command.ts';
import { contentOf, draftOf, mostPlans, type PlanDraft } from './plan-draft.ts';

/** A newer version of a plan than the one being saved. */
export type Conflict = { readonly key: string; readonly newer: DeskPlanView };

/** The plans of a day on the page, what is assumed, and what came out. */
export function useRehearsal(setup: RehearsalSetup, kept: readonly DeskPlanView[]) {
  const t = useWords(rehearsalWords);
  const { client } = useHub();
  const today: PlanDraft = { key: 'today', name: t('today'), segments: setup.segments, saved: null };
  const [drafts, setDrafts] = useState<readonly PlanDraft[]>([today, ...kept.map(draftOf)].slice(0, mostPlans));
  const [chosenKey, choose] = useState(kept[0] ? draftOf(kept[0]).key : today.key);
  const [parameters, setParameters] = useState<ParametersView>(setup.parameters);
  const [seed, setSeed] = useState(1);
  const [conflict, setConflict] = useState<Conflict | null>(null);
  const [shown, setShown] = useState<{ readonly of: string; readonly result: RehearsalView } | null>(null);
  const { date } = setup;
  const chosen = drafts.find(({ key }) => key === chosenKey) ?? drafts[0] ?? today;
  const asked = JSON.stringify([drafts.map(contentOf), parameters, seed]);

  const change = (key: string, next: Partial<PlanDraft>) =>
    setDrafts((all) => all.map((one) => (one.key === key ? { ...one, ...next } : one)));
  const add = (draft: Omit<PlanDraft, 'key'>) => {
    const key = crypto.randomUUID();
    setDrafts((all) => [...all.slice(0, mostPlans - 1), { ...draft, key }]);
    choose(key);
    return key;
  };
  const takeOut = (key: string) => {
    setDrafts((all) => all.filter((one) => one.key !== key));
    choose(drafts.find((one) => one.key !== key)?.key ?? today.key);
  };

  const run = useCommand(async (plans: readonly PlanDraft[]) => {
    const body = {
      date,
      seed,
      parameters,
      plans: plans.map(({ name, segments }) => ({ name, segments: [...segments] })),
    };
    setShown({ of: asked, result: await client.rehearse({ body }) });
  });
  const save = useCommand(async ({ key, name, segments, saved }: PlanDraft) => {
    const said = { name, segments: [...segments] };
    try {
      const row =
        saved === null
          ? await client.createDeskPlan({ body: { date, ...said } })
          : await client.saveDeskPlan({ params: { id: saved.id }, body: { version: saved.version, ...said } });
      change(key, { saved: { id: row.id, version: row.version, as: contentOf(row) } });
      setConflict(null);
    } catch (problem) {
      if (!(problem instanceof CallRefused) || problem.code !== 'desk-plan-changed') throw problem;
      const { items } = await client.deskPlans({ query: { date } });
      const newer = items.find(({ id }) => id === saved?.id);
      if (!newer) throw problem;
      setConflict({ key, newer });
    }
  });
  const remove = useCommand(async ({ key, saved }: PlanDraft) => {
    if (saved) await client.removeDeskPlan({ params: { id: saved.id } });
    takeOut(key);
  });

  return {
    drafts,
    chosen,
    choose,
    change,
    add,
    takeOut,
    parameters,
    setParameters,
    seed,
    setSeed,
    run,
    save,
    remove,
    conflict,
    settle: () => setConflict(null),
    result: shown?.result ?? null,
    isStale: shown !== null && shown.of !== asked,
  };
}
export type Rehearsal = ReturnType<typeof useRehearsal>;
