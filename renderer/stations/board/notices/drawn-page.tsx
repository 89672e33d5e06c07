import { useEffect, useRef } from 'react';
import type { NoticeVersionId } from '#shared/domain/ids.ts';
import type { NoticePage } from '#shared/protocol/notice-view.ts';
import { drawPicture } from '../../../features/notices/drawn-picture.ts';
import { pageAddress } from '../../../features/notices/notice-page-picture.tsx';

type Props = {
  readonly versionId: NoticeVersionId;
  readonly page: NoticePage;
  /** What a screen reader says of it: title and page. */
  readonly alt: string;
  readonly className?: string | undefined;
};

/** A page as a picture on a screen that turns thousands of them: drawn, not kept. */
export function DrawnPage({ versionId, page: { page, width, height }, alt, className }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const address = pageAddress(versionId, page);
  useEffect(() => {
    const sheet = canvas.current;
    if (!sheet) return undefined;
    [sheet.width, sheet.height] = [width, height];
    return drawPicture(sheet, address);
  }, [address, width, height]);
  // An img would keep what it unpacked; that is why it is drawn.
  // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
  return <canvas ref={canvas} className={className} role="img" aria-label={alt} data-page={address} />;
}
