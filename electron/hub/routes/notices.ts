import { contract } from '#shared/protocol/contract.ts';
import { stationOf } from '../auth/actor.ts';
import type { Handlers } from '../http/routes.ts';
import { readUpload } from '../http/uploads.ts';
import { AppError } from '#shared/protocol/errors.ts';
import { noticeDisplay, screenDisplay } from '../services/notices/display-history.ts';
import { createNotice, discardDraft, saveDraft } from '../services/notices/draft.ts';
import type { NoticeFiles } from '../services/notices/notice-files.ts';
import {
  drawnPage,
  publicNotice,
  publicNotices,
  readableVersion,
  screenGroups,
} from '../services/notices/public-notices.ts';
import { publishNotice, withdrawNotice } from '../services/notices/publish.ts';
import { giveReview, submitNotice } from '../services/notices/review.ts';
import { reportShowings } from '../services/notices/showings.ts';
import { listNotices, viewNotice } from '../services/notices/view-notice.ts';
import { writtenNotice } from '../services/notices/written-notice.ts';
import type { House } from '../services/house.ts';
import type { Stations } from '../services/stations.ts';
import { openSealedFiles } from '../store/sealed-files.ts';

/** Notices: written, reviewed, published, seen, and where they were seen. */
export function noticeRoutes(house: House, files: NoticeFiles, stations: Stations) {
  return {
    ...publicNoticeRoutes(house),
    noticesOnDisplay: {
      read: ({ actor }) => ({
        seq: house.journal.head().seq,
        groups: screenGroups(house, actor),
        items: publicNotices(house),
        phoneBase: house.phoneBase(),
      }),
    },
    noticeKinds: { read: () => ({ items: [...house.notices.kinds().values()] }) },
    notices: { read: () => ({ items: listNotices(house) }) },
    notice: { read: ({ params }) => viewNotice(house, params.id) },
    createNotice: {
      command: (tx, { body }) => {
        const id = createNotice(house, tx, body);
        return () => viewNotice(house, id);
      },
    },
    saveNoticeDraft: {
      command: (tx, { params, body }) => {
        saveDraft(house, tx, params.id, body);
        return () => viewNotice(house, params.id);
      },
      retell: ({ params }) => viewNotice(house, params.id),
    },
    discardNoticeDraft: {
      command: (_, { params }) => {
        discardDraft(house, params.id);
        return () => undefined;
      },
    },
    uploadNoticeFile: {
      custom: async ({ actor, params, request }) => {
        const { bytes } = await readUpload(request, contract.uploadNoticeFile.upload.maxBytes);
        await files.upload(actor, params.id, bytes);
        return viewNotice(house, params.id);
      },
    },
    submitNotice: {
      command: (tx, { params, body }) => {
        submitNotice(house, tx, params.id, body.revision);
        return () => viewNotice(house, params.id);
      },
      retell: ({ params }) => viewNotice(house, params.id),
    },
    reviewNotice: {
      command: (tx, { params, body }) => {
        giveReview(house, tx, params.id, { ...body, paper: null });
        return () => viewNotice(house, params.id);
      },
      retell: ({ params }) => viewNotice(house, params.id),
    },
    recordPaperReview: {
      custom: async ({ actor, params, request }) => {
        const { bytes, fields } = await readUpload(request, contract.recordPaperReview.upload.maxBytes);
        await files.paperReview(actor, params.id, params.right, { bytes, signedBy: fields['signedBy'] ?? '' });
        return viewNotice(house, params.id);
      },
    },
    reviewScan: {
      custom: async ({ params, reply }) => {
        const { bytes, mediaType } = await files.reviewScan(params.versionId, params.right);
        return reply.header('content-type', mediaType).header('content-disposition', 'attachment').send(bytes);
      },
    },
    publishNotice: {
      command: (tx, { params }) => {
        publishNotice(house, tx, params.id);
        return () => viewNotice(house, params.id);
      },
      retell: ({ params }) => viewNotice(house, params.id),
    },
    withdrawNotice: {
      command: (tx, { params, body }) => {
        withdrawNotice(house, tx, params.id, body.reason);
        return () => viewNotice(house, params.id);
      },
      retell: ({ params }) => viewNotice(house, params.id),
    },
    reportShowings: {
      command: (tx, { actor, body }) => {
        const station = stationOf(actor);
        if (station === null) throw new AppError('not-allowed');
        const kept = reportShowings(house, tx, station, body.showings);
        return () => ({ kept });
      },
    },
    noticeDisplay: { read: ({ params, query }) => noticeDisplay(house, stations, params.id, query) },
    screenDisplay: { read: ({ params, query }) => screenDisplay(house, stations, params.stationId, query) },
  } satisfies Partial<Handlers>;
}

/** What anybody may read of notices, on the phones' server too. */
export function publicNoticeRoutes(house: House) {
  const files = openSealedFiles(house.folder);
  return {
    noticePage: {
      custom: async ({ actor, params, query, reply }) => {
        const version = readableVersion(house, actor, params.versionId);
        const page = drawnPage(version, params.page);
        const bytes = await files.read(query.size === 'preview' ? page.preview : page.screen);
        return reply.header('content-type', 'image/webp').header('cache-control', keptBy(version)).send(bytes);
      },
    },
    noticeContent: {
      read: ({ actor, params }) => writtenNotice(house, readableVersion(house, actor, params.versionId)),
    },
    publicNotices: { read: () => ({ items: publicNotices(house) }) },
    publicNotice: { read: ({ params }) => publicNotice(house, params.code) },
  } satisfies Partial<Handlers>;
}

/** Pages of a version that left its draft never change; those of a draft may, under the same address. */
function keptBy({ state }: ReturnType<typeof readableVersion>): string {
  return state === 'draft' ? 'no-store' : 'private, max-age=31536000, immutable';
}
