import { describe, expect, test } from 'vitest';
import type { JournalPayloads, JournalType, WordsRef } from '#shared/domain/journal/events.ts';
import { isCalendarDate } from '#shared/domain/time/business-day.ts';
import type {
  CalendarDate,
  CaseId,
  DeskId,
  NoticeVersionId,
  PrinterId,
  PrintJobId,
  ServiceId,
  SignatureId,
  StaffId,
  StageId,
  UnitId,
} from '#shared/domain/ids.ts';
import { languages } from '#shared/i18n/words.ts';
import { namesOf } from '#renderer/stations/manage/journal/names.ts';
import { sentence } from '#renderer/stations/manage/journal/sentence.ts';

const known = (id: string, zh: string, en: string) => ({ id, name: zh, nameEn: en });
const house = {
  services: [known('svc_h', '交付办理', 'Handover')],
  stages: [known('stg_a', '资料核验', 'Documents'), known('stg_b', '结算', 'Settlement')],
  desks: [known('dsk_1', '1 号窗口', 'Counter 1'), known('dsk_2', '2 号窗口', 'Counter 2')],
  staff: [{ id: 'stf_1', name: '李静' }],
  stations: [{ id: 'stn_1', name: '大屏 1' }],
  printers: [{ id: 'prn_1', name: '一楼小票机' }],
  noticeKinds: [{ id: 'presale-permit', name: { zh: '商品房预售许可证', en: 'Presale permit' } }],
  tasks: [
    { id: 'calls', title: { zh: '逐户电话确认', en: 'Call every home' } },
    { id: 'htk_1', title: { zh: '挂横幅', en: 'Hang the banner' } },
  ],
  steps: [{ id: 'rate', title: { zh: '满意度评价', en: 'Rating' } }],
  homes: [{ building: '3号楼', rooms: [{ unitId: 'unit_1', entrance: '1单元', room: '1502' }] }],
};

const date = '2026-11-28';
if (!isCalendarDate(date)) throw new Error('a sample needs a real date');
const [a, b] = ['stg_a' as StageId, 'stg_b' as StageId];
const [one, two] = ['dsk_1' as DeskId, 'dsk_2' as DeskId];
const [service, unit] = ['svc_h' as ServiceId, 'unit_1' as UnitId];
const words: WordsRef = { textId: 'txt_1', saltedHash: 'x' };
const place = { priorityClass: 1, due: 0, arrival: 0, tie: 'tkt_1' } as const;
const at = { number: 'H027', stageId: a };
const paper = { number: 'MJ-20261128-0001' };
const printerId = 'prn_1' as PrinterId;
const repeats = { jobId: 'job_1' as PrintJobId, count: 1, reason: words };
const version = { kind: 'presale-permit', versionId: 'nver_1' as NoticeVersionId, version: 2 };
const figures = { contractArea: 8036, measuredArea: null, unitPrice: 1_178_231, totalPrice: null };

