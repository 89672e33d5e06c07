import { CallRefused } from '#shared/protocol/client.ts';
import type { NoticeContent, PublicNotice } from '#shared/protocol/notice-view.ts';

/** A notice with what it says and what else is public. */
export type OpenNotice = {
  readonly notice: PublicNotice;
  readonly content: NoticeContent;
  readonly others: readonly PublicNotice[];
};

/** What the phone has of the notice it was sent to. */
export type NoticeState =
  | { readonly kind: 'asking' }
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'unknown' }
  | ({ readonly kind: 'shown'; readonly cutOff: boolean } & OpenNotice);

/** What the page shows when no answer came: the last one with a mark, or that there is no such notice. */
export function noticeFailed(before: NoticeState, problem: unknown): NoticeState {
  // Too many requests pass by themselves; any other refusal means that the notice is not public.
  if (problem instanceof CallRefused && problem.status < 500 && problem.status !== 429) return { kind: 'unknown' };
  return before.kind === 'shown' ? { ...before, cutOff: true } : { kind: 'unreachable' };
}
