import type { z } from 'zod';
import type { ResultFaultCode } from '#shared/domain/flow/result-faults.ts';
import type { ResultOf, stepResults } from '#shared/domain/flow/step-results.ts';
import type { Bilingual, StepKind, StepOf } from '#shared/domain/flow/template.ts';
import type { CaseStepWord } from '#shared/i18n/case-steps.ts';
import type { CaseView, StepView } from '#shared/protocol/case-view.ts';
import type { CustomerContent, CustomerShow } from '#shared/protocol/customer.ts';
import type { DraftOf } from './drafts.ts';

/** One step of a case, with the day it is at the site. */
export type StepSubject<K extends StepKind = StepKind> = {
  readonly caseView: CaseView;
  readonly step: StepView;
  readonly definition: StepOf<K>;
  /** Business date at the site, `YYYY-MM-DD`. */
  readonly today: string;
};

/** What a step still lacks, in words to be said; `at` names the row it belongs to. */
export type StepIssue = {
  readonly word: CaseStepWord | ResultFaultCode;
  readonly values?: Readonly<Record<string, string | number>>;
  readonly at?: string;
  /** Fills `{name}`. */
  readonly name?: Bilingual;
};

/** What the step's result will be as it is entered now, or everything that is missing. */
export type StepOutcome<K extends StepKind = StepKind> =
  | { readonly ok: true; readonly result: z.input<(typeof stepResults)[K]> }
  | { readonly ok: false; readonly issues: readonly StepIssue[] };

/** The part of a kind of step that needs no screen. */
export type StepLogic<K extends StepKind> = {
  /** What stands there before anybody typed: from the result where there is one, else ready to be filled in. */
  readonly begin: (subject: StepSubject<K>, result: ResultOf<K> | null) => DraftOf<K>;
  readonly outcome: (subject: StepSubject<K>, draft: DraftOf<K>) => StepOutcome<K>;
};

/** The screen opposite, if there is one: a desk's customer screen. A tablet held between two people has none. */
export type CustomerScreen = {
  readonly content: CustomerContent | null;
  readonly show: (show: CustomerShow) => void;
  /** What would be sent now if the clerk asked for it; sent at once while the customer already follows this step. */
  readonly offer: (show: CustomerShow) => void;
};

/** What every panel gets. It changes the draft only; whoever shows it keeps the draft and sends the result. */
export type StepPanelProps<K extends StepKind> = StepSubject<K> & {
  readonly draft: DraftOf<K>;
  readonly setDraft: (change: (now: DraftOf<K>) => DraftOf<K>) => void;
  /** Settled, or not to be done yet: to look at only. */
  readonly readOnly: boolean;
  /** Said after a vain try to complete; empty before. */
  readonly issues: readonly StepIssue[];
  readonly customer: CustomerScreen | null;
  /** Loads the case again, after the panel itself changed it (a paper made, a finding kept). */
  readonly reload: () => Promise<void>;
  /** Completes the step as it stands, as the main action does. */
  readonly complete: () => void;
};
