import type { BulkJobId, CalendarDate, UnitId } from '#shared/domain/ids.ts';

const params = { id: 'blk_1' as BulkJobId };

/** Well-formed input of every call about bulk papers. */
export const goodBulkInputs = {
  startBulkPapers: {
    body: { what: 'packs', scope: { kind: 'building', building: '1号楼' }, form: 'pdf-per-building' },
  },
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