/** One entry of every type; a type without a sample does not compile. */
const samples: { readonly [T in JournalType]: readonly [subject: string, payload: JournalPayloads[T]] } = {
  'site.created': ['site_1', { demo: true }],
  'printer.saved': ['prn_1', { kind: 'escpos', papers: ['slip'] }],
  'printer.removed': ['prn_1', {}],
  'printer.condition-changed': ['prn_1', { condition: 'paper-out' }],
  'printer.assignments-saved': ['site_1', { lines: 3 }],
  'print-job.queued': ['job_2', { source: 'slip', sourceId: 'tkt_1', paper: 'slip', copies: 1, printerId, repeats }],
  'print-job.waiting': ['job_2', { printerId, reason: 'paper-out' }],
  'print-job.sent': ['job_2', { printerId, fallback: true }],
  'print-job.confirmed': ['job_2', { by: 'person' }],
  'print-job.uncertain': ['job_2', { reason: 'restarted' }],
  'print-job.failed': ['job_2', { reason: 'unreachable' }],
  'print-job.cancelled': ['job_2', {}],
  'print-job.requeued': ['job_2', { because: 'not-printed' }],
  'talking-point.saved': ['inspect-first', { kind: 'say' }],
  'talking-point.hidden': ['inspect-first', {}],
  'talking-point.removed': ['own-1', {}],
  'handover-plan.date-set': ['site_1', { date: '2026-11-28' as CalendarDate, version: 1 }],
  'handover-plan.task-added': ['htk_1', { due: '2026-11-28' as CalendarDate }],
  'handover-plan.task-saved': ['calls', { due: null, ownerId: 'stf_1' as StaffId, counted: 12, version: 2 }],
  'handover-plan.task-closed': ['calls', { as: 'done', on: '2026-11-28' as CalendarDate, by: 'stf_1' as StaffId }],
  'handover-plan.task-reopened': ['calls', { reason: words }],
  'handover-plan.packs-counted': ['3号楼', { packs: 60, keySets: null, homes: 66 }],
  'handover-plan.exported': ['site_1', { homes: 66, withOwners: 12 }],
  'sign-in-sheet.saved': ['sis_1', { kind: 'training', date: '2026-11-28' as CalendarDate, listed: 12, present: 11 }],
  'sign-in-sheet.opened': ['sis_1', {}],
  'sign-in-sheet.removed': ['sis_1', {}],
  'reminder.opened': ['unit_1', { rule: 'signed-week' }],
  'reminder.answered': ['unit_1', { rule: 'signed-week', result: 'reached', closed: true }],
  'reminder.building-told': [
    '3号楼',
    { rule: 'milestone-facade-done', homes: ['unit_1' as UnitId, 'unit_2' as UnitId] },
  ],
  'reminder.days-entered': ['unit_1', { days: ['filed'] }],
  'reminder.exported': ['site_1', { rows: 3 }],
  'retention.period-set': ['site_1', { kind: 'logs', days: 365, before: 184, reason: words }],
  'retention.ran': [
    'site_1',
    { cause: 'daily', date, table: 'x', erased: [{ kind: 'walk-ins', before: date, count: 3 }], ids: 'x' },
  ],
  'appointment.assigned': ['site_1', { homes: 8, opens: '09:00', closes: '17:00', slotMinutes: 30, capacity: 10 }],
  'appointment.changed': ['unit_1', { cleared: false, overbooked: true, reason: words }],
  'appointment.exported': ['site_1', { rows: 8 }],
  'mailing.saved': ['unit_1', { state: 'returned' }],
  'mailing.opened': ['unit_1', {}],
  'mailing.exported': ['site_1', { rows: 12 }],
  'mailing.imported': ['site_1', { sha256: 'f'.repeat(64), rows: 12, changed: 3 }],
  'backup.made': ['bak_1', { cause: 'day-close', upTo: 120, bytes: 5000, files: 3 }],
  'household.exported': ['hh_1', { homes: 1, cases: 1, papers: 3, photos: 2 }],
  'household.erased': [
    'hh_1',
    { cause: 'request', forced: false, homes: 1, cases: 1, papers: 3, photos: 2, reason: words },
  ],
  'backup.failed': ['site_1', { code: 'disk-full' }],
  'backup.verified': ['bak_1', { ok: false, code: 'file-damaged' }],
  'backup.folder-set': ['site_1', { second: true }],
  'backup.restore-ordered': ['bak_1', { upTo: 120, lost: 7 }],
  'backup.restore-called-off': ['bak_1', {}],
  'backup.restored': ['bak_1', { upTo: 120, madeAt: 0, lostUpTo: 127 }],
  'report.exported': ['site_1', { from: date, to: date }],
  'quality.calls-entered': ['site_1', { date, staffId: 'stf_1' as StaffId, heard: 30, missed: 2 }],
  'quality.item-checked': ['site_1', { date, item: 'phones', outcome: 'faulty', remark: words }],
  'quality.fed-back': ['site_1', { date, group: 'reception', staffId: 'stf_1' as StaffId }],
  'quality.round-walked': ['site_1', { date, hour: 10, outcome: 'good', remark: null }],
  'care.asked': ['tkt_1', { number: 'H027', task: 'water', source: 'phone' }],
  'care.done': ['tkt_1', { number: 'H027', task: 'lunch', afterSeconds: 130 }],
  'care.dropped': ['tkt_1', { number: 'H027', task: 'guide' }],
  'desk-plan.saved': ['pln_1', { date: '2026-11-28' as CalendarDate, version: 2, segments: 40 }],
  'desk-plan.removed': ['pln_1', { date: '2026-11-28' as CalendarDate }],
  'bulk.started': ['blk_1', { content: 'packs', form: 'zip-by-home', scope: 'date', homes: 12 }],
  'bulk.home-made': ['unit_1', { jobId: 'blk_1', unitId: 'unit_1' as UnitId, papers: [], faults: 1 }],
  'bulk.finished': ['blk_1', { homes: 12, papers: 70, faults: 2 }],
  'bulk.fetched': ['blk_1', { file: 0 }],
  'bulk.cancelled': ['blk_1', {}],
  'bulk.failed': ['blk_1', {}],
  'bulk.destroyed': ['blk_1', { because: 'expired' }],
  'site.diagnosed': ['sit_1', {}],
  'settings.changed': ['site_1', { fields: ['siteName', 'returnPlaces'] }],
  'service.saved': ['svc_h', { letter: 'H', stageIds: [a, b] }],
  'stage.saved': ['stg_a', { priorMinutes: 6 }],
  'desk.saved': ['dsk_1', { number: 1, kind: 'counter' }],
  'desk.retired': ['dsk_1', {}],
  'staff.saved': ['stf_1', { roles: ['clerk', 'supervisor'], active: false }],
  'staff.pin-changed': ['stf_1', {}],
  'staff.signed-in': ['stf_1', {}],
  'staff.signed-out': ['stf_1', {}],
  'staff.sign-in-refused': ['stf_1', { reason: 'pin' }],
  'station.code-made': ['board', { role: 'board' }],
  'station.paired': ['stn_1', { role: 'board' }],
  'station.pairing-refused': ['pairing', { reason: 'wrong-proof' }],
  'station.revoked': ['stn_1', {}],
  'station.trouble': ['stn_1', { code: 'voice-failed' }],
  'voice.clip-saved': ['a', { language: 'zh-CN', clip: 'a', sha256: 'x' }],
  'voice.clip-removed': ['a', { language: 'en', clip: 'a' }],
  'desk.opened': ['dsk_1', { stageIds: [a, b], staffId: 'stf_1' as StaffId }],
  'desk.paused': ['dsk_1', { reason: words }],
  'desk.closed': ['dsk_1', { by: 'sign-out' }],
  'day.closed': [date, { date, automatic: true, expired: 4 }],
  'unit.created': ['unit_1', figures],
  'unit.changed': ['unit_1', { ...figures, measuredArea: 8208 }],
  'unit.locked': ['unit_1', { wrongTries: 5 }],
  'unit.unlocked': ['unit_1', {}],
  'unit.check-in-refused': ['unit_1', { wrongTries: 2 }],
  'unit.opened': ['unit_1', { what: 'owners' }],
  'unit.measurement-shown': ['unit_1', {}],
  'unit.noted': ['unit_1', { note: words }],
  'roster.imported': ['site_1', { sha256: 'x', rows: 2050, created: 2000, updated: 50 }],
  'paper-numbers.printed': ['Z-1-40', { from: 1, to: 40 }],
  'flow.saved': ['handover', { version: 2, sha256: 'x' }],
  'visits.exported': ['site_1', { from: date, to: date, rows: 12 }],
  'profile.saved': ['site_1', { fields: ['areaBasis'] }],
  'case.opened': ['case_1', { serviceId: service, unitId: unit, flowId: 'handover', flowVersion: 1 }],
  'case.resumed': ['case_1', { reopened: ['inspect'] }],
  'case.stage-completed': ['case_1', { stageId: a }],
  'case.refused': ['case_1', { grounds: ['quality'], words }],
  'case.deemed': ['case_1', { date, noticeDate: date, reason: words }],
  'case.withdrawn': ['case_1', { reason: words }],
  'case.begun-again': ['case_2', { before: 'case_1' as CaseId, reason: words }],
  'case.situation-set': ['case_1', { hash: 'x' }],
  'case.escort-set': ['case_1', { staffId: null, reason: words }],
  'case.attended': ['case_1', {}],
  'case.people-opened': ['case_1', {}],
  'case.consent-withdrawn': ['case_1', { stepId: 'consents', itemId: 'callback' }],
  'case.custody-returned': ['case_1', { stepId: 'keys', itemId: 'door', to: 'owner' }],
  'case.paper-brought': ['case_1', { stepId: 'papers', paperId: 'licence' }],
  'case.file-kept': ['case_1', { fileId: 'file_1', sha256: 'x', bytes: 12 }],
  'inspection.item-kept': ['case_1', { stepId: 'inspect', itemId: 'x', kind: 'defect', severity: 'minor' }],
  'inspection.item-dropped': ['case_1', { stepId: 'inspect', itemId: 'x' }],
  'step.completed': ['case_1', { stageId: a, stepId: 'identity', kind: 'check-papers', resultHash: 'x' }],
  'step.waived': ['case_1', { stageId: a, stepId: 'rate', kind: 'rate', reason: words }],
  'step.disputed': ['case_1', { stageId: a, stepId: 'areas', kind: 'confirm-figures', words }],
  'step.reopened': ['case_1', { stageId: a, stepId: 'areas', kind: 'confirm-figures', reason: null }],
  'case.done': ['case_1', {}],
  'case.reopened': ['case_1', {}],
  'document.made': [
    'doc_1',
    { ...paper, kind: 'area-statement', caseId: 'case_1' as CaseId, stepId: null, contentHash: 'x', sha256: 'x' },
  ],
  'document.late-list-exported': ['site_1', { until: date, homes: 3 }],
  'document.superseded': ['doc_1', { ...paper, by: 'MJ-20261128-0002' }],
  'document.signed': [
    'doc_1',
    {
      ...paper,
      signatureId: 'sig_1' as SignatureId,
      sha256: 'x',
      signatureHash: 'x',
      capacity: 'owner',
      ownerIndex: 0,
    },
  ],
  'document.sealed': ['doc_1', { ...paper, frozenSha256: 'x', signedSha256: 'x', signatureSeqs: [7] }],
  'document.wet-ink': ['doc_1', { ...paper, witnessHash: 'x' }],
  'customer.shown': [
    'case_1',
    { deskId: one, caseId: 'case_1' as CaseId, stepId: 'explained', what: 'point', pointId: 'right-to-inspect' },
  ],
  'customer.cleared': ['dsk_1', { deskId: one }],
  'customer.bound': ['stn_1', { deskId: null }],
  'notice.co-written': ['ntc_1', version],
  'notice.submitted': ['ntc_1', { ...version, contentHash: 'x' }],
  'notice.reviewed': [
    'ntc_1',
    {
      ...version,
      right: 'review.legal',
      outcome: 'approved',
      reason: null,
      paper: { signedBy: words, sha256: 'x' },
    },
  ],
  'notice.published': ['ntc_1', { ...version, contentHash: 'x' }],
  'notice.superseded': ['ntc_1', version],
  'notice.withdrawn': ['ntc_1', { ...version, reason: words }],
  'notice.expired': ['ntc_1', { ...version, expiresOn: date }],
  'notice.plan-saved': ['hainan', { fields: ['city', 'periods'] }],
  'notice.kind-added': ['presale-permit', {}],
  'notice.rule-added': ['presale-permit', { mode: 'sales' }],
  'notice.rule-removed': ['presale-permit', { mode: 'handover', reason: words }],
  'notice.rule-restored': ['presale-permit', { mode: 'sales' }],
  'notice.playlist-saved': ['stn_1', { slots: 2 }],
  'notice.displayed': ['stn_1', { from: 0, to: 1, intervals: 3, digest: 'x' }],
  'ticket.issued': [
    'tkt_1',
    {
      ...at,
      serviceId: service,
      caseId: 'case_1' as CaseId,
      unitIds: [unit],
      businessDate: date,
      firstArrival: 0,
      due: 0,
      priority: true,
      enteredByHand: true,
      place,
    },
  ],
  'ticket.called': ['tkt_1', { ...at, deskId: one, chosen: true, reason: words }],
  'ticket.recalled': ['tkt_1', { ...at, deskId: one, calls: 2 }],
  'ticket.started': ['tkt_1', { ...at, deskId: one }],
  'ticket.stage-completed': ['tkt_1', { ...at, nextStageId: b }],
  'ticket.held': ['tkt_1', { ...at, deskId: one }],
  'ticket.resumed': ['tkt_1', { ...at, deskId: one }],
  'ticket.transferred': ['tkt_1', { number: 'H027', fromStageId: a, stageId: b }],
  'ticket.handed-over': ['tkt_1', { ...at, fromDeskId: one, deskId: two }],
  'ticket.no-show': ['tkt_1', { ...at, deskId: one, calls: 3 }],
  'ticket.returned': ['tkt_1', { ...at, place }],
  'ticket.cancelled': ['tkt_1', { ...at, reason: null }],
  'ticket.expired': ['tkt_1', { ...at, automatic: false }],
  'ticket.prioritised': ['tkt_1', { ...at, priority: true }],
  'ticket.undone': ['tkt_1', { ...at, verb: 'complete-stage' }],
  'ticket.slip-reprinted': ['tkt_1', at],
  'ticket.home-added': ['tkt_1', { ...at, unitId: unit, caseId: null }],
  'ticket.service-changed': ['tkt_1', { ...at, toTicketId: 'tkt_2' }],
};

