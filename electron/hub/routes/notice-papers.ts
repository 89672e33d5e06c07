import { readFile } from 'node:fs/promises';
import type { FastifyReply } from 'fastify';
import type { NoticeId, StationId } from '#shared/domain/ids.ts';
import type { Handlers } from '../http/routes.ts';
import { resourceFile } from '../resource-file.ts';
import type { House } from '../services/house.ts';
import { type PeriodText, periodOf } from '../services/notices/asked-period.ts';
import { displayEvidence, type EvidenceQuestion } from '../services/notices/display-evidence.ts';
import { noticeForWall } from '../services/notices/notice-for-wall.ts';
import { createNoticePapers } from '../services/notices/notice-papers.ts';
import { readableVersion } from '../services/notices/public-notices.ts';
import type { Stations } from '../services/stations.ts';
import type { DocumentPress } from '../documents/document-press.ts';

type Asked = PeriodText & {
  readonly noticeId?: NoticeId | undefined;
  readonly stationId?: StationId | undefined;
};

/** Notices, the compliance board and evidence of display, on paper and as files. */
export function noticePaperRoutes(house: House, stations: Stations, press: () => DocumentPress) {
  const papers = createNoticePapers(house, stations, press);
  const pdf = (reply: FastifyReply, bytes: Uint8Array) => reply.header('content-type', 'application/pdf').send(bytes);
  return {
    printNotice: {
      custom: async ({ actor, params, query, reply }) =>
        pdf(reply, await noticeForWall(house, press, readableVersion(house, actor, params.versionId), query.paper)),
    },
    compliancePdf: { custom: async ({ reply }) => pdf(reply, await papers.compliance()) },
    evidencePdf: { custom: async ({ query, reply }) => pdf(reply, await papers.evidence(question(query))) },
    evidenceJson: {
      custom: async ({ query, reply }) =>
        reply
          .header('content-type', 'application/json; charset=utf-8')
          .send(JSON.stringify(displayEvidence(house, stations, question(query)))),
    },
    evidenceVerifier: {
      custom: async ({ reply }) =>
        reply
          .header('content-type', 'text/html; charset=utf-8')
          .header('content-disposition', 'attachment; filename="keyturn-verifier.html"')
          .send(await readFile(resourceFile('static', 'evidence-verifier.html'), 'utf8')),
    },
  } satisfies Partial<Handlers>;
}

function question({ noticeId, stationId, from, to }: Asked): EvidenceQuestion {
  return { noticeId: noticeId ?? null, stationId: stationId ?? null, ...periodOf({ from, to }) };
}
