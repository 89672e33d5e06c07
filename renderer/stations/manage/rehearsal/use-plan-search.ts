import { useEffect, useState } from 'react';
import type { PlanSearchView } from '#shared/protocol/rehearsals.ts';
import { useHub } from '../../../lib/use-hub.tsx';
import { useCommand } from '../parts/use-command.ts';
import type { PlanDraft } from './plan-draft.ts';
import type { Rehearsal } from './use-rehearsal.ts';

const lookEveryMs = 300;

/** A search for a better use of a plan's desks: begun, watched, called off; what it finds joins the comparison. */
export function usePlanSearch(date: string, rehearsal: Rehearsal, nameOf: (draft: PlanDraft) => string) {
  const { client } = useHub();
  const [under, setUnder] = useState<{ readonly of: PlanDraft; readonly view: PlanSearchView } | null>(null);
  const { parameters, seed } = rehearsal;
  const begin = useCommand(async (of: PlanDraft) => {
    const body = { date, seed, parameters, segments: [...of.segments] };
    setUnder({ of, view: await client.startPlanSearch({ body }) });
  });
  const cancel = useCommand(async (id: string) => {
    const view = await client.cancelPlanSearch({ params: { id } });
    setUnder((now) => now && { ...now, view });
  });
  const watch = useCommand((id: string) => client.planSearch({ params: { id } }));

  const look = async () => {
    if (!under) return;
    const looked = await watch.run(under.view.id);
    if (!looked) return;
    const view = looked.answer;
    setUnder((now) => (now?.view.state === 'running' ? { ...now, view } : now));
    if (view.state !== 'done' || !view.result || view.result.waitAfter >= view.result.waitBefore) return;
    rehearsal.add({ name: nameOf(under.of), segments: view.result.segments, saved: null });
  };
  const isRunning = under?.view.state === 'running';
  useEffect(() => {
    if (!isRunning) return undefined;
    const timer = setTimeout(() => void look(), lookEveryMs);
    return () => clearTimeout(timer);
  });
  return { begin, cancel, under, problem: begin.problem ?? cancel.problem };
}
export type PlanSearching = ReturnType<typeof usePlanSearch>;
