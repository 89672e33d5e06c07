import { assertNever } from '#shared/domain/assert-never.ts';
import { type DeskWord, deskWords } from '#shared/i18n/desk.ts';
import type { Workplace } from '#shared/protocol/floor.ts';
import type { ListedTicket } from '#shared/protocol/tickets.ts';
import { minutesSince } from '../../lib/format.ts';

/** Words with what fills their holes, still without a language. */
export type Label = { readonly word: DeskWord; readonly values?: Readonly<Record<string, string | number>> };

export type ActionId =
  | 'call-next'
  | 'resume-desk'
  | 'start'
  | 'recall'
  | 'no-show'
  | 'complete-stage'
  | 'hold'
  | 'transfer'
  | 'hand-over'
  | 'cancel';

export type FunctionKey = 'F2' | 'F3' | 'F4' | 'F6' | 'F8';

/** One thing the clerk can do now, or why not yet. */
export type Action = {
  readonly id: ActionId;
  readonly label: Label;
  readonly key: FunctionKey | null;
  readonly blocked: Label | null;
};

/** What this moment at the desk is about. */
export type Moment = 'empty' | 'next' | 'paused' | 'called' | 'serving';

export type DeskView = {
  readonly moment: Moment;
  /** The one obvious action. */
  readonly main: Action;
  readonly secondary: readonly Action[];
  readonly next: ListedTicket | null;
  readonly waiting: number;
  readonly longestWaitMinutes: number;
  /** Milliseconds since the visitor was called or the work began; null with nobody at the desk. */
  readonly elapsedMs: number | null;
  readonly undo: { readonly did: Label; readonly secondsLeft: number } | null;
};

function action(id: ActionId, word: DeskWord, key: FunctionKey | null = null, blocked: Label | null = null): Action {
  return { id, label: { word }, key, blocked };
}

/** The clerk's screen at one moment: what to do, what else can be done, what waits. */
export function deskView(workplace: Workplace, now: number): DeskView {
  const { ticket, waiting } = workplace;
  const moment = momentOf(workplace);
  const since = ticket && (ticket.startedAt ?? ticket.calledAt);
  return {
    moment,
    ...actionsFor(moment, workplace),
    next: waiting[0] ?? null,
    waiting: workplace.waitingTotal,
    longestWaitMinutes: Math.max(0, ...waiting.map((one) => minutesSince(one.queuedAt, now))),
    elapsedMs: since ? Math.max(0, now - Date.parse(since)) : null,
    undo: undoOf(workplace, now),
  };
}

function momentOf({ ticket, desk, waiting }: Workplace): Moment {
  if (ticket) return ticket.state === 'called' ? 'called' : 'serving';
  if (desk.state === 'paused') return 'paused';
  return waiting.length === 0 ? 'empty' : 'next';
}

function actionsFor(moment: Moment, workplace: Workplace): Pick<DeskView, 'main' | 'secondary'> {
  const onlyStage: Label | null = workplace.route.length < 2 ? { word: 'onlyStage' } : null;
  const leaving = [
    action('transfer', 'transfer', null, onlyStage),
    action('hand-over', 'handOver'),
    action('cancel', 'cancelVisit'),
  ];
  switch (moment) {
    case 'empty':
    case 'next':
      return { main: action('call-next', 'callNext', 'F2'), secondary: [] };
    case 'paused':
      return { main: action('resume-desk', 'resumeDesk', 'F2'), secondary: [] };
    case 'called': {
      const missing = workplace.leastCallsBeforeNoShow - (workplace.ticket?.calls ?? 0);
      const tooFew: Label | null = missing > 0 ? { word: 'callsMissing', values: { missing } } : null;
      return {
        main: action('start', 'start', 'F4'),
        secondary: [action('recall', 'recall', 'F3'), action('no-show', 'noShow', null, tooFew), ...leaving],
      };
    }
    case 'serving': {
      const last = workplace.route.every((stage) => stage.state !== 'open');
      return {
        main: action('complete-stage', last ? 'completeLast' : 'completeStage', 'F8'),
        secondary: [action('hold', 'hold', 'F6'), ...leaving],
      };
    }
    default:
      return assertNever(moment, 'moment');
  }
}

function undoOf({ undoable }: Workplace, now: number): DeskView['undo'] {
  if (!undoable) return null;
  const secondsLeft = Math.min(60, Math.ceil((Date.parse(undoable.until) - now) / 1000));
  if (secondsLeft <= 0) return null;
  return { did: { word: didWord(undoable.verb), values: { number: undoable.number } }, secondsLeft };
}

function didWord(verb: string): DeskWord {
  const word = `did-${verb}`;
  return isDeskWord(word) ? word : 'did-other';
}

function isDeskWord(word: string): word is DeskWord {
  return word in deskWords['zh-CN'];
}

/** What stands beside a number in a list: priority, appointment, entered from paper. */
export type Mark = { readonly word: 'markPriority' | 'markByHand' } | { readonly appointmentAt: string };

/** The marks of a waiting visitor. Who came within the window of an appointment is due then, all others on arrival. */
export function marksOf(ticket: ListedTicket): readonly Mark[] {
  const marks: Mark[] = [];
  if (ticket.priority) marks.push({ word: 'markPriority' });
  if (ticket.dueAt !== ticket.firstArrivalAt) marks.push({ appointmentAt: ticket.dueAt });
  if (ticket.enteredByHand) marks.push({ word: 'markByHand' });
  return marks;
}
