import { checkResult, type ResultContext } from '#shared/domain/flow/check-result.ts';
import type { ResultFault } from '#shared/domain/flow/result-faults.ts';
import { type StepResult, stepResults } from '#shared/domain/flow/step-results.ts';
import type { StepKind } from '#shared/domain/flow/template.ts';
import type { CalendarDate } from '#shared/domain/ids.ts';
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
import type { StepIssue, StepLogic, StepOutcome, StepSubject } from './step-panel.ts';
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

/** What the step's result is with this draft, or what is missing: first in the panel's words, then by the hub's rules. */
export function outcomeOf(subject: StepSubject, draft: AnyDraft): StepOutcome {
  const said = logicOf(subject).outcome(subject, draft);
  if (!said.ok) return said;
  const { kind } = subject.definition;
  const read = stepResults[kind].safeParse(said.result);
  const issues = read.success
    ? checkResult(subject.definition, { kind, value: read.data } as StepResult, contextOf(subject)).map(issueOfFault)
    : read.error.issues.map(({ path }) => issueOfFault({ path: `/${path.join('/')}`, code: 'missing' }));
  return issues.length > 0 ? { ok: false, issues } : said;
}

function contextOf({ caseView, step, today }: StepSubject): ResultContext {
  return {
    today: today as CalendarDate,
    situation: caseView.situation,
    findings: caseView.inspection.filter(({ stepId }) => stepId === step.id).map(({ item }) => item),
    papers: caseView.documents
      .filter(({ stepId }) => stepId === step.id)
      .map(({ id, kind, toSign, superseded }) => ({ id, kind, toSign: toSign.length, superseded })),
  };
}

/** `/papers/id-card/bringBy` belongs to the row `id-card`, `/documentId` to the paper. */
function issueOfFault({ path, code }: ResultFault): StepIssue {
  const [first = '', second] = path.split('/').slice(1);
  return { word: code, at: second ?? places[first] ?? first };
}

const places: Readonly<Record<string, string>> = {
  documentId: 'signers',
  receivedBy: 'receiver',
  absentRooms: 'conclusion',
  items: 'conclusion',
};
