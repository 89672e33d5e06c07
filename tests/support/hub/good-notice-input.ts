import type { NoticeId, NoticeVersionId, StationId } from '#shared/domain/ids.ts';
import type { CallInput } from '#shared/protocol/call.ts';
import type { CallName, Contract } from '#shared/protocol/contract.ts';

type Inputs = { readonly [N in CallName]?: CallInput<Contract[N]> };

const id = 'ntc_01' as NoticeId;
const versionId = 'nver_01' as NoticeVersionId;
const params = { id };
const title = { zh: '客户服务公示', en: 'Customer service' };
const period = { from: '2026-11-28T00:00:00.000Z', to: '2026-11-28T10:00:00.000Z' };
const basis = { article: { zh: '现场管理要求', en: 'Rule of the site' }, binding: false };
const rule = { kind: 'service-plan', mode: 'handover', basis, daysBefore: 0, forDays: null, onlyIf: null } as const;

/** Well-formed inputs of the calls about notices. */
export function goodNoticeInputs(station: string): Inputs {
  const stationId = station as StationId;
  return {
    noticePage: { params: { versionId, page: 1 }, query: { size: 'screen' } },
    noticeContent: { params: { versionId } },
    publicNotice: { params: { code: 'A'.repeat(22) } },
    notice: { params },
    createNotice: { body: { kind: 'service-plan', title, form: 'text' } },
    saveNoticeDraft: {
      params,
      body: {
        title,
        form: 'text',
        fields: { number: null, issuer: null, issuedOn: null, expiresOn: null },
        body: { form: 'text', parts: [{ heading: null, text: { zh: '您好', en: 'Welcome' } }] },
        revision: 1,
      },
    },
    discardNoticeDraft: { params },
    uploadNoticeFile: { params },
    submitNotice: { params, body: { revision: 1 } },
    reviewNotice: { params, body: { version: 1, right: 'review.legal', outcome: 'refused', reason: '缺证号' } },
    reviewScan: { params: { versionId, right: 'review.legal' } },
    recordPaperReview: { params: { ...params, right: 'review.legal' } },
    publishNotice: { params },
    withdrawNotice: { params, body: { reason: '内容有误' } },
    saveNoticePlan: {
      body: { city: 'national', periods: { sales: null, handover: { from: '2026-11-28', to: null } } },
    },
    addNoticeKind: {
      body: {
        id: 'club-rules',
        group: 'company',
        name: { zh: '会员章程', en: 'Club rules' },
        modes: ['sales'],
        forms: ['text'],
        needs: [],
        expires: false,
        reviews: ['review.legal'],
        basis: [],
        contents: [],
      },
    },
    addNoticeRule: { body: rule },
    removeNoticeRule: { body: { kind: 'completion-filing', mode: 'handover', reason: '本期不适用' } },
    restoreNoticeRule: { body: { kind: 'completion-filing', mode: 'handover' } },
    savePlaylist: {
      params: { stationId },
      body: { slots: [{ from: '09:00', to: '12:00', groups: ['certificates'] }] },
    },
    reportShowings: { body: { showings: [{ versionId, page: 1, startedMsAgo: 9000, endedMsAgo: 0 }] } },
    noticeDisplay: { params, query: period },
    printNotice: { params: { versionId }, query: { paper: 'a4' } },
    evidencePdf: { query: { stationId, ...period } },
    evidenceJson: { query: { stationId, ...period } },
    screenDisplay: { params: { stationId }, query: period },
  };
}
