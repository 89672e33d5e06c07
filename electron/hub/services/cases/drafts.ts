import { stepOf } from '#shared/domain/flow/steps.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import { AppError } from '#shared/protocol/errors.ts';
import { staffOf } from '../../auth/actor.ts';
import type { Tx } from '../../store/commands.ts';
import type { House } from '../house.ts';
import { objectionTo, refusalDraft } from './draft-places.ts';
import { type LoadedCase, loadCase } from './load-case.ts';
import { sealPart } from './save-case.ts';

/** Longest draft kept, in characters of its JSON. */
const longest = 48_000;

type Typed = { readonly draftVersion: number; readonly body: unknown };

/**
 * Keeps what was typed at a step, sealed; whoever goes on with the case finds it. Answers its new version.
 * Throws draft-changed when somebody else wrote since, step-settled once the step is done.
 */
export function saveDraft(house: House, tx: Tx, id: CaseId, stepId: string, draft: Typed) {
  return keep(house, tx, openForStep(house, id, stepId), stepId, draft);
}

/** Keeps an objection that is being written down. Throws as `saveDraft` does. */
export function saveObjectionDraft(house: House, tx: Tx, id: CaseId, stepId: string, draft: Typed) {
  return keep(house, tx, openForStep(house, id, stepId), objectionTo(stepId), draft);
}

/** Keeps a refusal that is being written down. Throws draft-changed, case-closed once the home was refused. */
export function saveRefusalDraft(house: House, tx: Tx, id: CaseId, draft: Typed) {
  const loaded = loadCase(house, id);
  if (loaded.kase.state !== 'open') throw new AppError('case-closed');
  return keep(house, tx, loaded, refusalDraft, draft);
}

function openForStep(house: House, id: CaseId, stepId: string): LoadedCase {
  const loaded = loadCase(house, id);
  if (!stepOf(loaded.kase.template, stepId)) throw new AppError('not-found');
  const state = loaded.kase.steps.get(stepId)?.state;
  if (state === 'done' || state === 'waived') throw new AppError('step-settled');
  return loaded;
}

function keep(house: House, tx: Tx, loaded: LoadedCase, place: string, draft: Typed): { readonly version: number } {
  const { id } = loaded.row;
  const known = house.books.cases.draft(id, place)?.version ?? 0;
  if (draft.draftVersion !== known) {
    throw new AppError('draft-changed', undefined, { details: { version: known } });
  }
  if (JSON.stringify(draft.body ?? null).length > longest) throw new AppError('too-large');
  const version = known + 1;
  house.books.cases.saveDraft({
    case_id: id,
    step_id: place,
    version,
    body: sealPart(house, loaded, `draft ${place}`, draft.body ?? null),
    staff_id: staffOf(tx.actor),
    at: tx.at,
  });
  return { version };
}
