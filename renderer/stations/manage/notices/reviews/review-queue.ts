import type { NoticeVersionView, NoticeView } from '#shared/protocol/notice-view.ts';
import type { ReviewRight, Role } from '#shared/protocol/roles.ts';

/** A version that waits for reviews, as one person sees it. */
export type Waiting = {
  readonly notice: NoticeView;
  readonly version: NoticeVersionView;
  /** What it is compared with: what is public, else the version before. */
  readonly before: NoticeVersionView | null;
  /** Rights of theirs that are still asked for; empty for their own. */
  readonly rights: readonly ReviewRight[];
  readonly own: boolean;
};

/** Everything in review, what waits for this person first. */
export function reviewQueue(
  notices: readonly NoticeView[],
  me: { readonly id: string; readonly roles: readonly Role[] },
): readonly Waiting[] {
  const waiting = notices.flatMap((notice): Waiting[] => {
    const [version, ...older] = notice.versions;
    if (version?.state !== 'in-review') return [];
    const before = older.find(({ state }) => state === 'published') ?? older[0] ?? null;
    const own = version.writtenBy.some((id) => id === me.id);
    const rights = own ? [] : version.reviewsMissing.filter((right) => me.roles.includes(right));
    return [{ notice, version, before, rights, own }];
  });
  return waiting.toSorted((a, b) => Number(b.rights.length > 0) - Number(a.rights.length > 0));
}
