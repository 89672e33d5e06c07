/** What a day is reported as: 入住日报, 签约日报, or both on a day that had both (issue of reports; domain 3.1, 3.2). */
export const dayKinds = ['handover', 'signing', 'both'] as const;
export type DayKind = (typeof dayKinds)[number];

type Purposes = { readonly handover: boolean; readonly signing: boolean };

/** By what households came for; on a day nobody came yet, by what the site offers. */
export function dayKind(came: Purposes, offered: Purposes): DayKind {
  if (came.handover && came.signing) return 'both';
  if (came.handover || came.signing) return came.signing ? 'signing' : 'handover';
  return offered.signing && !offered.handover ? 'signing' : 'handover';
}
