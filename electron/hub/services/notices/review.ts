import { hash } from 'node:crypto';
import type { NoticeId, NoticeVersionId, StaffId } from '#shared/domain/ids.ts';
import { type Review, reviewRefusal, withReview } from '#shared/domain/notices/notice-version.ts';
import { AppError, type ErrorCode } from '#shared/protocol/errors.ts';
import type { ReviewRight } from '#shared/protocol/roles.ts';
import { staffOf } from '../../auth/actor.ts';
import type { Tx } from '../../store/commands.ts';
import type { NoticeVersionRow } from '../../store/notices.ts';
import type { House } from '../house.ts';
import { draftOf } from './draft.ts';
import { contentOf, kindOf, versionOf } from './load-version.ts';
import { faultsOf } from './view-notice.ts';

/**
 * Sends a draft to its reviewers: from now on its content is fixed, under its contentHash. Throws not-found, no-draft,
 * draft-changed (somebody wrote since), notice-incomplete with every fault.
 */
export function submitNotice(house: House, tx: Tx, id: NoticeId, revision: number): void {
  const row = draftOf(house, id);
  if (row.revision !== revision) throw new AppError('draft-changed');
  const kind = kindIdOf(house, id);
  refuseFaults(house, row, kind);
  const contentHash = hash('sha256', contentOf(row, kind), 'hex');
  house.books.notices.change(row.id, { state: 'in-review', submitted_at: tx.at, content_hash: contentHash });
  tx.append({
    type: 'notice.submitted',
    subjectId: id,
    payload: { versionId: row.id as NoticeVersionId, version: row.version, kind, contentHash },
  });
}

/** What a reviewer says; on paper with the kept scan and who signed. */
export type ReviewInput = {
  /** The version that was looked at; null: whichever is in review. */
  readonly version: number | null;
  readonly right: ReviewRight;
  readonly outcome: Review['outcome'];
  readonly reason: string | null;
  readonly paper: {
    readonly signedBy: string;
    readonly file: string;
    readonly mediaType: string;
  } | null;
};

/**
 * Records a review (A10). Throws not-found, reason-required, notice-not-in-review (also for an older version), review-not-asked, review-not-held, own-notice,
 * reviewed-already.
 */
export function giveReview(house: House, tx: Tx, id: NoticeId, input: ReviewInput): void {
  const by = staffOf(tx.actor);
  if (by === null || tx.actor.kind !== 'staff') throw new AppError('not-allowed');
  if (input.outcome === 'refused' && input.reason === null) throw new AppError('reason-required');
  const row = newestOf(house, id);
  if (input.version !== null && input.version !== row.version) throw new AppError('notice-not-in-review');
  const version = versionOf(row, house.books.notices.reviewsOf(row.id));
  const onPaper = input.paper !== null;
  const kindId = kindIdOf(house, id);
  const kind = kindOf(house, kindId);
  const wroteIt = house.books.notices.writersOf(row).includes(by);
  const asked = { right: input.right, rights: tx.actor.roles, wroteIt, onPaper };
  const refusal = reviewRefusal(version, kind, asked);
  if (refusal !== null) throw new AppError(refusals[refusal]);
  if (version.standing.state !== 'in-review') throw new AppError('notice-not-in-review');
  const next = withReview(version.standing, { right: input.right, outcome: input.outcome, by, at: tx.at, onPaper });
  const words = (text: string | null) => (text === null ? null : house.privacy.keepWords(house.newId('txt'), text));
  const reason = words(input.reason);
  const signedBy = words(input.paper?.signedBy ?? null);
  house.books.notices.addReview({
    version_id: row.id,
    right: input.right,
    outcome: input.outcome,
    staff_id: by satisfies StaffId,
    at: tx.at,
    reason_id: reason?.textId ?? null,
    signed_by_id: signedBy?.textId ?? null,
    scan: input.paper?.file ?? null,
    scan_media_type: input.paper?.mediaType ?? null,
  });
  if (next.state === 'refused') house.books.notices.change(row.id, { state: 'refused', ended_at: tx.at });
  tx.append({
    type: 'notice.reviewed',
    subjectId: id,
    payload: {
      kind: kindId,
      versionId: row.id as NoticeVersionId,
      version: row.version,
      right: input.right,
      outcome: input.outcome,
      reason,
      paper: signedBy && input.paper ? { signedBy, sha256: input.paper.file } : null,
    },
  });
}

const refusals = {
  'not-in-review': 'notice-not-in-review',
  'right-not-asked': 'review-not-asked',
  'right-not-held': 'review-not-held',
  'own-notice': 'own-notice',
  'reviewed-already': 'reviewed-already',
} as const satisfies Record<NonNullable<ReturnType<typeof reviewRefusal>>, ErrorCode>;

/** The newest version of a notice. Throws not-found. */
export function newestOf(house: House, id: NoticeId): NoticeVersionRow {
  const [newest] = house.books.notices.versionsOf(id);
  if (!newest) throw new AppError('not-found');
  return newest;
}

/** The kind of a notice. Throws not-found. */
export function kindIdOf(house: House, id: NoticeId): string {
  const notice = house.books.notices.byId(id);
  if (!notice) throw new AppError('not-found');
  return notice.kind;
}

/** Throws notice-incomplete with every fault of a version. */
export function refuseFaults(house: House, row: NoticeVersionRow, kind: string): void {
  const faults = faultsOf(house, versionOf(row, house.books.notices.reviewsOf(row.id)), kind);
  if (faults.length === 0) return;
  throw new AppError('notice-incomplete', undefined, {
    issues: faults.map(({ code, field }) => ({
      path: field === null ? '/draft' : `/draft/fields/${field}`,
      message: code,
    })),
    details: { fault: faults[0]?.code ?? '' },
  });
}
