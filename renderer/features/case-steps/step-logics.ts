import { stepResults } from '#shared/domain/flow/step-results.ts';
import type { StepKind } from '#shared/domain/flow/template.ts';
import { checkPapers } from './check-papers.ts';
import { confirmFigures } from './confirm-figures.ts';
import { consent } from './consent.ts';
import { type DraftOf, readDraft } from './drafts.ts';
import { explain } from './explain.ts';
import { form } from './form.ts';
import { handOverItems } from './hand-over-items.ts';
import { inspect } from './inspect.ts';
import { print } from './print.ts';
import { rate } from './rate.ts';
import { readNotices } from './read-notices.ts';
import { settle } from './settle.ts';
import { sign } from './sign.ts';
import type { StepLogic, StepOutcome, StepSubject } from './step-panel.ts';
import { voucher } from './voucher.ts';

const stepLogics: { readonly [K in StepKind]: StepLogic<K> } = {
  'check-papers': checkPapers,
  explain,
  'read-notices': readNotices,
  'confirm-figures': confirmFigures,
  settle,
  inspect,
  sign,
  'hand-over-items': handOverItems,
  voucher,
  form,
  print,
  rate,
  consent,
};

/** A draft of whatever kind, as it travels between the panel and the hub. */
export type AnyDraft = DraftOf<StepKind>;

// Kind, draft and definition of one step always belong together; the compiler can't follow that through a union.
function logicOf(subject: StepSubject): StepLogic<StepKind> {
  return stepLogics[subject.definition.kind] as unknown as StepLogic<StepKind>;
}

/** What stands in a step when it is opened: its result, else what was typed and kept, else a beginning. */
export function openDraft(subject: StepSubject): AnyDraft {
  const { step, definition } = subject;
  if (step.state !== 'done' && step.draft !== null) {
    const kept = readDraft(definition.kind, step.draft.body);
    if (kept) return kept;
  }
  const result = step.result === null ? null : stepResults[definition.kind].safeParse(resultValue(step.result));
  return logicOf(subject).begin(subject, result?.success ? result.data : null);
}

/** A result may come with its kind beside it. */
function resultValue(result: unknown): unknown {
  const tagged = typeof result === 'object' && result !== null && 'kind' in result && 'value' in result;
  return tagged ? result.value : result;
}

/** What the step's result is with this draft, or what is missing. */
export function outcomeOf(subject: StepSubject, draft: AnyDraft): StepOutcome {
  return logicOf(subject).outcome(subject, draft);
}
