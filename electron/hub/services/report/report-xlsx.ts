import writeXlsxFile, { type SheetData } from 'write-excel-file/node';
import { reportWords } from '#shared/i18n/manage-report.ts';
import type { DayReport } from '#shared/protocol/day-report.ts';
import type { DailyReport } from '#shared/protocol/reports.ts';

const w = reportWords['zh-CN'];
type Value = string | number | null;

/** The day as a spreadsheet in three sheets: the day, its waits, its rooms. Homes by room only; no text is a formula. */
export async function reportXlsx(queue: DailyReport, homes: DayReport): Promise<Buffer> {
  const figures = (
    one: DailyReport['stages'][number] | DailyReport['desks'][number] | DailyReport['staff'][number],
  ) => [one.name, one.count, one.waitP50Minutes, one.waitP90Minutes, one.serviceP50Minutes, one.serviceP90Minutes];
  const head = [w.count, w.waitP50, w.waitP90, w.serviceP50, w.serviceP90];
  const sheets: readonly (readonly [string, readonly (readonly Value[])[]])[] = [
    [
      w.sheetDay,
      [
        [queue.siteName, queue.date],
        [w.expected, homes.expectedHomes],
        [w.arrived, homes.arrivedHomes],
        [w.issued, queue.tickets.issued],
        [w.done, queue.tickets.done],
        [w.expired, queue.tickets.expired],
        [w.accepted, homes.accepted],
        [w.refused, homes.refused],
        ...homes.refusedFor.map(({ ground, count }) => [groundText(ground), count]),
        [w.toMend, homes.toMend],
        [w.defects, homes.defects],
        [w.inspected, homes.inspectedHomes],
        ...homes.defectParts.map(({ name, count }) => [name.zh, count]),
        [w.rated, homes.ratings.households],
        [w.ratingMean, homes.ratings.mean],
        ...homes.fees.map(({ name, homes: paid, amount }) => [name.zh, paid, amount]),
        [w.journalHead, queue.journalSeq, queue.journalHead],
      ],
    ],
    [
      w.sheetWaits,
      [
        [w.byStage, ...head],
        ...queue.stages.map(figures),
        [w.byHour, ...head],
        ...homes.hours.map((one) => [
          `${one.hour}:00`,
          one.called,
          one.waitP50Minutes,
          one.waitP90Minutes,
          one.serviceP50Minutes,
          one.serviceP90Minutes,
        ]),
        [w.byDesk, ...head],
        ...queue.desks.map(figures),
        [w.byStaff, ...head],
        ...queue.staff.map(figures),
      ],
    ],
    [w.sheetRooms, [[w.notCome, w.tomorrow], ...longer(homes.notCome, homes.tomorrow)]],
  ];
  const file = writeXlsxFile(sheets.map(([sheet, rows]) => ({ sheet, data: cells(rows) })));
  return file.toBuffer();
}

function groundText(ground: string): string {
  const known: Readonly<Record<string, string>> = w;
  return known[`ground-${ground}`] ?? ground;
}

function longer(a: readonly string[], b: readonly string[]): (readonly Value[])[] {
  return Array.from({ length: Math.max(a.length, b.length) }, (_, index) => [a[index] ?? null, b[index] ?? null]);
}

function cells(rows: readonly (readonly Value[])[]): SheetData {
  return rows.map((row) =>
    row.map((value) =>
      typeof value === 'string'
        ? { type: String, value: disarmed(value) }
        : value === null
          ? null
          : { type: Number, value },
    ),
  );
}

/** A text a spreadsheet might take for a formula once it is saved as CSV gets a mark before it. */
function disarmed(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}
