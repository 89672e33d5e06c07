import type { HandoverSite } from './handover-site.ts';

/** When and where homes are handed over, and on what filing: what a move-in notice needs beyond its home. */
export const delivery = {
  place: { zh: '一期交付中心', en: 'Handover centre' },
  phone: '400-000-0000',
  from: '2026-11-20',
  to: '2026-12-05',
  opens: '09:00',
  closes: '17:30',
  filing: { number: '建备 2026-118 号', issuedOn: '2026-10-20' },
};

/** The handover is arranged, or other rules of the place are changed. */
export async function arrange(site: Pick<HandoverSite, 'client'>, changes: object = { delivery }): Promise<void> {
  const admin = site.client('admin');
  await admin.saveProfile({ body: { ...(await admin.profile({})), ...changes } });
}
