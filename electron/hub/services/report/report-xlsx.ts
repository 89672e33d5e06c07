import type { Bilingual } from '#shared/domain/flow/template.ts';
import { reportWords } from '#shared/i18n/manage-report.ts';
import { fill, type Language } from '#shared/i18n/words.ts';
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
        [w[`kind-${homes.kind}`], site.name, queue.date],
        [w.expected, homes.expectedHomes],
        [w.arrived, homes.arrivedHomes],
        [w.issued, queue.tickets.issued],
        [w.done, queue.tickets.done],
        [w.expired, queue.tickets.expired],
        ...(homes.kind === 'handover' ? [] : signingRows(homes.signing, language)),
        ...(homes.kind === 'signing' ? [] : handoverRows(homes, language)),
        [w.rated, homes.ratings.households],
        [w.ratingMean, homes.ratings.mean],
        ...topicRows(homes.ratings.topics, language),
        ...feeRows(homes.fees, language),
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

function handoverRows(homes: DayReport, language: Language): readonly (readonly SheetValue[])[] {
  const w = reportWords[language];
  return [
    [w.accepted, homes.accepted],
    [w.refused, homes.refused],
    ...groundRows(homes.refusedFor, language),
    ...inspectionRows(homes, language),
  ];
}

type Inspections = Pick<DayReport, 'toMend' | 'defects' | 'inspectedHomes' | 'defectParts'>;

/** What inspections found, and where most of it. */
export function inspectionRows(homes: Inspections, language: Language): readonly (readonly SheetValue[])[] {
  const w = reportWords[language];
  return [
    [w.toMend, homes.toMend],
    [w.defects, homes.defects],
    [w.inspected, homes.inspectedHomes],
    ...homes.defectParts.map(({ name, count }) => [named(name, language), count]),
  ];
}

/** What was paid, line by line: how many homes, and the sum in yuan. */
export function feeRows(fees: DayReport['fees'], language: Language): readonly (readonly SheetValue[])[] {
  return fees.map(({ name, homes, amount }) => [named(name, language), homes, amount]);
}

function signingRows(signing: DayReport['signing'], language: Language): readonly (readonly SheetValue[])[] {
  const w = reportWords[language];
  return [
    [w.toSign, signing.expected],
    [w.cameToSign, signing.arrived],
    [w.signed, signing.signed],
    ...signing.methods.map(({ method, count }) => [w[`method-${method}`], count]),
    [w.notSigned, signing.notSigned.reduce((sum, { count }) => sum + count, 0)],
    ...signing.notSigned.map((one) => [
      one.why === 'stage' ? fill(w['why-stage'], { stage: named(one.stage, language) }) : w[`why-${one.why}`],
      one.count,
    ]),
  ];
}

/** Satisfaction by topic, under its heads. */
export function topicRows(
  topics: DayReport['ratings']['topics'],
  language: Language,
): readonly (readonly SheetValue[])[] {
  const w = reportWords[language];
  if (topics.length === 0) return [];
  return [
    [w.topic, w.topicCount, w.topicMean],
    ...topics.map(({ name, count, mean }) => [named(name, language), count, mean]),
  ];
}

/** Why homes were refused, ground by ground. */
export function groundRows(grounds: DayReport['refusedFor'], language: Language): readonly (readonly SheetValue[])[] {
  const known: Readonly<Record<string, string>> = reportWords[language];
  return grounds.map(({ ground, count }) => [
    fill(reportWords[language].refusedOn, { ground: known[`ground-${ground}`] ?? ground }),
    count,
  ]);
}

function named(name: Bilingual, language: Language): string {
  return language === 'en' ? name.en : name.zh;
}

function longer(a: readonly string[], b: readonly string[]): (readonly SheetValue[])[] {
  return Array.from({ length: Math.max(a.length, b.length) }, (_, index) => [a[index] ?? null, b[index] ?? null]);
}
