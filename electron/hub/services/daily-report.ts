import type { CalendarDate } from '#shared/domain/ids.ts';
import type { DailyReport } from '#shared/protocol/reports.ts';
import type { Passage } from '../store/tickets.ts';
import type { House } from './house.ts';
import { passageFigures, servicesOf } from './report/passage-figures.ts';
import { writeCsv } from '../csv-file.ts';

/** The day in figures: counts, waits (in line until called) and service times (start to end, without holds), p50 and p90. */
export function dailyReport(house: House, date: CalendarDate = house.day().date): DailyReport {
  const { directory } = house;
  const { dayBooks } = house.books;
  const passages = dayBooks.passages(date);
  const tickets = dayBooks.tickets(date);
  const inState = (...states: string[]) => tickets.filter((ticket) => states.includes(ticket.state)).length;
  const completed = passages.filter((passage) => passage.outcome === 'completed');
  const head = house.journal.head();
  return {
    date,
    siteName: directory.settings().siteName,
    journalSeq: head.seq,
    journalHead: head.hash,
    tickets: {
      issued: tickets.length,
      done: inState('done'),
      cancelled: inState('cancelled'),
      expired: inState('expired'),
      open: inState('waiting', 'called', 'serving', 'held', 'no_show'),
      noShows: dayBooks.noShows(date),
      enteredByHand: tickets.filter((ticket) => ticket.entered_by_hand === 1).length,
      priority: tickets.filter((ticket) => ticket.priority === 1).length,
      chosenCalls: dayBooks.chosenCalls(date),
    },
    expectedHomes: house.books.units.expectedOn(date),
    arrivedHomes: dayBooks.arrivedHomes(date),
    services: directory.services().map((service) => {
      const own = tickets.filter((ticket) => ticket.service_id === service.id);
      return {
        serviceId: service.id,
        name: service.name,
        issued: own.length,
        done: own.filter((ticket) => ticket.state === 'done').length,
      };
    }),
    stages: directory.stages().map((stage) => ({
      stageId: stage.id,
      name: stage.name,
      ...figures(passages.filter((passage) => passage.stage_id === stage.id)),
    })),
    desks: directory
      .desks()
      .filter((desk) => completed.some((passage) => passage.desk_id === desk.id))
      .map((desk) => ({
        deskId: desk.id,
        name: desk.name,
        ...figures(passages.filter((passage) => passage.desk_id === desk.id)),
      })),
    staff: directory
      .staff()
      .filter((person) => completed.some((passage) => passage.staff_id === person.id))
      .map((person) => ({
        staffId: person.id,
        name: person.name,
        ...figures(passages.filter((passage) => passage.staff_id === person.id)),
      })),
  };
}

function figures(passages: readonly Passage[]) {
  return { count: servicesOf(passages).length, ...passageFigures(passages) };
}

/** The same figures as CSV for a spreadsheet: one table of groups, with a byte-order mark so that Excel reads it. */
export function dailyReportCsv(report: DailyReport): string {
  const rows = [
    ...Object.entries(report.tickets).map(([name, value]) => ['tickets', name, value]),
    ['homes', 'expected', report.expectedHomes],
    ['homes', 'arrived', report.arrivedHomes],
    ...report.services.map((one) => ['service', one.name, one.issued, one.done]),
    ...(['stages', 'desks', 'staff'] as const).flatMap((group) =>
      report[group].map((one) => [
        group,
        one.name,
        one.count,
        one.waitP50Minutes,
        one.waitP90Minutes,
        one.serviceP50Minutes,
        one.serviceP90Minutes,
      ]),
    ),
    ['journal', report.journalSeq, report.journalHead],
  ];
  const header = ['group', report.date, 'count', 'wait p50 min', 'wait p90 min', 'service p50 min', 'service p90 min'];
  return writeCsv([header, ...rows]);
}
