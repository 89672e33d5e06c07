import type { InspectionItem } from '#shared/domain/flow/inspection.ts';
import type { ResultOf } from '#shared/domain/flow/step-results.ts';
import type { CaseId } from '#shared/domain/ids.ts';

/** A finding before it is sent: its photos are named by the keys the tablet gave them. */
export type LocalItem = InspectionItem;

/** Where on the hub an entry belongs. */
type At = { readonly caseId: CaseId; readonly stepId: string };

/** One thing to tell the hub. It is written down before anything is sent, and sent in the order it happened. */
export type Deed =
  | ({ readonly kind: 'photo'; readonly key: string } & At)
  | ({ readonly kind: 'item'; readonly itemId: string; readonly item: LocalItem } & At)
  | ({ readonly kind: 'drop'; readonly itemId: string } & At)
  | ({ readonly kind: 'conclude'; readonly result: ResultOf<'inspect'>; readonly key: string } & At);

/** An entry of the queue: waiting, or refused by the hub with a reason; what was done is gone from it. */
export type Entry = {
  /** Rises in the order things happened. */
  readonly seq: number;
  readonly deed: Deed;
  readonly state: 'waiting' | 'refused';
  readonly code: string | null;
};

/** The next entry to send; those that were refused wait for a person and hold nobody up. */
export function nextEntry(entries: readonly Entry[]): Entry | null {
  return entries.find(({ state }) => state === 'waiting') ?? null;
}

/** What became of a try to send: done, refused for good, or the hub was not reached. */
export type Sent =
  | { readonly kind: 'done' }
  | { readonly kind: 'refused'; readonly code: string }
  | { readonly kind: 'later' };

/** An entry the hub understood and refused. */
export function refusedEntry(entry: Entry, code: string): Entry {
  return { ...entry, state: 'refused', code };
}

/** The queue after a try. */
export function afterSending(entries: readonly Entry[], seq: number, sent: Sent): readonly Entry[] {
  switch (sent.kind) {
    case 'done':
      return entries.filter((entry) => entry.seq !== seq);
    case 'refused':
      return entries.map((entry) => (entry.seq === seq ? refusedEntry(entry, sent.code) : entry));
    case 'later':
      return entries;
  }
}

/** What a person may do with entries the hub refused: try them again, or give them up. */
export function retried(entries: readonly Entry[]): readonly Entry[] {
  return entries.map((entry) => ({ ...entry, state: 'waiting', code: null }));
}

export type Finding = { readonly id: string; readonly item: LocalItem; readonly pending: boolean };

/** The findings of a case as the person who walks sees them: what the hub has, and what is still on its way. */
export function findingsNow(
  known: readonly { readonly id: string; readonly item: InspectionItem }[],
  entries: readonly Entry[],
  caseId: CaseId,
): readonly Finding[] {
  const findings = new Map<string, Finding>(known.map(({ id, item }) => [id, { id, item, pending: false }]));
  for (const { deed } of entries) {
    if (deed.caseId !== caseId) continue;
    if (deed.kind === 'item') findings.set(deed.itemId, { id: deed.itemId, item: deed.item, pending: true });
    if (deed.kind === 'drop') findings.delete(deed.itemId);
  }
  return [...findings.values()].toSorted((a, b) => a.item.recordedAt.localeCompare(b.item.recordedAt));
}

/** Whether the conclusion is on its way already. */
export function isConcluding(entries: readonly Entry[], caseId: CaseId): boolean {
  return entries.some(({ deed }) => deed.kind === 'conclude' && deed.caseId === caseId);
}
