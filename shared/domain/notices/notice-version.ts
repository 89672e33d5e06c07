import type { ReviewRight } from '../../protocol/roles.ts';
import type { CalendarDate, Instant, NoticeId, NoticeVersionId, StaffId } from '../ids.ts';
import type { NoticeField, NoticeKind } from './catalogue.ts';
import type { NoticeForm } from './notice-body.ts';

/** A review right's word on a version. On paper: the sign-off exists as a scan, handed in by whoever is `by`. */
export type Review = {
  readonly right: ReviewRight;
  readonly outcome: 'approved' | 'refused';
  readonly by: StaffId;
  readonly at: Instant;
  readonly onPaper: boolean;
};

/** How a version that was public stopped being so. */
export type NoticeEnd = 'superseded' | 'withdrawn' | 'expired';

/**
 * Where a version stands. Only a draft can be changed; from review on its content is what it is for good. A refusal ends it:
 * whoever mends it begins a new draft.
 */
export type VersionState =
  | { readonly state: 'draft' }
  | { readonly state: 'in-review'; readonly reviews: readonly Review[] }
  | { readonly state: 'refused'; readonly reviews: readonly Review[] }
  | { readonly state: 'published'; readonly reviews: readonly Review[]; readonly publishedAt: Instant }
  | { readonly state: 'ended'; readonly publishedAt: Instant; readonly endedAt: Instant; readonly how: NoticeEnd };

/** What the fields of a certificate say. */
export type FieldValues = {
  readonly number: string | null;
  readonly issuer: string | null;
  readonly issuedOn: CalendarDate | null;
  /** Its last day; null where it does not run out. */
  readonly expiresOn: CalendarDate | null;
};

/** One version of a notice, as far as rules need it. */
export type NoticeVersion = {
  readonly id: NoticeVersionId;
  readonly noticeId: NoticeId;
  readonly version: number;
  readonly form: NoticeForm;
  readonly fields: FieldValues;
  /** Whether there is anything to show: a file with pages, or a body. */
  readonly hasContent: boolean;
  readonly standing: VersionState;
};

/** Why a version can't be sent to review or published. */
export type VersionFault =
  | { readonly code: 'field-missing'; readonly field: NoticeField }
  | { readonly code: 'expiry-before-issue' }
  | { readonly code: 'expired-already' }
  | { readonly code: 'content-missing' }
  | { readonly code: 'form-not-for-kind' };

/** What is missing or wrong in a version before anybody needs to review it. */
export function versionFaults(version: NoticeVersion, kind: NoticeKind, today: CalendarDate): readonly VersionFault[] {
  const { fields } = version;
  const missing = kind.needs.filter((field) => fields[field] === null);
  const { issuedOn, expiresOn } = fields;
  return [
    ...(kind.forms.includes(version.form) ? [] : [{ code: 'form-not-for-kind' } as const]),
    ...missing.map((field) => ({ code: 'field-missing', field }) as const),
    ...(issuedOn !== null && expiresOn !== null && expiresOn < issuedOn
      ? [{ code: 'expiry-before-issue' } as const]
      : []),
    ...(expiresOn !== null && expiresOn < today ? [{ code: 'expired-already' } as const] : []),
    ...(version.hasContent ? [] : [{ code: 'content-missing' } as const]),
  ];
}

/** Rights that still have to approve (A10). */
export function reviewsMissing(kind: NoticeKind, standing: VersionState): readonly ReviewRight[] {
  const given = 'reviews' in standing ? standing.reviews : [];
  return kind.reviews.filter((right) => !given.some((one) => one.right === right && one.outcome === 'approved'));
}

/** Why a person may not give a review now; null when they may. */
export function reviewRefusal(
  version: NoticeVersion,
  kind: NoticeKind,
  review: {
    readonly right: ReviewRight;
    readonly rights: readonly string[];
    /** They began the draft or changed anything in it. */
    readonly wroteIt: boolean;
    readonly onPaper: boolean;
  },
): 'not-in-review' | 'right-not-asked' | 'right-not-held' | 'own-notice' | 'reviewed-already' | null {
  if (version.standing.state !== 'in-review') return 'not-in-review';
  if (!kind.reviews.includes(review.right)) return 'right-not-asked';
  if (version.standing.reviews.some(({ right }) => right === review.right)) return 'reviewed-already';
  // A sign-off on paper is somebody else's word: whoever hands in its scan only records it.
  if (review.onPaper) return null;
  if (review.wroteIt) return 'own-notice';
  return review.rights.includes(review.right) ? null : 'right-not-held';
}

/** A standing with one more review; a refusal ends the version. */
export function withReview(standing: VersionState & { readonly state: 'in-review' }, review: Review): VersionState {
  const reviews = [...standing.reviews, review];
  return review.outcome === 'refused' ? { state: 'refused', reviews } : { state: 'in-review', reviews };
}

/** Whether a published version is past its last day. */
export function runOut({ fields }: Pick<NoticeVersion, 'fields'>, today: CalendarDate): boolean {
  return fields.expiresOn !== null && fields.expiresOn < today;
}
