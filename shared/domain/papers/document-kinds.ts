import { type PaperKind, paperKinds } from '../flow/paper-kinds.ts';

/** Papers of a home before, beside or after its cases (domain 3.4; D4, D7, D9). */
export const homePaperKinds = ['handover-notice', 'late-statement', 'measurement-notice'] as const;
export type HomePaperKind = (typeof homePaperKinds)[number];

/** Papers of the site itself (D3, D7, D8, E5, L1 to L6). */
export const sitePaperKinds = [
  'daily-report',
  'late-list',
  'property-transfer',
  'sign-in-sheet',
  'service-quality',
] as const;
export type SitePaperKind = (typeof sitePaperKinds)[number];

/** Everything that is numbered, kept and verified: papers of cases, of homes, and of the site. */
export type DocumentKind = PaperKind | HomePaperKind | SitePaperKind;
export const documentKinds = [...paperKinds, ...homePaperKinds, ...sitePaperKinds] as const;

/** Whether a paper is of a home, beside its cases. */
export function isHomePaper(kind: DocumentKind): kind is HomePaperKind {
  return (homePaperKinds as readonly DocumentKind[]).includes(kind);
}

/** Whether a paper is the site's own: it belongs to no household. */
export function isSitePaper(kind: DocumentKind): kind is SitePaperKind {
  return (sitePaperKinds as readonly DocumentKind[]).includes(kind);
}
