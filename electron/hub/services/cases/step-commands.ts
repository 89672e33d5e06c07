import { assertNever } from '#shared/domain/assert-never.ts';
import type { ResultContext } from '#shared/domain/flow/check-result.ts';
import { decideStep, type StepCommand, type StepRefusal } from '#shared/domain/flow/decide-step.ts';
import { siteStage } from '#shared/domain/flow/site-stage.ts';
import { stepOf } from '#shared/domain/flow/steps.ts';
import { type StepResult, stepResults } from '#shared/domain/flow/step-results.ts';
import type { TemplateStep } from '#shared/domain/flow/template.ts';
import type { CalendarDate, CaseId, DocumentId, StageId } from '#shared/domain/ids.ts';
import type { WordsRef } from '#shared/domain/journal/events.ts';
import { linesPayingOwner } from '#shared/domain/settlement/settlement.ts';
import { resultFaultWords } from '#shared/i18n/result-faults.ts';
import { AppError, type Issue } from '#shared/protocol/errors.ts';
import type { Role } from '#shared/protocol/roles.ts';
import { type Actor, staffOf } from '../../auth/actor.ts';
import type { Tx } from '../../store/commands.ts';
import type { House } from '../house.ts';
import { findDocument } from '../documents/document-parts.ts';
import { isOutdated } from '../documents/compose-document.ts';
import { markWetInk } from '../documents/sign-document.ts';
import { voidPapers } from '../documents/void-papers.ts';
import { inspectionOf } from './case-findings.ts';
import { papersOf } from './case-papers.ts';
import { hindered } from './hindered.ts';
import { type LoadedCase, loadCase, sealedPart } from './load-case.ts';
import { withNoticesPublicThen } from './notices-public-then.ts';
import { settlementOf } from './settlement-of-case.ts';
import { sameVersion, saveCase, saveProgress } from './save-case.ts';
import { finishIfDone } from './visit-cases.ts';

/** What is asked of a step at the border: the result is parsed here, by the kind of the step. */
export type StepRequest =
  | { readonly verb: 'complete'; readonly result: unknown }
  | { readonly verb: 'waive'; readonly reason: string }
  | { readonly verb: 'dispute'; readonly words: string }
  | { readonly verb: 'reopen'; readonly reason?: string | undefined };

type Evidence = Omit<ResultContext, 'today' | 'situation'>;

/**
 * Carries out one command on one step: decided by the domain, saved, journaled. Throws not-found, case-changed,
 * step-settled, step-hindered, never-waived, not-allowed, document-changed, invalid.
 */
export function applyToStep(
  house: House,
  tx: Tx,
  id: CaseId,
  stepId: string,
  request: StepRequest,
  version?: number,
): LoadedCase {
  const loaded = loadCase(house, id);
  sameVersion(loaded, version);
  const placed = stepOf(loaded.kase.template, stepId);
  if (!placed) throw new AppError('not-found');
  const { kind } = placed.step;
  const command: StepCommand =
    request.verb === 'complete'
      ? { verb: 'complete', result: withNoticesPublicThen(house, placed.step, parseResult(kind, request.result)) }
      : { verb: request.verb };
  const actor = { roles: rolesOf(tx.actor), today: house.day().date, staffId: staffOf(tx.actor), at: tx.at };
  const decision = decideStep(loaded.kase, stepId, command, actor, evidenceFor(house, loaded, placed.step, command));
  if (!decision.ok) throw refusal(decision.refusal);
  const words = wordsOf(request);
  const kept = words === null ? null : house.privacy.keepWordsOf(loaded.key, house.newId('txt'), words);
  saveProgress(house, tx, loaded, stepId, decision.progress, kept?.textId ?? null);
  const named = { stageId: siteStage(placed.stageId), stepId, kind };
  const proof = () =>
    house.privacy.proofOf(loaded.key, sealedPart(id, `step ${stepId}`), command.verb === 'complete' && command.result);
  tx.append({ subjectId: id, ...entryOf(named, command, proof, kept) });
  if (command.verb === 'complete') keepWetInk(house, tx, command.result);
  if (command.verb === 'reopen') voidPapers(house, tx, id, loaded.kase.template, placed.step);
  // A step of a finished stage may have been the last thing open.
  return finishIfDone(house, tx, saveCase(house, tx, loaded));
}

