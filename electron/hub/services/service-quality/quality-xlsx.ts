import { fill, type Language } from '#shared/i18n/words.ts';
import { qualityWords } from '#shared/i18n/service-quality.ts';
import type { ServiceQuality } from '#shared/protocol/service-quality.ts';
import { type SheetOf, type SheetValue, writeSpreadsheet } from '../report/spreadsheet.ts';

/** Service quality as a spreadsheet in five sheets for the meeting (L2), in one language. */
export async function qualityXlsx(quality: ServiceQuality, language: Language): Promise<Buffer> {
  const w = qualityWords[language];
  const { from, to, calls, satisfaction, staff, stages, days } = quality;
  const sheets: readonly SheetOf[] = [
    [
      w.sheetSum,
      [
        [fill(w.periodOf, { from, to })],
        [w.source, w.indicator, w.figure, w.part, w.whole, w.target, w.met, w.how, w.rests],
        ...quality.indicators.map(({ id, requirement, value, of, met }) => [
          requirement,
          w[`indicator-${id}`],
          value,
          of?.part ?? null,
          of?.whole ?? null,
          w[`target-${id}`],
          met === null ? null : met ? w.met : w.unmet,
          w[`how-${id}`],
          w[`rests-${id}`],
        ]),
        [],
        [w.heard, calls.heard],
        [w.missed, calls.missed],
        [w.points, calls.points],
        [w.rated, satisfaction.households],
        [w.mean, satisfaction.mean],
        [w.topic, w.count, w.mean, w.low],
        ...satisfaction.topics.map(({ name, count, mean, low }) => [
          language === 'en' ? name.en : name.zh,
          count,
          mean,
          low,
        ]),
      ],
    ],
    [
      w.sheetDays,
      [
        [
          w.dayOf,
          w.heard,
          w.missed,
          w.rated,
          w.mean,
          w.checkedOf,
          w.faultyOf,
          w.feedback,
          w.roundsWalked,
          w.late,
          w.roundsMissed,
        ],
        ...days.map((day) => [
          day.date,
          day.heard,
          day.missed,
          day.rated,
          day.mean,
          day.checked,
          day.faulty,
          day.told,
          day.roundsWalked,
          day.roundsLate,
          day.roundsMissed,
        ]),
      ],
    ],
    [
      w.sheetStaff,
      [
        [w.person, w.households, w.serviceP50, w.serviceP90, w.ratedBy, w.mean, w.heard, w.missed, w.points],
        ...staff.map((one) => [
          one.name,
          one.households,
          one.serviceP50Minutes,
          one.serviceP90Minutes,
          one.ratedBy,
          one.ratingMean,
          one.heard,
          one.missed,
          one.points,
        ]),
      ],
    ],
    [w.sheetStages, stageRows(stages, language)],
    [w.sheetChecks, checkRows(quality, language)],
  ];
  return writeSpreadsheet(sheets);
}

function stageRows(stages: ServiceQuality['stages'], language: Language): readonly (readonly SheetValue[])[] {
  const w = qualityWords[language];
  const head = [
    w.stage,
    w.served,
    w.sla,
    w.serviceP50,
    w.serviceP90,
    w.serviceKept,
    w.waitLimit,
    w.waitP90,
    w.waitKept,
  ];
  return [
    [...head, w.completed, w.reopened, w.waived, w.errorRate],
    ...stages.map((one) => [
      language === 'en' ? one.nameEn : one.name,
      one.served,
      one.slaMinutes,
      one.serviceP50Minutes,
      one.serviceP90Minutes,
      one.serviceKept,
      one.waitLimitMinutes,
      one.waitP90Minutes,
      one.waitKept,
      one.completed,
      one.reopened,
      one.waived,
      one.errorRate,
    ]),
  ];
}

function checkRows({ sheet }: ServiceQuality, language: Language): readonly (readonly SheetValue[])[] {
  const w = qualityWords[language];
  return [
    [sheet.date, w.result, w.doneBy, w.remark],
    ...sheet.items.map(({ item, outcome, by, remark }) => [
      w[`item-${item}`],
      outcome === null ? w.unchecked : w[outcome],
      by,
      remark,
    ]),
    [w.rounds, w.state, w.doneBy, w.remark],
    ...sheet.rounds.map(({ hour, state, by, remark }) => [
      fill(w.hour, { hour }),
      state === 'missed' ? w.roundMissed : w[state],
      by,
      remark,
    ]),
  ];
}
