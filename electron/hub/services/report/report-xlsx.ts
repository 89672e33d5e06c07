import type { Bilingual } from '#shared/domain/flow/template.ts';
import { reportWords } from '#shared/i18n/manage-report.ts';
import type { Language } from '#shared/i18n/words.ts';
import type { DayReport } from '#shared/protocol/day-report.ts';
import type { DailyReport } from '#shared/protocol/reports.ts';
import { type SheetOf, type SheetValue, writeSpreadsheet } from './spreadsheet.ts';

/** The day as a spreadsheet in three sheets, in one language: the day, its waits, its rooms. Homes by room only. */
export async function reportXlsx(
  queue: DailyReport,
  homes: DayReport,
  site: { readonly name: string; readonly named: ReadonlyMap<string, string> },
  language: Language,
): Promise<Buffer> {
  const w = reportWords[language];
  const say = (name: Bilingual) => (language === 'en' ? name.en : name.zh);
  const figures = (
    id: string,
    one: DailyReport['stages'][number] | DailyReport['desks'][number] | DailyReport['staff'][number],
  ) => [
    site.named.get(id) ?? one.name,
    one.count,
    one.waitP50Minutes,
    one.waitP90Minutes,
    one.serviceP50Minutes,
    one.serviceP90Minutes,
  ];
  const head = [w.count, w.waitP50, w.waitP90, w.serviceP50, w.serviceP90];
  const sheets: readonly SheetOf[] = [
    [
      w.sheetDay,
      [
        [site.name, queue.date],
        [w.expected, homes.expectedHomes],
        [w.arrived, homes.arrivedHomes],
        [w.issued, queue.tickets.issued],
        [w.done, queue.tickets.done],
        [w.expired, queue.tickets.expired],
        [w.accepted, homes.accepted],
        [w.refused, homes.refused],
        ...homes.refusedFor.map(({ ground, count }) => [groundText(ground, language), count]),
        [w.toMend, homes.toMend],
        [w.defects, homes.defects],
        [w.inspected, homes.inspectedHomes],
        ...homes.defectParts.map(({ name, count }) => [say(name), count]),
        [w.rated, homes.ratings.households],
        [w.ratingMean, homes.ratings.mean],
        ...homes.fees.map(({ name, homes: paid, amount }) => [say(name), paid, amount]),
        [w.journalHead, queue.journalSeq, queue.journalHead],
      ],
    ],
    [
      w.sheetWaits,
      [
        [w.byStage, ...head],
        ...queue.stages.map((one) => figures(one.stageId, one)),
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
        ...queue.desks.map((one) => figures(one.deskId, one)),
        [w.byStaff, ...head],
        ...queue.staff.map((one) => figures(one.staffId, one)),
      ],
    ],
    [w.sheetRooms, [[w.notCome, w.tomorrow], ...longer(homes.notCome, homes.tomorrow)]],
  ];
  return writeSpreadsheet(sheets);
}

function groundText(ground: string, language: Language): string {
  const known: Readonly<Record<string, string>> = reportWords[language];
  return known[`ground-${ground}`] ?? ground;
}

function longer(a: readonly string[], b: readonly string[]): (readonly SheetValue[])[] {
  return Array.from({ length: Math.max(a.length, b.length) }, (_, index) => [a[index] ?? null, b[index] ?? null]);
}
