import type { CaseView } from '#shared/protocol/case-view.ts';
import { useHub } from '../../lib/use-hub.tsx';
import { type AnyDraft, openDraft } from '../case-steps/step-logics.ts';
import type { StepSubject } from '../case-steps/step-panel.ts';
import type { DraftKeeper } from './draft-keeper.ts';
import { draftPorts } from './draft-ports.ts';
import { useKeptDraft } from './use-kept-draft.ts';

export type StepDraft = {
  readonly draft: AnyDraft;
  readonly setDraft: (change: (now: AnyDraft) => AnyDraft) => void;
  readonly keeper: DraftKeeper;
};

/**
 * The draft of one step, kept at the hub and, until the hub has it, on this device. The component that uses it is
 * keyed by case and step, so that each step has a keeper of its own.
 */
export function useStepDraft(subject: StepSubject): StepDraft {
  const hub = useHub();
  const { caseView, step } = subject;
  const params = { id: caseView.id, stepId: step.id };
  const { body, keeper } = useKeptDraft({
    caseId: caseView.id,
    place: step.id,
    kept: step.draft,
    begin: () => openDraft({ ...subject, step: { ...step, draft: null } }),
    ports: () =>
      draftPorts(hub, 'saveDraft', params, (view) => stepIn(view, step.id)?.draft ?? null, caseView.id, step.id),
  });
  return {
    draft: body as AnyDraft,
    setDraft: (change) => keeper.edit((now) => change(now as AnyDraft)),
    keeper,
  };
}

/** A step of a case by its id. */
export function stepIn({ stages }: CaseView, stepId: string) {
  return stages.flatMap(({ steps }) => steps).find(({ id }) => id === stepId);
}
