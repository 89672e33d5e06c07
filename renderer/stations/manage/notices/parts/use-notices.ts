import type { NoticeKind } from '#shared/domain/notices/catalogue.ts';
import type { NoticeVersionView, NoticeView } from '#shared/protocol/notice-view.ts';
import { useLive } from '../../../../lib/use-hub.tsx';

/** Whether an event says that something about notices changed. */
export const aboutNotices = ({ type }: { readonly type: string }) => type.startsWith('notice.');

/** All notices with the kinds they are of, kept fresh. */
export function useNotices() {
  return useLive(async ({ client }) => {
    const [notices, kinds] = await Promise.all([client.notices({}), client.noticeKinds({})]);
    return { notices: notices.items, kinds: kindsById(kinds.items) };
  }, aboutNotices);
}

export type Kinds = ReadonlyMap<string, NoticeKind>;

/** Kinds, looked up by id. */
export function kindsById(kinds: readonly NoticeKind[]): Kinds {
  return new Map(kinds.map((kind) => [kind.id, kind]));
}

/** The version of a notice that is on display, if one is. */
export function publicVersion({ versions }: NoticeView): NoticeVersionView | null {
  return versions.find(({ state }) => state === 'published') ?? null;
}
