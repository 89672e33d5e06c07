import { hash } from 'node:crypto';
import { type RuleInForce, tableInForce, type TimedKind } from '#shared/domain/retention/retention-table.ts';
import { AppError } from '#shared/protocol/errors.ts';
import { staffOf } from '../../auth/actor.ts';
import { readRetention } from '../../profiles/read-profile.ts';
import type { Tx } from '../../store/commands.ts';
import type { House } from '../house.ts';

/** The table that holds here: that of the site's profile with the periods the site set. */
export function tableOf(house: House): readonly RuleInForce[] {
  const periods = new Map(house.books.retention.periods().map(({ kind, days }) => [kind, days]));
  return tableInForce(readRetention(house.directory.profile().id), periods);
}

/** What tells one table from another; each run names it. */
export function tableHash(table: readonly RuleInForce[]): string {
  return hash('sha256', JSON.stringify(table), 'hex');
}

/** Sets how long the site keeps a kind. Throws retention-below-law. */
export function setPeriod(
  house: House,
  tx: Tx,
  kind: TimedKind,
  { days, reason }: { readonly days: number; readonly reason: string },
): void {
  const rule = tableOf(house).find((one) => one.kind === kind);
  if (!rule || rule.days === null) throw new AppError('not-found');
  if (rule.leastDays !== null && days < rule.leastDays) throw new AppError('retention-below-law');
  if (days === rule.days) return;
  const words = house.privacy.keepWords(house.newId('txt'), reason);
  house.books.retention.setPeriod({
    kind,
    days,
    changed_at: tx.at,
    changed_by: staffOf(tx.actor),
    reason_id: words.textId,
  });
  tx.append({
    type: 'retention.period-set',
    subjectId: house.directory.siteId,
    payload: { kind, days, before: rule.days, reason: words },
  });
}