/** What a result is held against; unsealed only for the kinds of steps that are. */
function evidenceFor(
  house: House,
  loaded: LoadedCase,
  { id: stepId, kind }: TemplateStep,
  command: StepCommand,
): Evidence {
  const findings = kind === 'inspect' ? inspectionOf(house, loaded).filter((one) => one.stepId === stepId) : [];
  const papers = kind === 'sign' || kind === 'print' ? papersOf(house, loaded) : [];
  const signed = command.verb === 'complete' && command.result.kind === 'sign' ? command.result.value.documentId : null;
  return {
    findings: findings.map(({ item }) => item),
    papers: papers.map((paper) => ({
      id: paper.id,
      kind: paper.kind,
      toSign: paper.toSign.length,
      superseded: paper.superseded,
      outdated: paper.id === signed && !paper.superseded && isOutdated(house, findDocument(house, paper.id)),
    })),
    ...(command.verb === 'complete' && command.result.kind === 'settle'
      ? paysOwner(house, loaded, stepId, command.result.value.actualDate)
      : {}),
  };
}

/** The lines that pay the owner up to the day lateness ends, as the result names it. */
function paysOwner(
  house: House,
  loaded: LoadedCase,
  stepId: string,
  until: string | undefined,
): Pick<Evidence, 'paysOwner'> {
  if (!loaded.unit) return {};
  const { step, settlement } = settlementOf(house, loaded, until as CalendarDate | undefined);
  return step.id === stepId ? { paysOwner: linesPayingOwner(settlement) } : {};
}

/** Signed by hand on paper at the desk: the copy the case waits for is there. */
function keepWetInk(house: House, tx: Tx, result: StepResult): void {
  if (result.kind !== 'sign' || result.value.onPaper === undefined) return;
  const { documentId, onPaper } = result.value;
  if (findDocument(house, documentId).wet_ink !== null) return;
  markWetInk(house, tx, documentId as DocumentId, onPaper.witness);
}

function parseResult(kind: StepResult['kind'], value: unknown): StepResult {
  const parsed = stepResults[kind].safeParse(value);
  if (!parsed.success) {
    const issues = parsed.error.issues.map((issue): Issue => {
      const path = issue.path.map((key) => `/${String(key)}`).join('');
      return { path: `/body/result${path}`, message: issue.message };
    });
    throw new AppError('invalid', undefined, { issues });
  }
  // The schema was chosen by the kind, which the compiler cannot follow through the table.
  return { kind, value: parsed.data } as StepResult;
}

function wordsOf(request: StepRequest): string | null {
  switch (request.verb) {
    case 'complete':
      return null;
    case 'dispute':
      return request.words;
    case 'waive':
    case 'reopen':
      return request.reason ?? null;
  }
}

type StepNamed = { readonly stageId: StageId; readonly stepId: string; readonly kind: string };

function entryOf(named: StepNamed, command: StepCommand, proof: () => string, kept: WordsRef | null) {
  const none = { textId: '', saltedHash: '' };
  switch (command.verb) {
    case 'complete':
      return { type: 'step.completed', payload: { ...named, resultHash: proof() } } as const;
    case 'waive':
      return { type: 'step.waived', payload: { ...named, reason: kept ?? none } } as const;
    case 'dispute':
      return { type: 'step.disputed', payload: { ...named, words: kept ?? none } } as const;
    case 'reopen':
      return { type: 'step.reopened', payload: { ...named, reason: kept } } as const;
    default:
      return assertNever(command, 'step command');
  }
}

/** The roles of whoever acts; a customer screen does what the family itself may do. */
export function rolesOf(actor: Actor): readonly Role[] {
  return actor.kind === 'staff' ? actor.roles : [];
}

function refusal(refused: StepRefusal): AppError {
  switch (refused.code) {
    case 'unknown-step':
      return new AppError('not-found');
    case 'step-settled':
    case 'never-waived':
    case 'not-allowed':
      return new AppError(refused.code);
    case 'step-not-settled':
      return new AppError('illegal-transition', 'the step is open');
    case 'step-hindered':
      return hindered(refused.hindrances);
    case 'invalid': {
      if (refused.faults.some(({ code }) => code === 'paper-changed')) return new AppError('document-changed');
      const issues = refused.faults.map(({ path, code }) => ({
        path: `/body/result${path}`,
        message: `${code}: ${resultFaultWords.en[code]}`,
      }));
      return new AppError('invalid', undefined, { issues });
    }
    default:
      return assertNever(refused, 'step refusal');
  }
}
