import type { CalendarDate } from '#shared/domain/ids.ts';
import { applicableSteps } from '#shared/domain/flow/steps.ts';
import type { StepOf } from '#shared/domain/flow/template.ts';
import { type Settlement, settle } from '#shared/domain/settlement/settlement.ts';
import { AppError } from '#shared/protocol/errors.ts';
import type { SettlementView } from '#shared/protocol/settlement-view.ts';
import type { House } from '../house.ts';
import { viewSettlement } from '../view-settlement.ts';
import { figuresOfUnit, type LoadedCase } from './load-case.ts';

/** The settlement of a case and the step it belongs to. */
export type CaseSettlement = {
  readonly step: StepOf<'settle'>;
  readonly actualDate: CalendarDate;
  readonly settlement: Settlement;
};

/**
 * Computes a case's settlement. Lateness ends at the day a person chose, else the day it was delivered, else today.
 * Throws not-found for a flow without a settlement.
 */
export function settlementOf(house: House, loaded: LoadedCase, chosen?: CalendarDate): CaseSettlement {
  const { kase, row, unit } = loaded;
  const step = applicableSteps(kase.template, kase.facts).find((one) => one.step.kind === 'settle')?.step;
  if (step?.kind !== 'settle' || !unit) throw new AppError('not-found');
  const progress = kase.steps.get(step.id);
  const settled =
    progress?.state === 'done' && progress.result.kind === 'settle' ? progress.result.value.actualDate : undefined;
  const handoverDate = (row.delivered_on as CalendarDate | null) ?? house.day().date;
  const latenessEnds = chosen ?? settled ?? handoverDate;
  const settlement = settle({
    figures: figuresOfUnit(unit),
    facts: kase.facts,
    profile: house.directory.profile(),
    lines: step.lines,
    handoverDate,
    latenessEnds,
  });
  return { step, actualDate: latenessEnds, settlement };
}

/** The same as screens show it. */
export function viewCaseSettlement(house: House, loaded: LoadedCase, chosen?: CalendarDate): SettlementView {
  const { step, actualDate, settlement } = settlementOf(house, loaded, chosen);
  return viewSettlement(step.id, actualDate, settlement);
}
