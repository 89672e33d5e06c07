import { z } from 'zod';
import { reviewRights } from '../../protocol/roles.ts';
import { bilingual, slug } from '../flow/template.ts';
import { noticeForms } from './notice-body.ts';

/** What a site is open for: the law asks for other things where homes are sold than where they are handed over. */
export const siteModes = ['sales', 'handover'] as const;
export type SiteMode = (typeof siteModes)[number];

/** How the public library and the compliance board order kinds. */
export const noticeGroups = ['certificates', 'contract', 'prices', 'risks', 'service', 'handover', 'company'] as const;
export type NoticeGroup = (typeof noticeGroups)[number];

/** What a certificate says of itself beside its picture. */
export const noticeFields = ['number', 'issuer', 'issuedOn', 'expiresOn'] as const;
export type NoticeField = (typeof noticeFields)[number];

/** A rule that asks for a notice, as it is quoted to whoever asks why. */
export const legalBasis = z.strictObject({
  /** Article and law, 商品房销售管理办法 Art. 23. */
  article: bilingual,
  /** Whether a law says so, or good practice only (domain.md: [V]/[S] against [P]). */
  binding: z.boolean(),
});
export type LegalBasis = z.output<typeof legalBasis>;

/** One kind of thing that must or may be public (A1–A9, E1; domain 2.1, 2.7). */
export const noticeKind = z.strictObject({
  id: slug,
  group: z.enum(noticeGroups),
  name: bilingual,
  /** Another name it may bear instead: the land item of the five certificates has two (domain 2.1). */
  otherName: bilingual.optional(),
  /** A set that a flow or a rule may name as one, such as `project-certificates`. */
  partOf: slug.optional(),
  modes: z.array(z.enum(siteModes)).min(1).max(2),
  forms: z.array(z.enum(noticeForms)).min(1),
  /** Fields that must be filled in before it is published; the others may stay empty. */
  needs: z.array(z.enum(noticeFields)).max(4),
  /** Whether it may run out: without this an expiry date is not asked for. */
  expires: z.boolean(),
  reviews: z.array(z.enum(reviewRights)).max(5),
  basis: z.array(legalBasis).max(6),
  /** What it must contain, for whoever prepares it. */
  contents: z.array(bilingual).max(12),
});
export type NoticeKind = z.output<typeof noticeKind>;

/** The catalogue in `resources/notices/kinds.yaml`: no kind twice. */
export const noticeCatalogue = z
  .strictObject({ kinds: z.array(noticeKind).min(1).max(120) })
  .refine(({ kinds }) => new Set(kinds.map(({ id }) => id)).size === kinds.length, 'a kind stands in it twice');

/** The catalogue, looked up by id. */
export type NoticeCatalogue = ReadonlyMap<string, NoticeKind>;

/** Whether a name in a flow or a rule means a kind: the kind itself, or the set it is part of (`project-certificates` means five). */
export function isMeant(
  name: string,
  kind: { readonly id: string; readonly partOf?: string | null | undefined },
): boolean {
  return kind.id === name || kind.partOf === name;
}
