import { reportWords } from '#shared/i18n/manage-report.ts';
import { fill, type Language } from '#shared/i18n/words.ts';
import type { PeriodReport } from '#shared/protocol/day-report.ts';
import { feeRows, groundRows, inspectionRows, topicRows } from './report-xlsx.ts';
import { type SheetValue, writeSpreadsheet } from './spreadsheet.ts';

type Period = { readonly from: string; readonly to: string };

/** A week or a month as a spreadsheet for the meeting (L2): its days with their sum, why homes were refused, what was found and paid, and satisfaction by topic. */
export async function periodXlsx(
  report: PeriodReport,
  period: Period,
  siteName: string,
  language: Language,
): Promise<Buffer> {
  const { days, refusedFor, ratings, fees } = report;
  const w = reportWords[language];
  const counts = [
    'expectedHomes',
    'arrivedHomes',
    'issued',
    'done',
    'expired',
    'accepted',
    'refused',
    'signed',
    'rated',
  ] as const;
  const rows: readonly (readonly SheetValue[])[] = [
    [siteName, fill(w.periodOf, period)],
    [
      w.day,
      w.expected,
      w.arrived,
      w.issued,
      w.done,
      w.expired,
      w.accepted,
      w.refused,
      w.signed,
      w.rated,
      w.ratingMean,
      w.waitP50,
      w.waitP90,
      w.serviceP50,
      w.serviceP90,
    ],
    ...days.map((day) => [
      day.date,
      ...counts.map((count) => day[count]),
      day.ratingMean,
      day.waitP50Minutes,
      day.waitP90Minutes,
      day.serviceP50Minutes,
      day.serviceP90Minutes,
    ]),
    [w.sum, ...counts.map((count) => days.reduce((sum, day) => sum + day[count], 0)), ratings.mean],
    ...groundRows(refusedFor, language),
    ...inspectionRows(report, language),
    ...feeRows(fees, language),
  ];
  const topics = [[w.rated, ratings.households], [w.ratingMean, ratings.mean], ...topicRows(ratings.topics, language)];
  return writeSpreadsheet([
    [w.sheetPeriod, rows],
    [w.sheetTopics, topics],
  ]);
}
