import type { Call, CallInput } from '#shared/protocol/call.ts';
import { type CallName, type Contract, contract } from '#shared/protocol/contract.ts';
import { goodBackupInputs } from './good-backup-input.ts';
import { goodPlanInputs } from './good-plan-input.ts';
import { goodBulkInputs } from './good-bulk-input.ts';
import { goodCareInputs } from './good-care-input.ts';
import { goodCaseInputs } from './good-case-input.ts';
import { goodDocumentInputs } from './good-document-input.ts';
import { goodNoticeInputs } from './good-notice-input.ts';
import { goodRehearsalInputs } from './good-rehearsal-input.ts';
import { goodPrintingInputs } from './good-printing-input.ts';
import type { HandoverSite } from './handover-site.ts';
import { service, stage } from './handover-site.ts';

type Inputs = { readonly [N in CallName]?: CallInput<Contract[N]> };

/** For every call that takes anything, an input that is well formed and names things that exist. */
export function goodInputs(site: HandoverSite, ticketId: string, staffId: string, stationId: string): Inputs {
  const ticket = { params: { id: ticketId } };
  const desk = { params: { id: site.desk(1) } };
  const unit = { params: { id: site.unit(1) } };
  const flow = [{ stageId: stage('enquiry'), after: [] }];
  const ofService = { letter: 'A', name: '贷款', nameEn: 'Loans', flow, guided: false, atKiosk: true, active: true };
  const ofStage = { name: '贷款', nameEn: 'Loans', priorMinutes: 5 };
  const ofDesk = { number: 9, name: '9号', nameEn: 'Desk 9', kind: 'counter' as const, stageIds: [stage('enquiry')] };
  const ofStaff = { login: 'newcomer', name: '新人', roles: ['clerk'], active: true } as const;
  const clip = { language: 'zh-CN', clip: '1' } as const;
  return {
    signIn: { body: { login: 'clerk', pin: '0000' } },
    beginPairing: { body: { codeStart: '00', share: 'A'.repeat(43) } },
    finishPairing: { params: { id: 'pai_00000000' }, body: { proof: 'A'.repeat(86), name: '大屏' } },
    pairStation: { body: { code: '00000000', name: '大屏' } },
    stationTrouble: { body: { code: 'voice-ok' } },
    makePairingCode: { body: { role: 'board' } },
    revokeStation: { params: { id: stationId } },
    createService: { body: ofService },
    saveService: { params: { id: service('enquiry') }, body: ofService },
    createStage: { body: ofStage },
    saveStage: { params: { id: stage('enquiry') }, body: ofStage },
    createDesk: { body: ofDesk },
    saveDesk: { ...desk, body: ofDesk },
    retireDesk: desk,
    createStaff: { body: { ...ofStaff, roles: ['clerk'], pin: '2468' } },
    saveStaff: { params: { id: staffId }, body: { ...ofStaff, roles: ['clerk'] } },
    setPin: { params: { id: staffId }, body: { pin: '2468' } },
    saveSettings: { body: site.hub().house.directory.settings() },
    recoveryPhrase: { body: { confirm: 'show' } },
    diagnosis: { query: {} },
    journal: { query: { after: 1, before: 9, limit: 5 } },
    verifyJournal: { query: { full: '1' } },
    dailyReport: { query: { date: '2026-11-28' } },
    dayReport: { query: { date: '2026-11-28' } },
    periodReportXlsx: { query: { from: '2026-11-01', to: '2026-11-30', language: 'en' } },
    reportXlsx: { query: { date: '2026-11-28' } },
    periodReport: { query: { from: '2026-11-01', to: '2026-11-28' } },
    dailyReportCsv: { query: { date: '2026-11-28' } },
    voiceClip: { params: clip },
    saveVoiceClip: { params: clip },
    removeVoiceClip: { params: clip },
    workplace: desk,
    openDesk: { ...desk, body: { stageIds: [stage('enquiry')] } },
    pauseDesk: { ...desk, body: { reason: '午饭' } },
    closeDesk: desk,
    moveDesk: { ...desk, body: { stageIds: [stage('enquiry')] } },
    callNext: desk,
    events: { query: { after: 1 } },
    publicTicket: { params: { code: 'A'.repeat(22) } },
    issueTicket: { body: { serviceId: service('handover'), unitId: site.unit(2), priority: false } },
    checkIn: { body: { serviceId: service('handover'), unitId: site.unit(2), last4: '1002', priority: false } },
    tickets: { query: { state: 'open', stageId: stage('enquiry') } },
    ticket,
    ticketRoute: ticket,
    slip: { ...ticket, query: { language: 'en' } },
    callTicket: { ...ticket, body: { deskId: site.desk(1), reason: '孕妇' } },
    recall: ticket,
    start: ticket,
    completeStage: ticket,
    hold: ticket,
    resume: { ...ticket, body: { deskId: site.desk(1) } },
    transfer: { ...ticket, body: { stageId: stage('enquiry') } },
    handOver: { ...ticket, body: { deskId: site.desk(1) } },
    noShow: ticket,
    returnTicket: ticket,
    cancel: { ...ticket, body: { reason: '不等了' } },
    undo: ticket,
    prioritise: { ...ticket, body: { priority: true } },
    reprint: ticket,
    changeService: { ...ticket, body: { serviceId: service('handover'), unitId: site.unit(2) } },
    printPaperNumbers: { body: { count: 10 } },
    paperNumbersSheet: { query: { from: 1, to: 10 } },
    enterPaperNumber: {
      body: {
        number: 'Z001',
        serviceId: service('handover'),
        unitId: site.unit(2),
        arrivedAt: '09:00',
        priority: true,
      },
    },
    closeDay: { body: { date: '2026-11-28' } },
    units: { query: { query: '郑', limit: 5, state: 'done' } },
    unit,
    openOwners: unit,
    unlockUnit: unit,
    ownMeasurement: { body: { noticeToken: 'A'.repeat(22) } },
    ownMeasurementPdf: { body: { noticeToken: 'A'.repeat(22), language: 'en' } },
    printOwnMeasurement: { body: { noticeToken: 'A'.repeat(22), language: 'en', jobId: 'job_measured-0001' } },
    unitMeasurement: unit,
    areaDifference: {
      body: {
        basis: 'gross',
        contractArea: '89.37',
        measuredArea: '92.80',
        unitPrice: '23456.78',
        contractInnerArea: '70.00',
        measuredInnerArea: '72.10',
      },
    },
    lateDelivery: {
      body: {
        agreedDate: '2025-06-30',
        actualDate: '2025-07-15',
        base: '1000000.00',
        ratePer10k: '1',
        tierDays: 60,
        tierRatePer10k: '2',
        tierAppliesTo: 'whole',
      },
    },
    ...goodCaseInputs(site, ticketId, stationId),
    ...goodDocumentInputs,
    ...goodNoticeInputs(stationId),
    ...goodPrintingInputs,
    ...goodBulkInputs,
    saveTalkingPoint: {
      params: { id: 'own-card' },
      body: { kind: 'say', title: { zh: '标题', en: 'Title' }, text: { zh: '内容', en: 'Text' }, steps: [] },
    },
    ...goodPlanInputs,
    openReminder: { params: { id: 'unit_1.filed.2026-11-20' }, query: { wished: true } },
    answerReminder: { params: { id: 'unit_1.filed.2026-11-20' }, body: { result: 'reached' } },
    tellBuilding: { body: { building: '1号楼', rule: 'milestone-facade-done' } },
    exportReminders: { body: { building: '1号楼', rule: 'warranty' } },
    reminders: { query: { about: 'unit_1' } },
    followUpDays: unit,
    saveFollowUpDays: {
      ...unit,
      body: { assigned: null, subscribed: '2026-11-01', signingPlanned: null, filed: null, loanPaid: null },
    },
    serviceQuality: { query: { from: '2026-11-01', to: '2026-11-30' } },
    serviceQualityXlsx: { query: { from: '2026-11-01', to: '2026-11-30', language: 'en' } },
    enterQualityCalls: { body: { date: '2026-11-28', staffId, heard: 30, missed: 2 } },
    checkQualityItem: { body: { date: '2026-11-28', item: 'phones', outcome: 'good', remark: null } },
    feedBackQuality: { body: { date: '2026-11-28', group: 'reception', staffId } },
    walkQualityRound: { body: { hour: 10, outcome: 'faulty', remark: '通道堆物' } },
    hideTalkingPoint: { params: { id: 'inspect-first' } },
    removeTalkingPoint: { params: { id: 'own-card' } },
    ...goodBackupInputs,
    personalData: { ...unit, query: {} },
    eraseOwners: { ...unit, body: { dryRun: true, reason: '本人书面申请', force: false } },
    setRetention: { params: { kind: 'logs' }, body: { days: 90, reason: '法务意见' } },
    runRetention: { body: { table: '0'.repeat(64) } },
    retentionRunsCsv: { query: { language: 'en' } },
    casePersonalData: { params: { id: 'case_01' }, query: {} },
    erasePeople: { params: { id: 'case_01' }, body: { dryRun: true, reason: '本人书面申请', force: false } },
    ...goodCareInputs(ticketId),
    ...goodRehearsalInputs,
    noteUnit: { ...unit, body: { note: '带狗', escort: '周陪同' } },
  };
}

/** Calls that take parameters, a query or a body. */
export const callsWithInput = (Object.keys(contract) as CallName[]).filter((name) => {
  const definition: Call = contract[name];
  return definition.params !== undefined || definition.query !== undefined || definition.body !== undefined;
});
