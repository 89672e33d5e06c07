import { AppError } from '#shared/protocol/errors.ts';

/** A page as it was drawn. */
export type PressedPage = {
  readonly page: number;
  readonly width: number;
  readonly height: number;
  /** Characters of its text; null for a picture. */
  readonly characters: number | null;
  readonly screen: Uint8Array;
  readonly preview: Uint8Array;
};

/** Checks uploaded files by their content and draws their pages, off the hub's own thread. */
export type NoticePress = {
  /** Throws the error a file is refused for. */
  readonly inspect: (bytes: Uint8Array) => Promise<{ readonly mediaType: string; readonly pages: number }>;
  /** Draws page after page; stops when `signal` is aborted. Throws the error for which a page cannot be drawn. */
  readonly draw: (
    bytes: Uint8Array,
    mediaType: string,
    signal: AbortSignal,
    onPage: (page: PressedPage) => Promise<void>,
  ) => Promise<void>;
  readonly close: () => Promise<void>;
};

/** Opens it. */
export function createNoticePress(): NoticePress {
  const refuse = () => Promise.reject(new AppError('unsupported-media-type'));
  return { inspect: refuse, draw: refuse, close: async () => undefined };
}
