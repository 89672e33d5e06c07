import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Bilingual } from '#shared/domain/flow/template.ts';
import { decimal, moneyText } from '#shared/domain/money/decimal.ts';
import type { DayFacts } from '#shared/domain/papers/daily-report.ts';
import { inspectionOf } from '../cases/case-findings.ts';
import { type LoadedCase, openCaseRow } from '../cases/load-case.ts';
import { viewCaseSettlement } from '../cases/settlement-of-case.ts';
import type { House } from '../house.ts';

const mostParts = 8;
/** Opened at a time before other work has its turn. */
const casesPerTurn = 5;

type CaseFigures = Pick<DayFacts, 'accepted' | 'toMend' | 'defects' | 'inspectedHomes' | 'defectParts' | 'fees'>;
/** From an instant on and before another. */
type Span = { readonly from: number; readonly to: number };

/**
 * What the handovers of a span of time came to: accepted, to be mended, paid (E5). Cases are opened a few at a time, so that
 * nobody waits.
 */
export async function caseFigures(house: House, { from, to }: Span): Promise<CaseFigures> {
  const within = (at: number | null | undefined) => at !== null && at !== undefined && at >= from && at < to;
  const figures = { accepted: 0, toMend: 0, defects: 0, inspectedHomes: 0 };
  const parts = new Map<string, { readonly name: Bilingual; count: number }>();
  const fees = new Map<string, { readonly name: Bilingual; homes: number; amount: ReturnType<typeof decimal> }>();
  const rows = house.books.cases.list({ state: undefined, changedSince: from, limit: 100_000, offset: 0 });
  for (const [index, row] of rows.entries()) {
    if (index % casesPerTurn === casesPerTurn - 1) await nextTurn();
    const purpose = house.flows.find(row.flow_id, row.flow_version)?.template.purpose;
    // Books are kept: an erased household's home still counts as accepted, as it does in the period.
    if (purpose === 'handover' && within(row.done_at)) figures.accepted += 1;
    // What else it had was sealed with its key, and is gone.
    if (house.books.units.household(row.household_id)?.erased_at) continue;
    const loaded = openCaseRow(house, row);
    const found = inspectedWithin(house, loaded, within);
    if (found !== null) {
      figures.inspectedHomes += 1;
      figures.defects += found.length;
      if (found.length > 0) figures.toMend += 1;
      for (const { id, name } of found) parts.set(id, { name, count: (parts.get(id)?.count ?? 0) + 1 });
    }
    for (const { id, name, amount } of paidWithin(house, loaded, within)) {
      const sum = fees.get(id) ?? { name, homes: 0, amount: decimal('0') };
      fees.set(id, { name, homes: sum.homes + 1, amount: sum.amount.plus(decimal(amount)) });
    }
  }
  return {
    ...figures,
    defectParts: [...parts.values()].toSorted((a, b) => b.count - a.count).slice(0, mostParts),
    fees: [...fees.values()].map(({ name, homes, amount }) => ({ name, homes, amount: moneyText(amount) })),
  };
}

type Within = (at: number | null | undefined) => boolean;

/** The parts with a defect of a home that was inspected then; null where it was not. */
function inspectedWithin(house: House, loaded: LoadedCase, within: Within) {
  const step = loaded.kase.template.stages.flatMap(({ steps }) => steps).find(({ kind }) => kind === 'inspect');
  if (step?.kind !== 'inspect' || !within(loaded.stepRows.get(step.id)?.at)) return null;
  const names = new Map(step.dictionary.parts.map(({ id, name }) => [id, name]));
  return inspectionOf(house, loaded).flatMap(({ item }) =>
    item.kind === 'defect' ? [{ id: item.part, name: names.get(item.part) ?? { zh: item.part, en: item.part } }] : [],
  );
}

/** Lines that were marked paid then, with what was due. */
function paidWithin(house: House, loaded: LoadedCase, within: Within) {
  const settled = [...loaded.kase.steps.entries()].find(
    ([id, progress]) =>
      progress.state === 'done' && progress.result.kind === 'settle' && within(loaded.stepRows.get(id)?.at),
  )?.[1];
  if (settled?.state !== 'done' || settled.result.kind !== 'settle') return [];
  const paid = new Set(settled.result.value.lines.filter(({ outcome }) => outcome === 'paid').map(({ id }) => id));
  return viewCaseSettlement(house, loaded).lines.flatMap(({ id, name, due, information }) =>
    paid.has(id) && due !== null && !information ? [{ id, name, amount: due }] : [],
  );
}
