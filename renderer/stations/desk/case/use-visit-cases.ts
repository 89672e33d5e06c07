import { useCallback, useMemo, useRef, useState } from 'react';
import type { StaffId, TicketId } from '#shared/domain/ids.ts';
import type { CaseView } from '#shared/protocol/case-view.ts';
import { type CaseChange, caseChanges } from '../../../features/cases/case-changes.ts';
import type { FeedEvent } from '../../../lib/live-feed.ts';
import { useLive } from '../../../lib/use-hub.tsx';

export type VisitCases = {
  /** The cases of the visit, one for each home; null until they are there. */
  readonly cases: readonly CaseView[] | null;
  readonly error: unknown;
  /** What somebody else changed meanwhile, until it was read. */
  readonly changes: readonly CaseChange[];
  readonly forgetChanges: () => void;
  readonly reload: () => Promise<void>;
  /** Loads after something of one's own: what is new then is no news. */
  readonly reloadOwn: () => Promise<void>;
};

const concerned = ['case.', 'step.', 'document.', 'inspection.', 'file.'];

/** The cases of the visit at this desk, kept fresh, with what others changed in them said once. */
export function useVisitCases(ticketId: TicketId | null, self: StaffId): VisitCases {
  const own = useRef(false);
  const known = useRef<readonly CaseView[]>([]);
  const [changes, setChanges] = useState<readonly CaseChange[]>([]);
  const { data, error, reload } = useLive(
    async ({ client }, question) => {
      const id = question as TicketId;
      const items = question === '' ? [] : (await client.ticketCases({ params: { id } })).items;
      const news = own.current ? [] : newsIn(known.current, items, self);
      own.current = false;
      known.current = items;
      if (news.length > 0) setChanges(news);
      return { question, items };
    },
    (event) => concerns(event, known.current),
    ticketId ?? '',
  );
  const reloadOwn = useCallback(async () => {
    own.current = true;
    await reload();
  }, [reload]);
  const forgetChanges = useCallback(() => setChanges([]), []);
  const cases = data !== null && data.question === (ticketId ?? '') ? data.items : null;
  return useMemo(
    () => ({ cases, error, changes, forgetChanges, reload, reloadOwn }),
    [cases, error, changes, forgetChanges, reload, reloadOwn],
  );
}

function newsIn(before: readonly CaseView[], after: readonly CaseView[], self: StaffId): readonly CaseChange[] {
  return after.flatMap((now) => {
    const was = before.find(({ id }) => id === now.id);
    return was && was.version < now.version ? caseChanges(was, now, self) : [];
  });
}

function concerns({ type, data }: FeedEvent, cases: readonly CaseView[]): boolean {
  if (!concerned.some((prefix) => type.startsWith(prefix))) return type === 'ticket.home-added';
  // Papers are subjects of their own; a case's entries name the case.
  if (type.startsWith('document.') || type.startsWith('file.')) return true;
  return cases.some(({ id }) => id === data['subjectId']);
}
