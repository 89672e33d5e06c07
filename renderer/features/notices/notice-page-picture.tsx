import type { NoticeVersionId } from '#shared/domain/ids.ts';
import type { NoticePage } from '#shared/protocol/notice-view.ts';
import { apiPrefix } from '#shared/protocol/version.ts';

/** Where a drawn page lies. Open to anybody while its version is public. */
export function pageAddress(versionId: NoticeVersionId, page: number, size: 'screen' | 'preview' = 'screen'): string {
  return `${apiPrefix}/notices/versions/${versionId}/pages/${page}?size=${size}`;
}

/** A page as a picture; it has its place from the start, so that nothing moves when it comes. */
export function NoticePagePicture({
  versionId,
  page,
  alt,
  size = 'screen',
  className,
}: {
  readonly versionId: NoticeVersionId;
  readonly page: NoticePage;
  /** What a screen reader says of it: title and page. */
  readonly alt: string;
  readonly size?: 'screen' | 'preview';
  readonly className?: string | undefined;
}) {
  return (
    <img
      className={className}
      src={pageAddress(versionId, page.page, size)}
      width={page.width}
      height={page.height}
      alt={alt}
      decoding="async"
      draggable={false}
    />
  );
}
