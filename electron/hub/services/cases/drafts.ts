import { stepOf } from '#shared/domain/flow/steps.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import { AppError } from '#shared/protocol/errors.ts';
import { staffOf } from '../../auth/actor.ts';
import type { Tx } from '../../store/commands.ts';
import type { House } from '../house.ts';
import { loadCase } from './load-case.ts';
import { sealPart } from './save-case.ts';

/** Longest draft kept, in characters of its JSON. */
const longest = 48_000;

/**
 * Keeps what was typed at a step, sealed; whoever goes on with the case finds it. Answers its new version.
 * Throws draft-changed when somebody else wrote since, step-settled once the step is done.
 */
export function saveDraft(
  house: House,
  tx: Tx,
  id: CaseId,
  stepId: string,
  draft: { readonly draftVersion: number; readonly body: unknown },
): { readonly version: number } {
  const loaded = loadCase(house, id);
  if (!stepOf(loaded.kase.template, stepId)) throw new AppError('not-found');
  const state = loaded.kase.steps.get(stepId)?.state;
  if (state === 'done' || state === 'waived') throw new AppError('step-settled');
  const known = house.books.cases.draft(id, stepId)?.version ?? 0;
  if (draft.draftVersion !== known) {
    throw new AppError('draft-changed', undefined, { details: { version: known } });
  }
  if (JSON.stringify(draft.body ?? null).length > longest) throw new AppError('too-large');
  const version = known + 1;
  house.books.cases.saveDraft({
    case_id: id,
    step_id: stepId,
    version,
    body: sealPart(house, loaded, `draft ${stepId}`, draft.body ?? null),
    staff_id: staffOf(tx.actor),
    at: tx.at,
  });
  return { version };
}
