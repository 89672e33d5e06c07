import { setTimeout as pause } from 'node:timers/promises';
import type { NoticeId, NoticeVersionId } from '#shared/domain/ids.ts';
import { AppError } from '#shared/protocol/errors.ts';
import { words } from '#shared/protocol/fields.ts';
import type { Actor } from '../../auth/actor.ts';
import type { NoticePress } from '../../notices/notice-press.ts';
import type { Commands } from '../../store/commands.ts';
import { openSealedFiles } from '../../store/sealed-files.ts';
import type { House } from '../house.ts';
import { addDrawnPage, attachFile, draftOf, setFileFault } from './draft.ts';
import { giveReview, type ReviewInput } from './review.ts';

/** Uploaded files of notices: checked, kept, and their pages drawn one after the other, off the hub's own thread. */
export type NoticeFiles = {
  /** Checks and keeps the draft's file and begins to draw it. Throws what a file is refused for, and what attachFile throws. */
  readonly upload: (actor: Actor, id: NoticeId, bytes: Buffer) => Promise<void>;
  /** Records a sign-off given on paper with its scan. Throws what a file is refused for, invalid, and what giveReview throws. */
  readonly paperReview: (
    actor: Actor,
    id: NoticeId,
    right: ReviewInput['right'],
    scan: { readonly bytes: Buffer; readonly signedBy: string },
  ) => Promise<void>;
  /** The scan of a sign-off given on paper. Throws not-found. */
  readonly reviewScan: (
    versionId: NoticeVersionId,
    right: ReviewInput['right'],
  ) => Promise<{ readonly bytes: Buffer; readonly mediaType: string }>;
  /** Resolves when nothing is being drawn. */
  readonly idle: () => Promise<void>;
  readonly close: () => Promise<void>;
};

/** Opens them; what was not finished when the hub ended last is drawn now. */
export function openNoticeFiles(house: House, commands: Commands, press: () => NoticePress): NoticeFiles {
  const files = openSealedFiles(house.folder);
  const stop = new AbortController();
  let drawing: Promise<void> = Promise.resolve();

  const drawOne = async (versionId: string, file: string, mediaType: string) => {
    if (house.books.notices.version(versionId)?.file !== file) return;
    const bytes = await files.read(file);
    const obsolete = new AbortController();
    const signal = AbortSignal.any([stop.signal, obsolete.signal]);
    try {
      await press().draw(bytes, mediaType, signal, async ({ screen, preview, ...page }) => {
        const [screenFile, previewFile] = [await files.keep(screen), await files.keep(preview)];
        await commands.run({ kind: 'hub' }, () => {
          addDrawnPage(house, versionId, file, { ...page, screen: screenFile, preview: previewFile });
        });
        // The draft may have been thrown away, or have another file by now.
        if (house.books.notices.version(versionId)?.file !== file) obsolete.abort();
      });
    } catch (problem) {
      if (signal.aborted) return;
      // One file that can't be drawn, for whatever reason, must not keep the next from being drawn.
      if (!(problem instanceof AppError)) house.log.fault('a notice was not drawn', problem);
      const fault = problem instanceof AppError ? problem.code : 'notice-file-too-heavy';
      await commands.run({ kind: 'hub' }, () => setFileFault(house, versionId, file, fault));
    }
  };
  const draw = (versionId: string, file: string, mediaType: string) => {
    drawing = drawing.then(() => (stop.signal.aborted ? undefined : drawOne(versionId, file, mediaType)));
  };
  for (const { id, file, media_type: mediaType } of house.books.notices.undrawn()) {
    if (file !== null && mediaType !== null) draw(id, file, mediaType);
  }

  return {
    async upload(actor, id, bytes) {
      draftOf(house, id);
      const { mediaType, pages } = await press().inspect(bytes);
      const file = await files.keep(bytes);
      const row = await commands.run(actor, (tx) =>
        attachFile(house, tx, id, { file, mediaType, bytes: bytes.length, pages }),
      );
      draw(row.id, file, mediaType);
    },
    async paperReview(actor, id, right, { bytes, signedBy }) {
      const name = words(60).safeParse(signedBy);
      if (!name.success) {
        throw new AppError('invalid', undefined, { issues: [{ path: '/body/signedBy', message: 'who signed' }] });
      }
      const { mediaType } = await press().inspect(bytes);
      const file = await files.keep(bytes);
      const paper = { signedBy: name.data, file, mediaType };
      await commands.run(actor, (tx) =>
        giveReview(house, tx, id, { version: null, right, outcome: 'approved', reason: null, paper }),
      );
    },
    async reviewScan(versionId, right) {
      const review = house.books.notices.reviewsOf(versionId).find((one) => one.right === right);
      if (!review?.scan || !review.scan_media_type) throw new AppError('not-found');
      return { bytes: await files.read(review.scan), mediaType: review.scan_media_type };
    },
    async idle() {
      for (let seen; seen !== drawing; ) {
        seen = drawing;
        await seen;
        await pause(0);
      }
    },
    async close() {
      stop.abort();
      await drawing;
    },
  };
}
