import { ordinarySituation } from '#shared/domain/flow/facts.ts';
import type { CaseId, StationId } from '#shared/domain/ids.ts';
import type { CallInput } from '#shared/protocol/call.ts';
import type { CallName, Contract } from '#shared/protocol/contract.ts';
import { readProfile } from '#hub/profiles/read-profile.ts';
import type { HandoverSite } from './handover-site.ts';

type Inputs = { readonly [N in CallName]?: CallInput<Contract[N]> };

const caseId = 'case_01' as CaseId;
const params = { id: caseId };
const onStep = { id: caseId, stepId: 'identity' };
const itemId = '7f9c24e5-3b1a-4c6d-8e2f-0a1b2c3d4e5f';

/** Well-formed inputs of the calls about flows, cases and customer screens. */
export function goodCaseInputs(site: HandoverSite, ticketId: string, stationId: string): Inputs {
  const ticket = { id: ticketId };
  const desk = { id: site.desk(1) };
  const station = { id: stationId as StationId };
  const version = 0;
  return {
    flow: { params: { id: 'handover' }, query: { version: 1 } },
    saveFlow: { params: { id: 'handover' }, body: { template: {}, basedOn: 1 } },
    saveProfile: { body: { ...readProfile('national'), version: 0 } },
    openCase: { body: { flowId: 'handover', unitId: site.unit(2) } },
    cases: { query: { state: 'open', limit: 5 } },
    case: { params },
    caseDecisions: { params },
    setSituation: { params, body: { version, situation: ordinarySituation(1) } },
    setEscort: { params, body: { version, staffId: null, reason: '换人' } },
    completeStep: { params: onStep, body: { version, result: {} } },
    waiveStep: { params: onStep, body: { version, reason: '主管同意' } },
    disputeStep: { params: onStep, body: { version, words: '不认可' } },
    reopenStep: { params: onStep, body: { version, reason: '填错了' } },
    saveDraft: { params: onStep, body: { draftVersion: 0, body: {} } },
    saveObjectionDraft: { params: onStep, body: { draftVersion: 0, body: {} } },
    saveRefusalDraft: { params, body: { draftVersion: 0, body: {} } },
    stepFigures: { params: onStep },
    putInspectionItem: {
      params: { ...onStep, itemId },
      body: { item: { kind: 'fine', room: 'kitchen', part: 'wall', recordedAt: '2026-11-28T02:00:00.000Z' } },
    },
    dropInspectionItem: { params: { ...onStep, itemId } },
    addCaseFile: { params },
    caseFile: { params: { ...params, fileId: 'file_01' } },
    settlement: { params, query: { actualDate: '2026-11-28' } },
    refuseCase: { params, body: { version, grounds: ['quality'], words: '漏水' } },
    deemDelivered: { params, body: { version, date: '2026-11-28', noticeDate: '2026-11-01', reason: '逾期未到' } },
    beginAgain: { params, body: { version, reason: '业主要求重新验房' } },
    withdrawCase: { params, body: { version, reason: '退房' } },
    completeCaseStage: { params: { ...params, stageId: 'stg_v-reception' }, body: { version } },
    markWetInk: { params, body: { version, documentId: 'doc_01', witness: '专员' } },
    returnCustody: { params: { ...params, itemId: 'door-key' }, body: { version, stepId: 'keys', to: 'owner' } },
    withdrawConsent: { params: { ...params, itemId: 'callback' }, body: { version, stepId: 'consents' } },
    bringPaper: { params: { ...params, paperId: 'licence' }, body: { version, stepId: 'identity' } },
    attendCase: { params },
    openCasePeople: { params },
    ticketCases: { params: ticket },
    addHome: { params: ticket, body: { unitId: site.unit(2) } },
    visitsCsv: { query: { from: '2026-11-01', to: '2026-11-28' } },
    showCustomer: { params: desk, body: { show: null } },
    deskCustomerView: { params: desk },
    bindCustomerScreen: { params: station, body: { deskId: site.desk(1) } },
    answerCustomer: { body: { showId: 1, answer: { kind: 'acknowledge', acknowledged: [] } } },
  };
}
