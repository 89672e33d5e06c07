import { assertNever } from '../assert-never.ts';
import type { CalendarDate } from '../ids.ts';
import { checkForm } from './check-form.ts';
import { checkInspection, type InspectionFindings } from './check-inspection.ts';
import { checkPapers } from './check-papers.ts';
import type { Situation } from './facts.ts';
import { mayAct, powerWanted } from './power-of-step.ts';
import type { ResultFault, ResultFaultCode } from './result-faults.ts';
import type { ResultOf, StepResult } from './step-results.ts';
import type { StepOf, TemplateStep } from './template.ts';

/** What the rules need besides the result: the day, who came, what the inspection found, who has signed. */
export type ResultContext = {
  readonly today: CalendarDate;
  readonly situation: Situation;
  readonly findings: InspectionFindings;
  /**
   * The papers made for this case: how many signatures each still wants, whether it was superseded, and whether it would
   * say something else if it were made now.
   */
  readonly papers: readonly {
    readonly id: string;
    readonly kind: string;
    readonly toSign: number;
    readonly superseded: boolean;
    readonly outdated?: boolean;
  }[];
  /** The settlement's lines that pay the owner, as they were reckoned; where it was not, those the template says do. */
  readonly paysOwner?: ReadonlySet<string>;
};

/** Holds a result against its step (as `forCase` gives it); an empty list means it may stand. */
export function checkResult(step: TemplateStep, result: StepResult, context: ResultContext): readonly ResultFault[] {
  if (step.kind !== result.kind) return [{ path: '/kind', code: 'wrong-kind' }];
  switch (result.kind) {
    case 'check-papers':
      return checkPapers(step as StepOf<'check-papers'>, result.value, context.today);
    case 'explain':
      return allNamed((step as StepOf<'explain'>).points, result.value.points, '/points');
    case 'read-notices': {
      const wanted = (step as StepOf<'read-notices'>).notices.map(({ kind }) => ({ id: kind }));
      return allNamed(
        wanted,
        result.value.acknowledged.map((id) => ({ id })),
        '/acknowledged',
      );
    }
    case 'confirm-figures':
      return [];
    case 'settle':
      return checkSettlement(step as StepOf<'settle'>, result.value, context);
    case 'inspect':
      return checkInspection(step as StepOf<'inspect'>, result.value, context.findings);
    case 'sign':
      return checkSigned(step as StepOf<'sign'>, result.value, context);
    case 'hand-over-items':
      return checkItems(step as StepOf<'hand-over-items'>, result.value, context);
    case 'voucher':
      return checkVoucher(step as StepOf<'voucher'>, result.value, context.today);
    case 'form':
      return checkForm(step as StepOf<'form'>, result.value);
    case 'print':
      return checkPrinted(step as StepOf<'print'>, result.value, context);
    case 'rate':
      return allNamed((step as StepOf<'rate'>).topics, result.value.scores, '/scores');
    case 'consent':
      return allNamed((step as StepOf<'consent'>).items, result.value.answers, '/answers');
    default:
      return assertNever(result, 'result');
  }
}

type Identified = { readonly id: string };

/** Each thing asked for is answered once, and nothing else is. */
export function allNamed(
  wanted: readonly Identified[],
  given: readonly Identified[],
  path: string,
): readonly ResultFault[] {
  const ids = given.map(({ id }) => id);
  const known = new Set(wanted.map(({ id }) => id));
  return [
    ...wanted
      .filter(({ id }) => !ids.includes(id))
      .map(({ id }): ResultFault => ({ path: `${path}/${id}`, code: 'missing' })),
    ...ids
      .filter((id, index) => !known.has(id) || ids.indexOf(id) !== index)
      .map((id): ResultFault => ({ path: `${path}/${id}`, code: 'unknown' })),
  ];
}

/** Every line explained and marked; an objection says why. That a line is paid is never asked (domain 2.7). */
function checkSettlement(
  step: StepOf<'settle'>,
  { lines }: ResultOf<'settle'>,
  { situation, today, paysOwner }: ResultContext,
): readonly ResultFault[] {
  const toOwner = paysOwner ?? new Set(step.lines.filter(({ payee }) => payee === 'owner').map(({ id }) => id));
  const wordless = lines
    .filter(({ outcome, words }) => outcome === 'disputed' && words === undefined)
    .map(({ id }): ResultFault => ({ path: `/lines/${id}/words`, code: 'words-needed' }));
  return [...allNamed(step.lines, lines, '/lines'), ...wordless, ...refundFaults(toOwner, lines, situation, today)];
}