const entries = Object.entries(samples).map(([type, [subjectId, payload]]) => ({ type, subjectId, payload }));
const tell = (type: JournalType, language: 'zh-CN' | 'en') => {
  const [subjectId, payload] = samples[type];
  return sentence({ type, subjectId, payload }, namesOf(house, language), language);
};

describe.each(languages)('the journal in %s', (language) => {
  test.each(entries)('$type is one whole sentence: no hole left, no id where a name is known', (entry) => {
    const text = sentence(entry, namesOf(house, language), language);
    expect(text).not.toMatch(/[{}]|undefined|null|NaN/);
    expect(text).not.toMatch(/(svc|stg|dsk|stf|stn|unit|htk)_/);
    expect(text.length).toBeGreaterThan(3);
  });
});

describe('an entry of the journal', () => {
  test('says who was called where, and that it was out of order', () => {
    expect(tell('ticket.called', 'zh-CN')).toBe('H027 叫号到 1 号窗口：资料核验（点名）');
    expect(tell('ticket.called', 'en')).toBe('H027 called to Counter 1: Documents (chosen)');
  });

  test('says how a visit goes on after a stage', () => {
    expect(tell('ticket.stage-completed', 'zh-CN')).toBe('H027 完成 资料核验，下一环节 结算');
  });

  test('names a step as its flow does', () => {
    expect(tell('step.waived', 'zh-CN')).toBe('免办“满意度评价”');
    expect(tell('step.waived', 'en')).toBe('Waived: Rating');
  });

  test('names a task of the handover plan by its title', () => {
    expect(tell('handover-plan.task-reopened', 'zh-CN')).toContain('逐户电话确认');
    expect(tell('handover-plan.task-added', 'en')).toContain('Hang the banner');
  });

  test('says areas in square metres and that one is not measured yet', () => {
    expect(tell('unit.created', 'zh-CN')).toBe('新增房屋 3号楼 1单元 1502：合同 80.36 ㎡，实测 无');
  });

  test('says what replaces a paper, or that it is no longer valid', () => {
    const paper = (by: string | null) => ({
      type: 'document.superseded',
      subjectId: 'doc_1',
      payload: { number: 'MJ-20261128-0001', by },
    });
    const told = (by: string | null) => sentence(paper(by), namesOf(house, 'zh-CN'), 'zh-CN');
    expect(told('MJ-20261128-0002')).toBe('单据 MJ-20261128-0001 作废，改用 MJ-20261128-0002');
    expect(told(null)).toBe('单据 MJ-20261128-0001 作废');
  });

  test('of a type this page does not know yet is named as it is', () => {
    const entry = { type: 'notice.shown', subjectId: 'ntc_1', payload: {} };
    expect(sentence(entry, namesOf(house, 'en'), 'en')).toBe('notice.shown');
  });

  test('keeps the id of something that is not there any more', () => {
    const entry = { type: 'desk.retired', subjectId: 'dsk_9', payload: {} };
    expect(sentence(entry, namesOf(house, 'zh-CN'), 'zh-CN')).toBe('停用 dsk_9');
  });
});
