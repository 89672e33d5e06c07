import type { CalendarDate, NoticeVersionId } from '#shared/domain/ids.ts';
import { runOut } from '#shared/domain/notices/notice-version.ts';
import { dwellSeconds } from '#shared/domain/notices/playlist.ts';
import type { NoticeContent, NoticePage, PublicNotice } from '#shared/protocol/notice-view.ts';
import { proseCharacters, type Sheet, sheetsOf } from './sheets.ts';
import { type BoardTable, tableCharacters } from './tables.ts';

/** What stands on a page of the hall's screen. */
export type PageFace =
  | { readonly kind: 'picture'; readonly picture: NoticePage }
  | { readonly kind: 'table'; readonly table: BoardTable }
  | { readonly kind: 'prose'; readonly sheet: ProseSheet; readonly column: number };
export type ProseSheet = Extract<Sheet, { kind: 'prose' }>;

export type DeckPage = { readonly page: number; readonly seconds: number; readonly face: PageFace };

/** A notice with its pages as this screen shows them. */
export type DeckNotice = {
  readonly versionId: NoticeVersionId;
  readonly notice: PublicNotice;
  readonly pages: readonly DeckPage[];
};

/** Running text whose length on this screen is not known yet. */
export type Unmeasured = { readonly key: string; readonly sheet: ProseSheet };

/** What the hub said last. */
export type OnDisplay = {
  readonly groups: readonly string[] | null;
  readonly items: readonly PublicNotice[];
  readonly contents: ReadonlyMap<NoticeVersionId, NoticeContent>;
};

/**
 * The notices this screen shows now. One that ran out at midnight leaves by the screen's own calendar, even when it is cut
 * off. Running text counts once it was measured, and a file once its pages are drawn.
 */
export function deckOf(
  { groups, items, contents }: OnDisplay,
  today: CalendarDate,
  measured: ReadonlyMap<string, number>,
): { readonly deck: readonly DeckNotice[]; readonly unmeasured: readonly Unmeasured[] } {
  const unmeasured: Unmeasured[] = [];
  const deck = items
    .filter((notice) => !runOut(notice, today) && (groups === null || groups.includes(notice.group)))
    .map((notice): DeckNotice => {
      const { versionId } = notice;
      const content = contents.get(versionId);
      const faces =
        notice.form === 'file'
          ? notice.pages.map((picture) => ({
              face: { kind: 'picture', picture } as const,
              characters: picture.characters,
            }))
          : facesOf(versionId, content ? sheetsOf(content) : [], measured, unmeasured);
      const pages = faces.map(({ face, characters }, index) => ({
        page: face.kind === 'picture' ? face.picture.page : index + 1,
        seconds: dwellSeconds({ characters }),
        face,
      }));
      return { versionId, notice, pages };
    })
    .filter(({ pages }) => pages.length > 0);
  return { deck, unmeasured };
}

type Faced = { readonly face: PageFace; readonly characters: number | null };

function facesOf(
  versionId: NoticeVersionId,
  sheets: readonly Sheet[],
  measured: ReadonlyMap<string, number>,
  unmeasured: Unmeasured[],
): readonly Faced[] {
  const missing: Unmeasured[] = [];
  const faces = sheets.flatMap((sheet): readonly Faced[] => {
    if (sheet.kind === 'table') return [{ face: sheet, characters: tableCharacters(sheet.table) }];
    const key = `${versionId}/${sheet.language}`;
    const columns = measured.get(key);
    if (columns === undefined) missing.push({ key, sheet });
    const characters = Math.ceil(proseCharacters(sheet) / (columns ?? 1));
    return Array.from({ length: columns ?? 0 }, (_, column) => ({
      face: { kind: 'prose', sheet, column },
      characters,
    }));
  });
  unmeasured.push(...missing);
  return missing.length > 0 ? [] : faces;
}

/** The page at a place of the rotation. */
export function pageAt(
  deck: readonly DeckNotice[],
  place: { readonly versionId: NoticeVersionId; readonly page: number } | null,
): { readonly notice: DeckNotice; readonly page: DeckPage } | null {
  const notice = deck.find(({ versionId }) => versionId === place?.versionId);
  const page = notice?.pages.find((one) => one.page === place?.page);
  return notice && page ? { notice, page } : null;
}
