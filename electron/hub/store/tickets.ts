import type { CalendarDate, TicketId } from '#shared/domain/ids.ts';
import { columnsOf, recordOf, type TicketRecord } from '../floor/record.ts';
import type { Store } from './open.ts';
import { param, params } from './param.ts';
import type { Tables } from './tables.ts';

type Row = Tables['tickets'];
const changing = [
  'stage_id',
  'queued_at',
  'priority',
  'place_class',
  'place_due',
  'place_arrival',
  'place_tie',
  'overtaken',
  'state',
  'desk_id',
  'called_at',
  'last_called_at',
  'calls',
  'started_at',
  'held_for',
  'held_at',
  'missed_at',
  'ended_at',
  'last_act',
] as const;
const fixed = [
  'id',
  'number',
  'service_id',
  'case_id',
  'business_date',
  'issued_at',
  'first_arrival',
  'due',
  'entered_by_hand',
  'code',
] as const;

/** One stretch of a visit at a stage, written when it ends. */
export type Passage = Omit<Tables['passages'], 'id'>;
type PassageRow = Passage & { readonly id: number };

/** Tickets, their homes and their passages in the database. */
export type TicketStore = {
  readonly insert: (record: TicketRecord) => void;
  readonly save: (record: TicketRecord) => void;
  readonly saveOvertaken: (id: TicketId, overtaken: number) => void;
  /** Takes another home into an open visit. */
  readonly addUnit: (id: TicketId, unitId: string) => void;
  readonly setUnitsOpen: (id: TicketId, open: boolean) => void;
  readonly load: (id: TicketId) => TicketRecord | undefined;
  readonly loadByCode: (code: string) => TicketRecord | undefined;
  readonly loadOpen: () => readonly TicketRecord[];
  readonly ofDay: (date: CalendarDate) => readonly TicketRecord[];
  readonly nextCount: (series: string, date: string) => number;
  readonly addPassage: (passage: Passage) => void;
  readonly dropLastPassage: (id: TicketId) => void;
  readonly passages: (id: TicketId) => readonly PassageRow[];
  /** Stages a plain visit has behind it; those of a guided one are in its cases. */
  readonly completedStages: (id: TicketId) => ReadonlySet<string>;
  readonly recentServices: (stageId: string, limit: number) => readonly PassageRow[];
};

