import { openJournal } from '#hub/journal/journal.ts';
import { openBooks } from '#hub/store/books.ts';
import { openStore } from '#hub/store/open.ts';

const perDay = 1000;
const dayMs = 86_400_000;
const perCommit = 20_000;

/** Gives a site a past of so many served tickets, with one valid journal entry each, on days before today. */
export function addOldTickets(folder, count) {
  const store = openStore(folder);
  // Nothing is promised to anyone yet: the disk need not keep up.
  store.db.pragma('synchronous = OFF');
  const books = openBooks(store);
  const journal = openJournal(books.journal, books.plan.site().id);
  const days = Math.ceil(count / perDay);
  const write = store.db.transaction((from, to) => {
    for (let index = from; index < to; index++) {
      const day = Math.floor(index / perDay);
      const date = new Date(Date.now() - (days - day + 1) * dayMs).toISOString().slice(0, 10);
      if (index % perDay === 0) books.days.begin(date);
      issueAndServe(books.tickets, journal, index, date);
    }
  });
  for (let from = 0; from < count; from += perCommit) write(from, Math.min(count, from + perCommit));
  store.db.pragma('wal_checkpoint(TRUNCATE)');
  const { seq } = journal.head();
  store.close();
  return seq;
}

function issueAndServe(tickets, journal, index, businessDate) {
  const at = Date.now() - 1000;
  const id = `tkt_0${String(index).padStart(19, '0')}`;
  const [serviceId, stageId] = ['svc_enquiry', 'stg_enquiry'];
  const place = { priorityClass: 1, due: at, arrival: at, tie: id };
  const number = `E${String((index % perDay) + 1).padStart(3, '0')}`;
  const ticket = {
    id,
    number,
    serviceId,
    caseId: null,
    businessDate,
    issuedAt: at,
    firstArrival: at,
    due: at,
    enteredByHand: false,
    stageId,
    queuedAt: at,
    priority: false,
    place,
    overtaken: 0,
    position: { state: 'done', endedAt: at },
  };
  tickets.insert({ ticket, code: `code-of-${id}`, unitIds: [], last: null });
  tickets.addPassage({
    ticket_id: id,
    case_id: null,
    stage_id: stageId,
    desk_id: 'dsk_counter-1',
    staff_id: 'stf_clerk01',
    business_date: businessDate,
    queued_at: at,
    called_at: at,
    started_at: at,
    ended_at: at,
    held_for: 0,
    calls: 1,
    outcome: 'completed',
  });
  journal.append(
    {
      type: 'ticket.issued',
      subjectId: id,
      payload: {
        number,
        serviceId,
        stageId,
        caseId: null,
        unitIds: [],
        businessDate,
        firstArrival: at,
        due: at,
        priority: false,
        enteredByHand: false,
        place,
      },
    },
    { at, stationId: null, actorId: 'stf_supervisor' },
  );
}
