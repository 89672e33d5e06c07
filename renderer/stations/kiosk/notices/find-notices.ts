import type { NoticeGroup } from '#shared/domain/notices/catalogue.ts';
import type { PublicNotice } from '#shared/protocol/notice-view.ts';

/** What a visitor narrows the library by. */
export type Narrowing = { readonly group: NoticeGroup | null; readonly typed: string };

/** First letters of Chinese words in pinyin, `预售许可证` → `ysxkz`. */
export type Initials = (text: string) => string;

/** The notices of a group in whose titles, kind or number every typed part stands; letters may be pinyin initials. */
export function findNotices(
  notices: readonly PublicNotice[],
  { group, typed }: Narrowing,
  initials: Initials,
): readonly PublicNotice[] {
  const parts = typed
    .toLowerCase()
    .split(/\s+/)
    .filter((part) => part !== '');
  return notices.filter((notice) => {
    if (group !== null && notice.group !== group) return false;
    if (parts.length === 0) return true;
    const { title, kindName, fields } = notice;
    const words = [title.zh, title.en, kindName.zh, kindName.en, fields.number ?? ''].map((word) => word.toLowerCase());
    const letters = [initials(title.zh), initials(kindName.zh)];
    return parts.every((part) => [...words, ...letters].some((word) => word.includes(part)));
  });
}
