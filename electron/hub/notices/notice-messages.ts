import type { AppError, ErrorCode } from '#shared/protocol/errors.ts';
import type { NoticeMediaType } from './sniff-notice.ts';

/** A page as it was made: points of a PDF, pixels of a picture the right way up. */
export type PageSize = { readonly width: number; readonly height: number };

/** What a notice worker is started with. */
export type NoticeOrder = { readonly job: 'inspect'; readonly bytes: Uint8Array; readonly mediaType: NoticeMediaType };

/** From a notice worker. Errors lose their class between threads; an expected one travels as a message. */
export type NoticeAnswer =
  | { readonly type: 'inspected'; readonly sha256: string; readonly pages: readonly PageSize[] }
  | { readonly type: 'refused'; readonly code: ErrorCode; readonly details: AppError['details'] };
