import { checkGroups, checkItems } from './check-items.ts';
import { shareOf } from './measures.ts';

/**
 * What service is measured by, with the requirement that asks for it. A target is what that requirement says of every
 * single case: each call, each item, each round. Where it names no figure there is no target (L2, L3).
 */
export const indicatorRules = [
  { id: 'calls', requirement: 'L1', unit: 'percent', target: 100, better: 'more' },
  { id: 'satisfaction', requirement: 'L2', unit: 'score', target: null, better: 'more' },
  { id: 'people', requirement: 'L3', unit: 'people', target: null, better: 'more' },
  { id: 'timeliness', requirement: 'L4', unit: 'percent', target: 100, better: 'more' },
  { id: 'accuracy', requirement: 'L4', unit: 'percent', target: 0, better: 'less' },
  { id: 'responsiveness', requirement: 'L4', unit: 'percent', target: 100, better: 'more' },
  { id: 'checks', requirement: 'L5', unit: 'percent', target: 100, better: 'more' },
  { id: 'feedback', requirement: 'L5', unit: 'percent', target: 100, better: 'more' },
  { id: 'rounds', requirement: 'L6', unit: 'percent', target: 100, better: 'more' },
] as const;
export type IndicatorId = (typeof indicatorRules)[number]['id'];
export const indicatorIds = indicatorRules.map(({ id }) => id) as [IndicatorId, ...IndicatorId[]];
export const indicatorUnits = ['percent', 'score', 'people'] as const;

/** So many of so many. */
export type PartOf = { readonly part: number; readonly whole: number };

/** A figure of the period. `of` is what a percentage is made of; `met` is null where there is no figure or no target. */
export type Indicator = {
  readonly id: IndicatorId;
  readonly requirement: string;
  readonly unit: (typeof indicatorUnits)[number];
  readonly value: number | null;
  readonly of: PartOf | null;
  readonly target: number | null;
  readonly met: boolean | null;
};

/** What the indicators are made of. */
export type Measured = {
  readonly calls: { readonly heard: number; readonly missed: number };
  readonly satisfaction: number | null;
  readonly people: number;
  readonly services: PartOf;
  readonly waits: PartOf;
  readonly steps: { readonly completed: number; readonly reopened: number; readonly waived: number };
  readonly days: readonly MeasuredDay[];
};
type MeasuredDay = {
  readonly worked: boolean;
  readonly checked: number;
  readonly told: number;
  readonly roundsWalked: number;
  readonly roundsLate: number;
  readonly roundsMissed: number;
};

/** Each indicator with its figure and whether its target is met (L1 to L6). */
export function indicatorsOf(measured: Measured): readonly Indicator[] {
  return indicatorRules.map(({ better, ...rule }) => {
    const { value, of } = figureOf(rule.id, measured);
    const met =
      value === null || rule.target === null ? null : better === 'more' ? value >= rule.target : value <= rule.target;
    return { ...rule, value, of, met };
  });
}

function figureOf(id: IndicatorId, { calls, satisfaction, people, services, waits, steps, days }: Measured) {
  const worked = days.filter((day) => day.worked);
  const sum = (count: (day: MeasuredDay) => number) => worked.reduce((total, day) => total + count(day), 0);
  switch (id) {
    case 'satisfaction':
      return { value: satisfaction, of: null };
    case 'people':
      return { value: people, of: null };
    case 'calls':
      return share({ part: calls.heard, whole: calls.heard + calls.missed });
    case 'timeliness':
      return share(services);
    case 'responsiveness':
      return share(waits);
    case 'accuracy':
      return share({ part: steps.reopened + steps.waived, whole: steps.completed + steps.waived });
    case 'checks':
      return share({ part: sum((day) => day.checked), whole: worked.length * checkItems.length });
    case 'feedback':
      return share({ part: sum((day) => day.told), whole: worked.length * checkGroups.length });
    case 'rounds':
      return share({
        part: sum((day) => day.roundsWalked - day.roundsLate),
        whole: sum((day) => day.roundsWalked + day.roundsMissed),
      });
  }
}

function share(of: PartOf) {
  return { value: shareOf(of.part, of.whole), of };
}
