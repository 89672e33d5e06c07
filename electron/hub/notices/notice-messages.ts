import type { AppError, ErrorCode } from '#shared/protocol/errors.ts';
import type { NoticeMediaType } from './sniff-notice.ts';

/** A page as it was made: points of a PDF, pixels of a picture the right way up. */
export type PageSize = { readonly width: number; readonly height: number };

/** A page as it was drawn: WebP pictures, the size of the larger one in pixels. */
export type PressedPage = {
  /** From 1. */
  readonly page: number;
  readonly width: number;
  readonly height: number;
  /** Characters of its text without white space; null for a picture or where there is no text. */
  readonly characters: number | null;
  readonly screen: Uint8Array;
  readonly preview: Uint8Array;
};

/** What a notice worker is started with. */
export type NoticeOrder = {
  readonly job: 'inspect' | 'draw';
  readonly bytes: Uint8Array;
  readonly mediaType: NoticeMediaType;
};

/**
 * From a notice worker. Pages come in their order; the worker waits to be told that one was taken before it sends the next but
 * one. Errors lose their class between threads; an expected one travels as a message.
 */
export type NoticeAnswer =
  | { readonly type: 'inspected'; readonly sha256: string; readonly pages: readonly PageSize[] }
  | { readonly type: 'page'; readonly page: PressedPage }
  | { readonly type: 'drawn' }
  | { readonly type: 'refused'; readonly code: ErrorCode; readonly details: AppError['details'] };

/** To a drawing worker: a page was taken. */
export type PageTaken = { readonly type: 'taken' };
