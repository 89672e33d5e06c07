import type { StepProgress } from '#shared/domain/flow/case.ts';
import { AppError } from '#shared/protocol/errors.ts';
import { staffOf } from '../../auth/actor.ts';
import type { Tx } from '../../store/commands.ts';
import type { CaseRow } from '../../store/cases.ts';
import type { House } from '../house.ts';
import { objectionTo } from './draft-places.ts';
import { type LoadedCase, openCaseRow, type Particulars, sealedPart } from './load-case.ts';

/** Refuses a command that saw another version of the case than there is now. Throws case-changed. */
export function sameVersion({ row }: LoadedCase, version: number | undefined): void {
  if (version !== undefined && version !== row.version) {
    throw new AppError('case-changed', undefined, { details: { version: row.version } });
  }
}

/** Writes what changed of a case's own row and raises its version; answers the case as it is now. */
export function saveCase(house: House, tx: Tx, loaded: LoadedCase, changes: Partial<CaseRow> = {}): LoadedCase {
  return openCaseRow(house, raiseVersion(house, tx, loaded, changes), loaded);
}

/** The same where nobody asks how the case stands afterwards; answers its row. */
export function raiseVersion(house: House, tx: Tx, { row }: LoadedCase, changes: Partial<CaseRow> = {}): CaseRow {
  const raised: CaseRow = { ...row, ...changes, version: row.version + 1, changed_at: tx.at };
  house.books.cases.save(raised);
  return raised;
}

/** Seals a part of a case with its household's key. */
export function sealPart(house: House, { row, key }: LoadedCase, part: string, value: unknown): Uint8Array {
  return house.privacy.lock(key, sealedPart(row.id, part), value);
}

/** Writes how far a step is; its draft is over when it is settled. */
export function saveProgress(
  house: House,
  tx: Tx,
  loaded: LoadedCase,
  stepId: string,
  progress: StepProgress,
  wordsId: string | null = null,
): void {
  const { cases } = house.books;
  if (progress.state === 'open') {
    cases.dropStep(loaded.row.id, stepId);
    return;
  }
  const result = progress.state === 'done' ? sealPart(house, loaded, `step ${stepId}`, progress.result) : null;
  cases.saveStep({
    case_id: loaded.row.id,
    step_id: stepId,
    state: progress.state,
    result,
    words_id: wordsId,
    staff_id: staffOf(tx.actor),
    at: tx.at,
  });
  if (progress.state !== 'disputed') cases.dropDraft(loaded.row.id, stepId);
  cases.dropDraft(loaded.row.id, objectionTo(stepId));
}

/** Writes the particulars anew with some of them changed. */
export function withParticulars(house: House, loaded: LoadedCase, more: Particulars): Pick<CaseRow, 'particulars'> {
  return { particulars: sealPart(house, loaded, 'particulars', { ...loaded.particulars, ...more }) };
}
