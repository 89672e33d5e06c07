import { payees } from '../flow/template.ts';
import { decimal, moneyText } from '../money/decimal.ts';
import type { Payee, SettlementLine } from './line.ts';

/** What the owner pays one party and what this party pays the owner: two sums, never one balance (domain 2.4). */
export type PartyTotal = {
  readonly party: Payee;
  readonly due: string;
  /** Of `due`, what the owner may decline (明码标价规定: voluntary charges are named as such). */
  readonly voluntary: string;
  readonly refund: string;
  /** Lines whose amount is not known and that are in neither sum. */
  readonly unknown: readonly string[];
};

/** What is settled here, and what the owner pays at other places (fund account, tax office), which is no part of it. */
export type SettlementTotals = { readonly here: readonly PartyTotal[]; readonly elsewhere: readonly PartyTotal[] };

/** Totals by the party the owner has to do with, in the order payees are named. */
export function settlementTotals(lines: readonly SettlementLine[]): SettlementTotals {
  return {
    here: byParty(lines.filter(({ elsewhere }) => !elsewhere)),
    elsewhere: byParty(lines.filter(({ elsewhere }) => elsewhere)),
  };
}

function byParty(lines: readonly SettlementLine[]): readonly PartyTotal[] {
  return payees.flatMap((party) => {
    const own = lines.filter((line) => line.outcome.state !== 'information' && counterparty(line) === party);
    if (own.length === 0) return [];
    return [
      {
        party,
        due: sum(own, 'due'),
        voluntary: sum(
          own.filter(({ nature }) => nature === 'voluntary'),
          'due',
        ),
        refund: sum(own, 'refund'),
        unknown: own.filter(({ outcome }) => outcome.state === 'unknown').map(({ id }) => id),
      },
    ];
  });
}

/** Who stands across from the owner; null where the line is between others. */
function counterparty({ payer, payee }: SettlementLine): Payee | null {
  if (payer === 'owner') return payee;
  return payee === 'owner' ? payer : null;
}

function sum(lines: readonly SettlementLine[], side: 'due' | 'refund'): string {
  const amounts = lines.flatMap(({ outcome }) => (outcome.state === 'known' ? [decimal(outcome[side])] : []));
  return moneyText(amounts.reduce((total, amount) => total.plus(amount), decimal('0')));
}
