import type { CalendarDate, SignInSheetId, StaffId } from '#shared/domain/ids.ts';

const day = '2026-11-28' as CalendarDate;
const params = { id: 'calls' };
const sheet = { id: 'sis_1' as SignInSheetId };
const body = {
  kind: 'training',
  title: '交付服务培训',
  date: day,
  attendees: [
    { from: 'staff', staffId: 'stf_admin' as StaffId, present: true },
    { from: 'outside', name: '钱外来', organisation: '物业公司', present: false },
  ],
} as const;

/** Well-formed input of every call about the handover plan. */
export const goodPlanInputs = {
  setHandoverDate: { body: { date: day, version: 0 } },
  addPlanTask: { body: { title: '借桌椅', due: day, ownerId: null } },
  savePlanTask: { params, body: { due: day, ownerId: 'stf_admin' as StaffId, counted: 12, version: 0 } },
  closePlanTask: {
    params,
    body: { as: 'done', on: day, by: 'stf_admin' as StaffId, counted: 12, version: 0 },
  },
  reopenPlanTask: { params, body: { reason: '还差两户', version: 1 } },
  countPacks: { body: { building: '1号楼', packs: 10, keySets: 9, version: 0 } },
  exportToProperty: { body: { language: 'en' } },
  createSignInSheet: { body: body },
  signInSheet: { params: sheet },
  saveSignInSheet: { params: sheet, body: { ...body, version: 1 } },
  removeSignInSheet: { params: sheet },
} as const;
