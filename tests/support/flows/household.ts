import type { Case } from '#shared/domain/flow/case.ts';
import { caseFacts, type FactHome } from '#shared/domain/flow/case-facts.ts';
import { type CaseCommand, decideCase } from '#shared/domain/flow/decide-case.ts';
import { decideStep, type StepCommand } from '#shared/domain/flow/decide-step.ts';
import { holds, ordinarySituation, type Situation } from '#shared/domain/flow/facts.ts';
import { forCase } from '#shared/domain/flow/steps.ts';
import type { FlowTemplate, TemplateStage, TemplateStep } from '#shared/domain/flow/template.ts';
import type { LawProfile } from '#shared/domain/flow/template-fault.ts';
import type { CalendarDate } from '#shared/domain/ids.ts';
import type { RosterOwner } from '#shared/domain/roster/types.ts';
import { addDays } from '#shared/domain/time/business-day.ts';
import type { Role } from '#shared/protocol/roles.ts';
import { exampleHome, shippedProfile } from '../settlement.ts';
import { doneBadly, doneRefusing, doneWell } from './step-outcomes.ts';

/** What the test itself remembers of a step, whatever the case says of it. */
export type Remembered = 'well' | 'refusing' | 'waived' | 'disputed';
/** How a step is said to be done. */
export type Manner = 'well' | 'refusing' | 'badly';

/** What may happen on a handover day; a step and a stage are named by their place in the template. */
export type Deed =
  | { readonly what: 'complete'; readonly step: TemplateStep; readonly manner: Manner; readonly roles: readonly Role[] }
  | {
      readonly what: 'waive' | 'dispute' | 'reopen';
      readonly step: TemplateStep;
      readonly roles: readonly Role[];
    }
  | { readonly what: 'case'; readonly command: CaseCommand }
  | { readonly what: 'situation'; readonly situation: Situation }
  | { readonly what: 'home'; readonly home: FactHome }
  | { readonly what: 'another-day'; readonly days: number };

const profile = shippedProfile('demo');
const firstDay = '2026-11-28' as CalendarDate;
const couple: readonly RosterOwner[] = [
  { name: '张三', idType: 'id-card', idNumber: null },
  { name: '李四', idType: 'passport', idNumber: null },
];

/** A household on its way through a flow: the case as the rules see it, and what the test saw happen. */
export class Household {
  kase: Case;
  today = firstDay;
  readonly remembered = new Map<string, Remembered>();
  #home: FactHome = { figures: exampleHome, paymentMethod: 'full' };

  constructor(template: FlowTemplate, law: LawProfile) {
    const situation = ordinarySituation(couple.length);
    this.kase = {
      template,
      state: 'open',
      facts: caseFacts(this.#home, couple, situation, this.today, profile),
      situation,
      steps: new Map(),
      stagesDone: new Set(),
      keysBlockedBy: law.keysBlockedBy,
      priceHoldsKeys: law.priceHoldsKeys,
    };
  }

  /** Does a deed; false when the rules refuse it, and then nothing is changed. */
  does(deed: Deed): boolean {
    switch (deed.what) {
      case 'case':
        return this.#decides(deed.command);
      case 'situation':
        this.#learns({ situation: deed.situation });
        return true;
      case 'home':
        this.#home = deed.home;
        this.#learns({});
        return true;
      case 'another-day':
        this.today = addDays(this.today, deed.days);
        this.#learns({});
        return true;
      case 'complete':
        return this.#completes(deed.step, deed.manner, deed.roles);
      default:
        return this.#marks(deed.step, deed.what, deed.roles);
    }
  }

  applies(step: TemplateStep): boolean {
    return holds(step.when, this.kase.facts);
  }

  get steps(): readonly TemplateStep[] {
    return this.kase.template.stages.flatMap((stage) => stage.steps);
  }

  /** A stage and all that must be left before it. */
  upTo(stageId: string): readonly TemplateStage[] {
    const { stages } = this.kase.template;
    const found = new Set([stageId]);
    for (const id of found) for (const before of stages.find((one) => one.id === id)?.after ?? []) found.add(before);
    return stages.filter(({ id }) => found.has(id));
  }

  #learns({ situation = this.kase.situation }: { readonly situation?: Situation }): void {
    this.kase = { ...this.kase, situation, facts: caseFacts(this.#home, couple, situation, this.today, profile) };
  }

  #completes(step: TemplateStep, manner: Manner, roles: readonly Role[]): boolean {
    const { situation, facts } = this.kase;
    const mine = forCase(step, facts);
    const refusing = manner === 'refusing' && step.kind === 'inspect';
    const outcome = refusing
      ? doneRefusing()
      : manner === 'badly'
        ? doneBadly(mine, situation)
        : doneWell(mine, situation);
    if (!outcome) return false;
    const { context, result } = outcome;
    if (!this.#decidesStep(step, { verb: 'complete', result }, roles, context)) return false;
    if (manner === 'badly') throw new Error(`${step.kind} was taken as done with nothing done`);
    this.remembered.set(step.id, refusing ? 'refusing' : 'well');
    return true;
  }

  #marks(step: TemplateStep, verb: 'waive' | 'dispute' | 'reopen', roles: readonly Role[]): boolean {
    if (!this.#decidesStep(step, { verb }, roles, { findings: [], papers: [] })) return false;
    if (verb === 'reopen') this.remembered.delete(step.id);
    else this.remembered.set(step.id, verb === 'waive' ? 'waived' : 'disputed');
    return true;
  }

  #decidesStep(
    step: TemplateStep,
    command: StepCommand,
    roles: readonly Role[],
    context: Parameters<typeof decideStep>[4],
  ): boolean {
    const actor = { roles, today: this.today, staffId: null, at: 0 };
    const decision = decideStep(this.kase, step.id, command, actor, context);
    if (!decision.ok) return false;
    const steps = new Map(this.kase.steps);
    if (decision.progress.state === 'open') steps.delete(step.id);
    else steps.set(step.id, decision.progress);
    this.kase = { ...this.kase, steps };
    return true;
  }

  #decides(command: CaseCommand): boolean {
    const decision = decideCase(this.kase, command);
    if (!decision.ok) return false;
    const { state, stagesDone, reopened } = decision.change;
    const steps = new Map(this.kase.steps);
    for (const id of reopened) {
      steps.delete(id);
      this.remembered.delete(id);
    }
    this.kase = { ...this.kase, state, stagesDone, steps };
    return true;
  }
}
