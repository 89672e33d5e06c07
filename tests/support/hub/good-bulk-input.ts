import type { BulkJobId, CalendarDate, LocalDateTime, UnitId } from '#shared/domain/ids.ts';

const params = { id: 'blk_1' as BulkJobId };

/** Well-formed input of every call about bulk papers. */
export const goodBulkInputs = {
  startBulkPapers: {
    body: { what: 'packs', scope: { kind: 'building', building: '1号楼' }, form: 'pdf-per-building' },
  },
  appointments: { query: { date: '2026-11-28' as CalendarDate } },
  assignAppointments: {
    body: {
      buildings: ['1号楼'],
      from: '2026-11-29' as CalendarDate,
      to: '2026-11-30' as CalendarDate,
      opens: '09:00',
      closes: '17:00',
      slotMinutes: 30,
      capacity: 10,
      dryRun: true,
    },
  },
  setAppointment: {
    params: { id: 'unit_1' as UnitId },
    body: { at: '2026-11-29T09:00' as LocalDateTime, reason: '老人' },
  },
  exportAppointments: { body: { date: '2026-11-29' as CalendarDate, kind: 'calls', language: 'en' } },
  mailings: { query: { state: 'sent' } },
  mailingsCsv: { query: {} },
  mailing: { params: { id: 'unit_1' as UnitId } },
  saveMailing: {
    params: { id: 'unit_1' as UnitId },
    body: {
      state: 'sent',
      noticeNumber: 'RZ-20261128-0001',
      trackingNumber: 'EX1',
      sentOn: '2026-11-20' as CalendarDate,
      newspaper: null,
      publishedOn: null,
      note: null,
    },
  },
  bulkJobs: { query: { limit: 5 } },
  bulkJob: { params },
  bulkFaults: { params },
  cancelBulkJob: { params },
  bulkFile: { params: { ...params, file: 0 } },
  destroyBulkFiles: { params },
} as const;
