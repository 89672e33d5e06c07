import type { Store } from './open.ts';
import { param, params } from './param.ts';
import type { Tables } from './tables.ts';

export type NoticeRow = Tables['notices'];
export type NoticeVersionRow = Tables['notice_versions'];
/** A version with the kind of its notice. */
export type KnownVersionRow = NoticeVersionRow & { readonly kind: string };
export type NoticeReviewRow = Tables['notice_reviews'];

/** What may change in a version after it was made. */
type Change = Partial<Omit<NoticeVersionRow, 'id' | 'notice_id' | 'version' | 'code'>>;

/** Notices, their versions and sign-offs, and what each screen shows. */
export type NoticeStore = {
  readonly all: () => NoticeRow[];
  readonly byId: (id: string) => NoticeRow | undefined;
  readonly insert: (row: NoticeRow) => void;
  readonly remove: (id: string) => void;
  /** The newest first. */
  readonly versionsOf: (noticeId: string) => NoticeVersionRow[];
  readonly allVersions: () => NoticeVersionRow[];
  /** How the newest version of each notice stands, nothing else of it; in the order the notices were begun. */
  readonly newestStates: () => { readonly kind: string; readonly state: string }[];
  /** In the order they were published. */
  readonly published: () => KnownVersionRow[];
  readonly version: (id: string) => KnownVersionRow | undefined;
  readonly versionByCode: (code: string) => KnownVersionRow | undefined;
  /** Versions whose pages are not all drawn. */
  readonly undrawn: () => NoticeVersionRow[];
  /** Who began a version, and who else wrote in it while it was a draft: the journal says so. */
  readonly writersOf: (version: Pick<NoticeVersionRow, 'id' | 'notice_id' | 'made_by'>) => readonly string[];
  readonly addVersion: (row: NoticeVersionRow) => void;
  readonly change: (id: string, change: Change) => void;
  readonly discard: (id: string) => void;
  readonly reviewsOf: (versionId: string) => NoticeReviewRow[];
  readonly allReviews: () => NoticeReviewRow[];
  readonly addReview: (row: NoticeReviewRow) => void;
  readonly playlists: () => Tables['notice_playlists'][];
  readonly savePlaylist: (stationId: string, slots: string) => void;
};

const versionColumns = [
  'id',
  'notice_id',
  'version',
  'state',
  'title',
  'form',
  'fields',
  'body',
  'file',
  'media_type',
  'file_bytes',
  'file_pages',
  'file_fault',
  'pages',
  'content_hash',
  'code',
  'revision',
  'made_by',
  'made_at',
  'submitted_at',
  'published_at',
  'ended_at',
  'reason_id',
] as const satisfies readonly (keyof NoticeVersionRow)[];

/** Prepares the statements about notices. */
export function openNoticeStore(store: Store): NoticeStore {
  const version = store.statement<{ id: string }, KnownVersionRow>((q) =>
    q
      .selectFrom('notice_versions')
      .innerJoin('notices', 'notices.id', 'notice_versions.notice_id')
      .selectAll('notice_versions')
      .select('notices.kind')
      .where('notice_versions.id', '=', param('id')),
  );
  const addVersion = store.statement<NoticeVersionRow>((q) =>
    q.insertInto('notice_versions').values(params(versionColumns)),
  );
  const reviewsOf = store.statement<{ version_id: string }, NoticeReviewRow>((q) =>
    q.selectFrom('notice_reviews').selectAll().where('version_id', '=', param('version_id')).orderBy('at'),
  );
  const coWritten = store.statement<{ notice_id: string; type: string }, { actor_id: string; payload: string }>((q) =>
    q
      .selectFrom('journal')
      .select(['actor_id', 'payload'])
      .where('subject_id', '=', param('notice_id'))
      .where('type', '=', param('type')),
  );
  const known = () =>
    store.select((q) =>
      q
        .selectFrom('notice_versions')
        .innerJoin('notices', 'notices.id', 'notice_versions.notice_id')
        .selectAll('notice_versions')
        .select('notices.kind')
        .where('notice_versions.state', '=', 'published')
        .orderBy('notice_versions.published_at'),
    );
  return {
    all: () => store.select((q) => q.selectFrom('notices').selectAll().orderBy('made_at')),
    byId: (id) => store.select((q) => q.selectFrom('notices').selectAll().where('id', '=', id))[0],
    insert: (row) => void store.change((q) => q.insertInto('notices').values(row)),
    remove: (id) => void store.change((q) => q.deleteFrom('notices').where('id', '=', id)),
    versionsOf: (id) =>
      store.select((q) =>
        q.selectFrom('notice_versions').selectAll().where('notice_id', '=', id).orderBy('version', 'desc'),
      ),
    allVersions: () => store.select((q) => q.selectFrom('notice_versions').selectAll().orderBy('version', 'desc')),
    newestStates: () =>
      store.select((q) =>
        q
          .selectFrom('notice_versions as newest')
          .innerJoin('notices', 'notices.id', 'newest.notice_id')
          .select(['notices.kind', 'newest.state'])
          .where('newest.version', '=', (one) =>
            one
              .selectFrom('notice_versions as other')
              .select(({ fn }) => fn.max('other.version').as('version'))
              .whereRef('other.notice_id', '=', 'newest.notice_id'),
          )
          .orderBy('notices.made_at'),
      ),
    published: known,
    version: (id) => version.get({ id }),
    versionByCode: (code) => {
      const row = store.select((q) => q.selectFrom('notice_versions').select('id').where('code', '=', code))[0];
      return row && version.get({ id: row.id });
    },
    undrawn: () =>
      store
        .select((q) =>
          q.selectFrom('notice_versions').selectAll().where('state', '=', 'draft').where('file_pages', '>', 0),
        )
        .filter((row) => row.file_fault === null && (JSON.parse(row.pages) as unknown[]).length < row.file_pages),
    writersOf: ({ id, notice_id, made_by }) => {
      const rows = coWritten.all({ notice_id, type: 'notice.co-written' });
      const own = rows.filter(({ payload }) => (JSON.parse(payload) as { versionId: string }).versionId === id);
      return [made_by, ...own.map(({ actor_id }) => actor_id)];
    },
    addVersion: (row) => void addVersion.run(row),
    change: (id, change) => void store.change((q) => q.updateTable('notice_versions').set(change).where('id', '=', id)),
    discard: (id) => void store.change((q) => q.deleteFrom('notice_versions').where('id', '=', id)),
    reviewsOf: (id) => reviewsOf.all({ version_id: id }),
    allReviews: () => store.select((q) => q.selectFrom('notice_reviews').selectAll().orderBy('at')),
    addReview: (row) => void store.change((q) => q.insertInto('notice_reviews').values(row)),
    playlists: () => store.select((q) => q.selectFrom('notice_playlists').selectAll()),
    savePlaylist: (stationId, slots) =>
      void store.change((q) =>
        q
          .insertInto('notice_playlists')
          .values({ station_id: stationId, slots })
          .onConflict((c) => c.column('station_id').doUpdateSet({ slots })),
      ),
  };
}
