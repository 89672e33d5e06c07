import type { Store } from './open.ts';
import { param, params } from './param.ts';
import type { Tables } from './tables.ts';

type Row = Tables['cases'];

/** Cases: one household's run through a flow; they survive days. */
export type CaseStore = {
  readonly openOf: (unitId: string, serviceId: string) => string | null;
  readonly ofUnit: (unitId: string) => Row[];
  readonly open: (row: Pick<Row, 'id' | 'unit_id' | 'service_id' | 'opened_at'>) => void;
  /** Done at a moment, or open again (null). */
  readonly setDone: (id: string, at: number | null) => void;
};

/** Prepares the statements about cases. */
export function openCaseStore(store: Store): CaseStore {
  const ofUnit = store.statement<{ unit_id: string }, Row>((q) =>
    q.selectFrom('cases').selectAll().where('unit_id', '=', param('unit_id')),
  );
  const insert = store.statement<Row>((q) =>
    q.insertInto('cases').values(params(['id', 'unit_id', 'service_id', 'state', 'opened_at', 'done_at'])),
  );
  const setState = store.statement<{ id: string; state: string; done_at: number | null }>((q) =>
    q
      .updateTable('cases')
      .set(params(['state', 'done_at']))
      .where('id', '=', param('id')),
  );
  return {
    openOf: (unitId, serviceId) =>
      ofUnit.all({ unit_id: unitId }).find((row) => row.service_id === serviceId && row.state === 'open')?.id ?? null,
    ofUnit: (unitId) => ofUnit.all({ unit_id: unitId }),
    open: (row) => void insert.run({ ...row, state: 'open', done_at: null }),
    setDone: (id, at) => void setState.run({ id, state: at === null ? 'open' : 'done', done_at: at }),
  };
}
