import { z } from 'zod';
import { refusalGrounds } from '#shared/domain/flow/refusal-grounds.ts';
import type { CaseView, StepView } from '#shared/protocol/case-view.ts';
import { draftPorts } from '../../../features/cases/draft-ports.ts';
import { useKeptDraft } from '../../../features/cases/use-kept-draft.ts';
import { stepIn } from '../../../features/cases/use-step-draft.ts';
import { useHub } from '../../../lib/use-hub.tsx';

const objection = z.object({ words: z.string().catch('') }).catch({ words: '' });
const refusal = z
  .object({ grounds: z.array(z.enum(refusalGrounds)).catch([]), words: z.string().catch('') })
  .catch({ grounds: [], words: '' });
type Ground = (typeof refusalGrounds)[number];

/** The words of an objection while they are written down. */
export function useObjectionDraft(caseView: CaseView, step: StepView) {
  const hub = useHub();
  const place = `objection ${step.id}`;
  const params = { id: caseView.id, stepId: step.id };
  const { body, keeper } = useKeptDraft({
    caseId: caseView.id,
    place,
    kept: step.objectionDraft,
    begin: () => ({ words: '' }),
    ports: () =>
      draftPorts(
        hub,
        'saveObjectionDraft',
        params,
        (view) => stepIn(view, step.id)?.objectionDraft ?? null,
        caseView.id,
        place,
      ),
  });
  const { words } = objection.parse(body);
  return { words, setWords: (now: string) => keeper.edit(() => ({ words: now })), keeper };
}

/** Grounds and words of a refusal while they are written down. */
export function useRefusalDraft(caseView: CaseView) {
  const hub = useHub();
  const place = 'refusal of home';
  const { body, keeper } = useKeptDraft({
    caseId: caseView.id,
    place,
    kept: caseView.refusalDraft,
    begin: () => ({ grounds: [], words: '' }),
    ports: () =>
      draftPorts(
        hub,
        'saveRefusalDraft',
        { id: caseView.id, stepId: place },
        (view) => view.refusalDraft,
        caseView.id,
        place,
      ),
  });
  const now = refusal.parse(body);
  const edit = (change: { readonly words?: string; readonly grounds?: readonly Ground[] }) =>
    keeper.edit((before) => ({ ...refusal.parse(before), ...change }));
  return { ...now, edit, keeper };
}
