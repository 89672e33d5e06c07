import type { NoticeId } from '#shared/domain/ids.ts';
import { compliance } from '#shared/domain/notices/compliance.ts';
import { modesOn } from '#shared/domain/notices/notice-rules.ts';
import { businessDayAt } from '#shared/domain/time/business-day.ts';
import type { CallAnswer } from '#shared/protocol/call.ts';
import type { Contract } from '#shared/protocol/contract.ts';
import type { ComplianceItemView } from '#shared/protocol/notice-rules.ts';
import type { House } from '../house.ts';
import { calendarToday, fieldsOf, kindOf } from './load-version.ts';
import { publicRows } from './public-notices.ts';

/** Every required kind and how it stands today (A1, A10, E1). */
export function complianceBoard(house: House): CallAnswer<Contract['noticeCompliance']> {
  const today = calendarToday(house);
  const since = businessDayAt(house.now(), house.directory.settings()).from;
  const rows = publicRows(house);
  const shown = house.books.displays.shownSince(
    rows.map(({ id }) => id),
    since,
  );
  const notices = rows.map((row) => ({
    noticeId: row.notice_id as NoticeId,
    kind: row.kind,
    fields: fieldsOf(row),
    shownToday: shown.has(row.id),
  }));
  const { items, ...counts } = compliance(house.notices.rules(), notices, today);
  const underway = versionsUnderway(house);
  return {
    date: today,
    modes: [...modesOn(house.notices.plan(), today)],
    ...counts,
    items: items.map(({ rule, state, noticeIds, daysLeft }) => ({
      kind: rule.kind,
      name: kindOf(house, rule.kind).name,
      mode: rule.mode,
      rule,
      state,
      noticeIds: [...noticeIds],
      daysLeft,
      underway: underway.get(rule.kind) ?? null,
    })),
  };
}

/** The newest version of each kind that is on its way to the wall. */
function versionsUnderway(house: House): ReadonlyMap<string, NonNullable<ComplianceItemView['underway']>> {
  const found = new Map<string, NonNullable<ComplianceItemView['underway']>>();
  for (const { kind, state } of house.books.notices.newestStates()) {
    if (state === 'draft' || state === 'in-review' || state === 'refused') found.set(kind, state);
  }
  return found;
}
