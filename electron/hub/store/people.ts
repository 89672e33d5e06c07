import type { Store } from './open.ts';
import type { Tables } from './tables.ts';

export type PersonRow = Tables['staff'];
export type SessionRow = Tables['sessions'];

/** Staff and their sessions. */
export type PeopleStore = {
  readonly all: () => Omit<PersonRow, 'pin_hash'>[];
  readonly byLogin: (login: string) => PersonRow | undefined;
  readonly insert: (row: PersonRow) => void;
  readonly update: (id: string, row: Omit<PersonRow, 'id' | 'pin_hash'>) => void;
  readonly setPin: (id: string, pinHash: string) => void;
  readonly sessions: () => SessionRow[];
  readonly addSession: (row: SessionRow) => void;
  readonly dropSession: (tokenHash: string) => void;
  readonly dropSessionsOf: (staffId: string) => void;
  readonly dropAllSessions: () => void;
  readonly dropSessionsBefore: (at: number) => void;
};

/** Opens the statements about staff. */
export function openPeopleStore(store: Store): PeopleStore {
  return {
    all: () =>
      store.select((q) => q.selectFrom('staff').select(['id', 'login', 'name', 'roles', 'active']).orderBy('login')),
    byLogin: (login) => store.select((q) => q.selectFrom('staff').selectAll().where('login', '=', login))[0],
    insert: (row) => void store.change((q) => q.insertInto('staff').values(row)),
    update: (id, row) => void store.change((q) => q.updateTable('staff').set(row).where('id', '=', id)),
    setPin: (id, pinHash) =>
      void store.change((q) => q.updateTable('staff').set({ pin_hash: pinHash }).where('id', '=', id)),
    sessions: () => store.select((q) => q.selectFrom('sessions').selectAll()),
    addSession: (row) => void store.change((q) => q.insertInto('sessions').values(row)),
    dropSession: (hash) => void store.change((q) => q.deleteFrom('sessions').where('token_hash', '=', hash)),
    dropSessionsOf: (id) => void store.change((q) => q.deleteFrom('sessions').where('staff_id', '=', id)),
    dropAllSessions: () => void store.change((q) => q.deleteFrom('sessions')),
    dropSessionsBefore: (at) => void store.change((q) => q.deleteFrom('sessions').where('expires_at', '<', at)),
  };
}
