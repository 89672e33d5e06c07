import type { CalendarDate } from '#shared/domain/ids.ts';
import { capitalAmount } from '#shared/domain/money/capital-amount.ts';
import type { SettlementLine } from '#shared/domain/settlement/line.ts';
import type { Settlement } from '#shared/domain/settlement/settlement.ts';
import { computationLines } from '#shared/i18n/settlement.ts';
import type { SettlementLineView, SettlementView } from '#shared/protocol/settlement-view.ts';

/** A settlement as desk, customer screen and papers show it; `actualDate` is where lateness ends in it. */
export function viewSettlement(stepId: string, actualDate: CalendarDate, settlement: Settlement): SettlementView {
  return {
    stepId,
    actualDate,
    lines: settlement.lines.map(viewLine),
    totals: settlement.totals.here.map(({ party, due, refund }) => ({
      payee: party,
      due,
      refund,
      dueCapital: inCapitals(due),
      refundCapital: inCapitals(refund),
    })),
    mayRescind: settlement.mayRescind,
  };
}

/** A roster may hold prices no home has; a sum beyond what capital figures are defined for stays in figures. */
function inCapitals(amount: string): string {
  return /^\d{1,10}\.\d{2}$/.test(amount) ? capitalAmount(amount) : amount;
}

function viewLine({ outcome, computation, ...line }: SettlementLine): SettlementLineView {
  return {
    ...line,
    information: outcome.state === 'information',
    computation: computationLines(computation),
    due: outcome.state === 'known' ? outcome.due : null,
    refund: outcome.state === 'known' ? outcome.refund : null,
    unknown: outcome.state === 'unknown' ? (outcome.missing[0] ?? null) : null,
  };
}
