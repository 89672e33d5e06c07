import { assertNever } from '../assert-never.ts';
import { type CaseFacts, holds } from '../flow/facts.ts';
import type { SettleLine } from '../flow/template.ts';
import type { CalendarDate } from '../ids.ts';
import { decimal } from '../money/decimal.ts';
import type { SiteProfile } from '../profile/profile.ts';
import type { AreaReason } from './area-difference.ts';
import {
  areaDifferenceFinding,
  homeAreaDifference,
  lateDeliveryFinding,
  outstandingPriceFinding,
} from './contract-lines.ts';
import {
  deedTaxFinding,
  fixedFinding,
  maintenanceFundFinding,
  propertyFeeFinding,
  registrationFeeFinding,
} from './fee-lines.ts';
import type { HomeFigures } from './home-figures.ts';
import type { Finding, LineOutcome, Payee, Payer, SettlementLine } from './line.ts';
import { type SettlementTotals, settlementTotals } from './totals.ts';

/** Everything a settlement depends on. Dates are chosen by a person; lateness ends at the handover unless told otherwise. */
export type SettlementQuestion = {
  readonly figures: HomeFigures;
  readonly facts: CaseFacts;
  readonly profile: SiteProfile;
  readonly lines: readonly SettleLine[];
  readonly handoverDate: CalendarDate;
  readonly latenessEnds?: CalendarDate | undefined;
};

export type Settlement = {
  readonly lines: readonly SettlementLine[];
  readonly totals: SettlementTotals;
  /** Null while it can't be known; the reason says why. */
  readonly mayRescind: boolean | null;
  readonly reason?: AreaReason | 'figures-missing';
};

/** Settles a case: the lines of its flow that apply, each alone and never netted, and what they come to (domain 2.3–2.6). */
export function settle(question: SettlementQuestion): Settlement {
  const { figures, facts, profile } = question;
  const lines = question.lines.filter(({ when }) => holds(when, facts)).map((line) => settledLine(line, question));
  const area = homeAreaDifference(figures, profile);
  const { mayRescind, reason } =
    'found' in area ? area.found : { mayRescind: null, reason: 'figures-missing' as const };
  return { lines, totals: settlementTotals(lines), mayRescind, ...(reason === undefined ? {} : { reason }) };
}

/**
 * The lines by which the owner is paid, whoever the flow says pays whom: a home measured smaller or paid too much is paid
 * back too. A line that comes to nothing pays nobody.
 */
export function linesPayingOwner({ lines }: Settlement): ReadonlySet<string> {
  const pays = ({ payee, outcome: found }: SettlementLine) =>
    payee === 'owner' && (found.state !== 'known' || decimal(found.amount).gt('0'));
  return new Set(lines.filter(pays).map(({ id }) => id));
}

function settledLine(line: SettleLine, question: SettlementQuestion): SettlementLine {
  const found = finding(line, question);
  const collection = collectionOf(line.source, question.profile);
  const between = found.state === 'known' && found.between ? found.between : { payer: line.payer, payee: line.payee };
  const payee = collection?.payee ?? between.payee;
  return {
    id: line.id,
    source: line.source,
    name: line.name,
    payer: between.payer,
    payee,
    nature: line.nature,
    elsewhere: collection?.elsewhere ?? line.elsewhere,
    basis: line.basis,
    computation: found.state === 'unknown' ? [] : found.computation,
    outcome: outcome(found, between.payer, payee),
  };
}

function finding(line: SettleLine, question: SettlementQuestion): Finding {
  const { figures, profile, handoverDate, latenessEnds = handoverDate } = question;
  switch (line.source) {
    case 'area-difference':
      return areaDifferenceFinding(figures, profile);
    case 'late-delivery':
      return lateDeliveryFinding(figures, profile, latenessEnds);
    case 'outstanding-price':
      return outstandingPriceFinding(figures);
    case 'maintenance-fund':
      return maintenanceFundFinding(figures, profile);
    case 'property-fee':
      return propertyFeeFinding(figures, profile, handoverDate);
    case 'deed-tax':
      return deedTaxFinding(profile);
    case 'registration-fee':
      return registrationFeeFinding(figures, profile);
    case 'fixed':
      return fixedFinding(line.amount);
    default:
      return assertNever(line.source);
  }
}

/** Where the profile says who collects a fee, it goes before what the flow says. */
function collectionOf(source: SettleLine['source'], profile: SiteProfile) {
  if (source === 'maintenance-fund') return profile.maintenanceFund.collection;
  if (source === 'property-fee') return profile.propertyFee.collection;
  return source === 'registration-fee' ? profile.registrationFee.collection : null;
}

function outcome(found: Finding, payer: Payer, payee: Payee): LineOutcome {
  if (found.state !== 'known') {
    return found.state === 'unknown' ? { state: 'unknown', missing: found.missing } : { state: 'information' };
  }
  const { amount } = found;
  return {
    state: 'known',
    amount,
    due: payer === 'owner' ? amount : '0.00',
    refund: payee === 'owner' ? amount : '0.00',
  };
}
