import type { Store } from './open.ts';
import { param, params } from './param.ts';
import type { Tables } from './tables.ts';

export type CareRow = Tables['care_requests'];

/** What those who wait asked for. */
export type CareStore = {
  readonly byId: (id: string) => CareRow | undefined;
  readonly ofTicket: (ticketId: string) => CareRow[];
  readonly ofDay: (date: string) => CareRow[];
  readonly insert: (row: CareRow) => void;
  readonly end: (row: Pick<CareRow, 'id' | 'ended_at' | 'outcome' | 'staff_id'>) => void;
};

const columns = [
  'id',
  'ticket_id',
  'business_date',
  'task',
  'source',
  'asked_at',
  'ended_at',
  'outcome',
  'staff_id',
] as const satisfies readonly (keyof CareRow)[];

/** Prepares the statements about what was asked for. */
export function openCareStore(store: Store): CareStore {
  const byId = store.statement<{ id: string }, CareRow>((q) =>
    q.selectFrom('care_requests').selectAll().where('id', '=', param('id')),
  );
  const ofTicket = store.statement<{ ticket_id: string }, CareRow>((q) =>
    q.selectFrom('care_requests').selectAll().where('ticket_id', '=', param('ticket_id')).orderBy('asked_at'),
  );
  const insert = store.statement<CareRow>((q) => q.insertInto('care_requests').values(params(columns)));
  const end = store.statement<Pick<CareRow, 'id' | 'ended_at' | 'outcome' | 'staff_id'>>((q) =>
    q
      .updateTable('care_requests')
      .set(params(['ended_at', 'outcome', 'staff_id']))
      .where('id', '=', param('id')),
  );
  return {
    byId: (id) => byId.get({ id }),
    ofTicket: (ticketId) => ofTicket.all({ ticket_id: ticketId }),
    ofDay: (date) =>
      store.select((q) =>
        q.selectFrom('care_requests').selectAll().where('business_date', '=', date).orderBy('asked_at'),
      ),
    insert: (row) => void insert.run(row),
    end: (row) => void end.run(row),
  };
}