/** Prepares the statements about tickets. */
export function openTicketStore(store: Store): TicketStore {
  const insert = store.statement<Row>((q) => q.insertInto('tickets').values(params([...fixed, ...changing])));
  const update = store.statement<Record<string, unknown>>((q) =>
    q.updateTable('tickets').set(params(changing)).where('id', '=', param('id')),
  );
  const overtaken = store.statement<{ id: string; overtaken: number }>((q) =>
    q
      .updateTable('tickets')
      .set(params(['overtaken']))
      .where('id', '=', param('id')),
  );
  const addUnit = store.statement<Tables['ticket_units']>((q) =>
    q.insertInto('ticket_units').values(params(['ticket_id', 'unit_id', 'open'])),
  );
  const unitsOpen = store.statement<{ ticket_id: string; open: number }>((q) =>
    q
      .updateTable('ticket_units')
      .set(params(['open']))
      .where('ticket_id', '=', param('ticket_id')),
  );
  const unitsOf = store.statement<{ id: string }, { unit_id: string }>((q) =>
    q.selectFrom('ticket_units').select('unit_id').where('ticket_id', '=', param('id')),
  );
  const byId = store.statement<{ id: string }, Row>((q) =>
    q.selectFrom('tickets').selectAll().where('id', '=', param('id')),
  );
  const byCode = store.statement<{ code: string }, Row>((q) =>
    q.selectFrom('tickets').selectAll().where('code', '=', param('code')),
  );
  const count = store.statement<{ series: string; business_date: string; one: number }, { last: number }>((q) =>
    q
      .insertInto('counters')
      .values({ series: param('series'), business_date: param('business_date'), last: param('one') })
      .onConflict((c) =>
        c.columns(['series', 'business_date']).doUpdateSet((e) => ({ last: e('counters.last', '+', param('one')) })),
      )
      .returning('last'),
  );
  const passage = store.statement<Passage>((q) =>
    q
      .insertInto('passages')
      .values(
        params([
          'ticket_id',
          'case_id',
          'stage_id',
          'desk_id',
          'staff_id',
          'business_date',
          'queued_at',
          'called_at',
          'started_at',
          'ended_at',
          'held_for',
          'calls',
          'outcome',
        ]),
      ),
  );
  const dropPassage = store.statement<{ id: string }>((q) =>
    q.deleteFrom('passages').where('id', '=', (e) =>
      e
        .selectFrom('passages')
        .select((f) => f.fn.max('id').as('id'))
        .where('ticket_id', '=', param('id')),
    ),
  );
  const passagesOf = store.statement<{ id: string }, PassageRow>((q) =>
    q.selectFrom('passages').selectAll().where('ticket_id', '=', param('id')).orderBy('id'),
  );
  const doneByTicket = store.statement<{ id: string; outcome: string }, { stage_id: string }>((q) =>
    q
      .selectFrom('passages')
      .select('stage_id')
      .where('ticket_id', '=', param('id'))
      .where('outcome', '=', param('outcome')),
  );

  const complete = (row: Row | undefined): TicketRecord | undefined =>
    row &&
    recordOf(
      row,
      unitsOf.all({ id: row.id }).map((unit) => unit.unit_id),
    );
  const lastAct = (record: TicketRecord) => (record.last ? JSON.stringify(record.last) : null);

  return {
    insert(record) {
      const { ticket, code } = record;
      insert.run({
        ...columnsOf(ticket),
        number: ticket.number,
        service_id: ticket.serviceId,
        case_id: ticket.caseId,
        business_date: ticket.businessDate,
        issued_at: ticket.issuedAt,
        first_arrival: ticket.firstArrival,
        due: ticket.due,
        entered_by_hand: ticket.enteredByHand ? 1 : 0,
        code,
        last_act: lastAct(record),
      });
      for (const unit of record.unitIds) addUnit.run({ ticket_id: ticket.id, unit_id: unit, open: 1 });
    },
    save: (record) => void update.run({ ...columnsOf(record.ticket), last_act: lastAct(record) }),
    saveOvertaken: (id, times) => void overtaken.run({ id, overtaken: times }),
    addUnit: (id, unitId) => void addUnit.run({ ticket_id: id, unit_id: unitId, open: 1 }),
    setUnitsOpen: (id, open) => void unitsOpen.run({ ticket_id: id, open: open ? 1 : 0 }),
    load: (id) => complete(byId.get({ id })),
    loadByCode: (code) => complete(byCode.get({ code })),
    loadOpen: () =>
      store
        .select((q) =>
          q.selectFrom('tickets').selectAll().where('state', 'in', ['waiting', 'called', 'serving', 'held', 'no_show']),
        )
        .map((row) => complete(row))
        .filter((record) => record !== undefined),
    ofDay: (date) =>
      store
        .select((q) => q.selectFrom('tickets').selectAll().where('business_date', '=', date).orderBy('id'))
        .map((row) => complete(row))
        .filter((record) => record !== undefined),
    nextCount: (series, date) => count.get({ series, business_date: date, one: 1 })?.last ?? 0,
    addPassage: (row) => void passage.run(row),
    dropLastPassage: (id) => void dropPassage.run({ id }),
    passages: (id) => passagesOf.all({ id }),
    completedStages: (id) => new Set(doneByTicket.all({ id, outcome: 'completed' }).map((row) => row.stage_id)),
    recentServices: (stageId, limit) =>
      store.select((q) =>
        q
          .selectFrom('passages')
          .selectAll()
          .where('stage_id', '=', stageId)
          .where('outcome', '=', 'completed')
          .orderBy('ended_at', 'desc')
          .limit(limit),
      ),
  };
}
