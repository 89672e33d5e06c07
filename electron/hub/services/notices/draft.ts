import type { NoticeId, NoticeVersionId } from '#shared/domain/ids.ts';
import type { Bilingual } from '#shared/domain/flow/template.ts';
import type { NoticeForm } from '#shared/domain/notices/notice-body.ts';
import { AppError } from '#shared/protocol/errors.ts';
import type { NoticeDraft } from '#shared/protocol/notices.ts';
import { staffOf } from '../../auth/actor.ts';
import { secretCode } from '../../clock.ts';
import type { Tx } from '../../store/commands.ts';
import type { NoticeVersionRow } from '../../store/notices.ts';
import type { House } from '../house.ts';
import { type DrawnPage, kindOf, pagesOf } from './load-version.ts';

const emptyFields = JSON.stringify({ number: null, issuer: null, issuedOn: null, expiresOn: null });
const noFile = {
  file: null,
  media_type: null,
  file_bytes: null,
  file_pages: 0,
  file_fault: null,
  pages: '[]',
} as const;

/** A file that was checked and kept. */
export type KeptFile = {
  readonly file: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly pages: number;
};

/** Begins a notice with a first draft. Throws unknown-kind, form-not-for-kind. */
export function createNotice(
  house: House,
  tx: Tx,
  input: { readonly kind: string; readonly title: Bilingual; readonly form: NoticeForm },
): NoticeId {
  checkForm(house, input.kind, input.form);
  const id = house.newId('ntc') as NoticeId;
  house.books.notices.insert({ id, kind: input.kind, made_at: tx.at });
  house.books.notices.addVersion(firstRow(house, tx, id, 1, input));
  return id;
}

/**
 * Writes the draft of a notice; begins its next version when there is none and the caller knew of none (`revision` 0).
 * A version that begins from a public one takes its file along. Throws not-found, draft-changed, notice-in-review,
 * form-not-for-kind.
 */
export function saveDraft(house: House, tx: Tx, id: NoticeId, input: NoticeDraft): void {
  const notice = house.books.notices.byId(id);
  if (!notice) throw new AppError('not-found');
  checkForm(house, notice.kind, input.form);
  const versions = house.books.notices.versionsOf(id);
  const [newest] = versions;
  if (newest?.state === 'in-review') throw new AppError('notice-in-review');
  const draft = newest?.state === 'draft' ? newest : null;
  if (input.revision !== (draft?.revision ?? 0)) throw new AppError('draft-changed');
  const row = draft ?? beginNext(house, tx, id, versions, input);
  noteWriter(house, tx, row, notice.kind);
  house.books.notices.change(row.id, {
    title: JSON.stringify(input.title),
    form: input.form,
    fields: JSON.stringify(input.fields),
    body: input.body === null || input.form === 'file' ? null : JSON.stringify(bodyFor(input)),
    revision: row.revision + 1,
    ...(input.form === 'file' ? {} : noFile),
  });
}

/** Throws the draft away; the notice itself, once nothing of it is left. Throws not-found, no-draft. */
export function discardDraft(house: House, id: NoticeId): void {
  house.books.notices.discard(draftOf(house, id).id);
  if (house.books.notices.versionsOf(id).length === 0) house.books.notices.remove(id);
}

/** Puts a checked file into the draft; its pages are drawn from now on. Throws not-found, no-draft, form-not-for-kind. */
export function attachFile(house: House, tx: Tx, id: NoticeId, kept: KeptFile): NoticeVersionRow {
  const notice = house.books.notices.byId(id);
  if (!notice) throw new AppError('not-found');
  const draft = draftOf(house, id);
  if (draft.form !== 'file') throw new AppError('form-not-for-kind');
  noteWriter(house, tx, draft, notice.kind);
  const { file, mediaType, bytes, pages: count } = kept;
  const change = { file, media_type: mediaType, file_bytes: bytes, file_pages: count, file_fault: null };
  // The same file again keeps the pages it has.
  const pages = draft.file === kept.file ? draft.pages : '[]';
  house.books.notices.change(draft.id, { ...change, pages, revision: draft.revision + 1 });
  return { ...draft, ...change, pages };
}

/** Adds a page that was drawn, unless the draft has another file by now. */
export function addDrawnPage(house: House, versionId: string, file: string, page: DrawnPage): void {
  const row = house.books.notices.version(versionId);
  if (row?.file !== file) return;
  const pages = pagesOf(row).filter((one) => one.page !== page.page);
  const inOrder = [...pages, page].toSorted((a, b) => a.page - b.page);
  house.books.notices.change(versionId, { pages: JSON.stringify(inOrder) });
}

/** Says why the pages of a version's file could not be drawn. */
export function setFileFault(house: House, versionId: string, file: string, fault: string): void {
  if (house.books.notices.version(versionId)?.file === file) {
    house.books.notices.change(versionId, { file_fault: fault });
  }
}

/** The draft of a notice. Throws not-found, notice-in-review, no-draft. */
export function draftOf(house: House, id: NoticeId): NoticeVersionRow {
  const [newest] = house.books.notices.versionsOf(id);
  if (!newest) throw new AppError('not-found');
  if (newest.state === 'in-review') throw new AppError('notice-in-review');
  if (newest.state !== 'draft') throw new AppError('no-draft');
  return newest;
}

/** Somebody else writes in a draft: told once, since nobody reviews what they wrote themselves (A10). */
function noteWriter(house: House, tx: Tx, row: NoticeVersionRow, kind: string): void {
  const by = staffOf(tx.actor);
  if (by === null || house.books.notices.writersOf(row).includes(by)) return;
  tx.append({
    type: 'notice.co-written',
    subjectId: row.notice_id,
    payload: { kind, versionId: row.id as NoticeVersionId, version: row.version },
  });
}

function checkForm(house: House, kind: string, form: NoticeForm): void {
  if (!kindOf(house, kind).forms.includes(form)) throw new AppError('form-not-for-kind');
}

function bodyFor({ body, form }: NoticeDraft): NonNullable<NoticeDraft['body']> {
  if (body === null || body.form !== form) {
    throw new AppError('invalid', undefined, { issues: [{ path: '/body/body', message: `must be of form ${form}` }] });
  }
  return body;
}

function beginNext(
  house: House,
  tx: Tx,
  id: NoticeId,
  versions: readonly NoticeVersionRow[],
  input: NoticeDraft,
): NoticeVersionRow {
  const version = (versions[0]?.version ?? 0) + 1;
  const before = versions.find(({ state }) => state === 'published') ?? versions[0];
  const { file, media_type, file_bytes, file_pages, file_fault, pages } = before ?? noFile;
  const row = {
    ...firstRow(house, tx, id, version, input),
    file,
    media_type,
    file_bytes,
    file_pages,
    file_fault,
    pages,
  };
  house.books.notices.addVersion(row);
  return row;
}

function firstRow(
  house: House,
  tx: Tx,
  noticeId: NoticeId,
  version: number,
  { title, form }: { readonly title: Bilingual; readonly form: NoticeForm },
): NoticeVersionRow {
  const madeBy = staffOf(tx.actor);
  if (madeBy === null) throw new AppError('not-allowed');
  return {
    id: house.newId('nver'),
    notice_id: noticeId,
    version,
    state: 'draft',
    title: JSON.stringify(title),
    form,
    fields: emptyFields,
    body: null,
    ...noFile,
    content_hash: null,
    code: secretCode(),
    revision: 1,
    made_by: madeBy,
    made_at: tx.at,
    submitted_at: null,
    published_at: null,
    ended_at: null,
    reason_id: null,
  };
}
