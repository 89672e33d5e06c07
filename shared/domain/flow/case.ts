import type { Instant, StaffId } from '../ids.ts';
import type { CaseFacts, Power, Situation } from './facts.ts';
import type { StepResult } from './step-results.ts';
import type { FlowTemplate, TemplateStep } from './template.ts';

/** What became of a step. A disputed step (异议) is answered for: the stage may go on, the words stay. */
export type StepProgress =
  | { readonly state: 'open' }
  | { readonly state: 'done'; readonly result: StepResult; readonly at: Instant; readonly by: StaffId | null }
  | { readonly state: 'waived'; readonly at: Instant; readonly by: StaffId | null }
  | { readonly state: 'disputed'; readonly at: Instant; readonly by: StaffId | null };

/** How the case as a whole stands. `refused` (拒收) goes on when the household comes back; `deemed` is 视同交付. */
export type CaseState = 'open' | 'done' | 'refused' | 'deemed' | 'withdrawn';

/** Everything the rules need of one household's run through one version of a flow. */
export type Case = {
  readonly template: FlowTemplate;
  readonly state: CaseState;
  readonly facts: CaseFacts;
  readonly situation: Situation;
  readonly steps: ReadonlyMap<string, StepProgress>;
  readonly stagesDone: ReadonlySet<string>;
  /** What the site's profile lets hold the keys (domain 2.6): topics of vouchers, and an unpaid price with its clause. */
  readonly keysBlockedBy: readonly string[];
  readonly priceHoldsKeys: { readonly clause: string } | null;
};

/** Why a step cannot be done, or a stage not be completed, yet. */
export type Hindrance =
  | { readonly code: 'step-open'; readonly stepId: string }
  | { readonly code: 'step-first'; readonly stepId: string; readonly waitsFor: string }
  | { readonly code: 'stage-first'; readonly stepId: string; readonly waitsFor: string }
  | { readonly code: 'power-missing'; readonly stepId: string; readonly power: Power }
  | { readonly code: 'power-expired'; readonly stepId: string; readonly power: Power }
  | { readonly code: 'role-missing'; readonly stepId: string }
  | { readonly code: 'owner-missing'; readonly stepId: string }
  | { readonly code: 'keys-held'; readonly stepId: string; readonly topic: string; readonly clause?: string }
  | { readonly code: 'home-refused'; readonly stepId: string; readonly waitsFor: string }
  | { readonly code: 'case-closed'; readonly stepId: string };

/** A step together with the stage it stands in. */
export type PlacedStep = { readonly stageId: string; readonly step: TemplateStep };
