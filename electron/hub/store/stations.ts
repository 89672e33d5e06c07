import type { DeskId } from '#shared/domain/ids.ts';
import type { Store } from './open.ts';
import { param } from './param.ts';
import type { Tables } from './tables.ts';

export type StationRow = Tables['stations'];
export type PairingCodeRow = Tables['pairing_codes'];

/** Paired devices and the one-time codes that pair them. */
export type StationStore = {
  readonly all: () => StationRow[];
  readonly insert: (row: StationRow) => void;
  readonly setToken: (id: string, tokenHash: string, pairedAt: number) => void;
  readonly revoke: (id: string, at: number) => void;
  readonly addCode: (row: PairingCodeRow) => void;
  readonly code: (hash: string) => PairingCodeRow | undefined;
  readonly useCode: (hash: string, at: number) => void;
  /** The code that begins so and neither was used nor is too old. */
  readonly liveCode: (start: string, at: number) => PairingCodeRow | undefined;
  readonly countTry: (hash: string) => void;
  /** The desk a customer screen belongs to. */
  readonly deskOf: (id: string) => DeskId | null;
  /** Puts a customer screen to a desk, whose former one is taken away, or to none. */
  readonly setDesk: (id: string, deskId: string | null) => void;
};

/** Opens the statements about stations. */
export function openStationStore(store: Store): StationStore {
  const deskOf = store.statement<{ station_id: string }, { desk_id: string }>((q) =>
    q.selectFrom('station_desks').select('desk_id').where('station_id', '=', param('station_id')),
  );
  return {
    all: () => store.select((q) => q.selectFrom('stations').selectAll()),
    insert: (row) => void store.change((q) => q.insertInto('stations').values(row)),
    setToken: (id, tokenHash, pairedAt) =>
      void store.change((q) =>
        q.updateTable('stations').set({ token_hash: tokenHash, paired_at: pairedAt }).where('id', '=', id),
      ),
    revoke: (id, at) =>
      void store.change((q) => q.updateTable('stations').set({ revoked_at: at }).where('id', '=', id)),
    addCode: (row) => void store.change((q) => q.insertInto('pairing_codes').values(row)),
    code: (hash) => store.select((q) => q.selectFrom('pairing_codes').selectAll().where('code_hash', '=', hash))[0],
    useCode: (hash, at) =>
      void store.change((q) => q.updateTable('pairing_codes').set({ used_at: at }).where('code_hash', '=', hash)),
    liveCode: (start, at) =>
      store.select((q) =>
        q
          .selectFrom('pairing_codes')
          .selectAll()
          .where('start', '=', start)
          .where('used_at', 'is', null)
          .where('expires_at', '>=', at),
      )[0],
    countTry: (hash) =>
      void store.change((q) =>
        q
          .updateTable('pairing_codes')
          .set((row) => ({ tries: row('tries', '+', 1) }))
          .where('code_hash', '=', hash),
      ),
    deskOf: (id) => (deskOf.get({ station_id: id })?.desk_id ?? null) as DeskId | null,
    setDesk(id, deskId) {
      store.change((q) => q.deleteFrom('station_desks').where('station_id', '=', id));
      if (deskId === null) return;
      store.change((q) => q.deleteFrom('station_desks').where('desk_id', '=', deskId));
      store.change((q) => q.insertInto('station_desks').values({ station_id: id, desk_id: deskId }));
    },
  };
}