/** Money for an owner who is not here is paid to an agent only who was given just that power (民法典 Art. 165). */
function refundFaults(
  toOwner: ReadonlySet<string>,
  lines: ResultOf<'settle'>['lines'],
  { agent, present }: Situation,
  today: CalendarDate,
): readonly ResultFault[] {
  if (agent === null || present.length > 0) return [];
  if (mayAct(agent, 'receive-refund', today)) return [];
  return lines
    .filter(({ id, outcome }) => outcome === 'paid' && toOwner.has(id))
    .map(({ id }): ResultFault => ({ path: `/lines/${id}`, code: 'no-power' }));
}

function checkSigned(
  step: StepOf<'sign'>,
  { documentId, onPaper }: ResultOf<'sign'>,
  { papers }: ResultContext,
): readonly ResultFault[] {
  const paper = papers.find((one) => one.id === documentId);
  if (!paper || paper.kind !== step.paper || paper.superseded) return [{ path: '/documentId', code: 'not-this-paper' }];
  // What was signed is what stands in the case now, and not figures or findings of before.
  if (paper.outdated) return [{ path: '/documentId', code: 'paper-changed' }];
  // Signed by hand on paper, as a named person saw, is as good as on the screen.
  return paper.toSign > 0 && onPaper === undefined ? [{ path: '/documentId', code: 'unsigned' }] : [];
}

/** Each paper of the step was made, and made for this case. */
function checkPrinted(
  step: StepOf<'print'>,
  { documentIds }: ResultOf<'print'>,
  { papers }: ResultContext,
): readonly ResultFault[] {
  const kinds = documentIds.map((id) => papers.find((paper) => paper.id === id)?.kind);
  return [
    ...(step.papers.every((kind) => kinds.includes(kind)) ? [] : [{ path: '/documentIds', code: 'missing' } as const]),
    ...kinds.flatMap((kind, at): ResultFault[] =>
      step.papers.some((one) => one === kind) ? [] : [{ path: `/documentIds/${at}`, code: 'not-this-paper' }],
    ),
  ];
}

function checkItems(
  step: StepOf<'hand-over-items'>,
  { items, receivedBy, custody }: ResultOf<'hand-over-items'>,
  { situation, today }: ResultContext,
): readonly ResultFault[] {
  const counted = new Map(items.map(({ id, count }) => [id, count]));
  const receiver = receiverFault(step, receivedBy, situation, today);
  return [
    ...allNamed(step.items, items, '/items'),
    ...(receiver === null ? [] : [{ path: '/receivedBy', code: receiver }]),
    ...custody.flatMap(({ id, count, until }): ResultFault[] => [
      ...(count > (counted.get(id) ?? 0) ? [{ path: `/custody/${id}/count`, code: 'too-many' } as const] : []),
      ...(until < today ? [{ path: `/custody/${id}/until`, code: 'day-past' } as const] : []),
    ]),
  ];
}

/** An agent receives what the power of attorney lets him receive, whoever stands beside him (民法典 Art. 165). */
function receiverFault(
  step: StepOf<'hand-over-items'>,
  receivedBy: 'owner' | 'agent',
  { agent, present }: Situation,
  today: CalendarDate,
): ResultFaultCode | null {
  if (receivedBy === 'owner') return agent !== null && present.length === 0 ? 'no-owner' : null;
  if (agent === null) return 'no-agent';
  return mayAct(agent, powerWanted(step), today) ? null : 'no-power';
}

function checkVoucher(
  step: StepOf<'voucher'>,
  { date, amount }: ResultOf<'voucher'>,
  today: CalendarDate,
): readonly ResultFault[] {
  return [
    ...(date > today ? [{ path: '/date', code: 'day-future' } as const] : []),
    ...(step.amount === 'required' && amount === undefined
      ? [{ path: '/amount', code: 'amount-needed' } as const]
      : []),
  ];
}
