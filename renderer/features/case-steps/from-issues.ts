import type { StepKind } from '#shared/domain/flow/template.ts';
import type { StepIssue, StepOutcome } from './step-panel.ts';

type Ready<K extends StepKind> = Extract<StepOutcome<K>, { ok: true }>['result'];

/** The result when nothing is missing, else what is. */
export function fromIssues<K extends StepKind>(issues: readonly StepIssue[], result: Ready<K>): StepOutcome<K> {
  return issues.length > 0 ? { ok: false, issues } : { ok: true, result };
}
