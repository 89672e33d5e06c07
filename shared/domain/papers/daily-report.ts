import { reportWords } from '../../i18n/manage-report.ts';
import type { CalendarDate } from '../ids.ts';
import type { Bilingual } from '../flow/template.ts';
import type { GridCell, PaperBlock, PaperModel } from './paper-model.ts';
import type { DayKind } from '../report/day-kind.ts';
import type { SigningFacts } from '../report/signing-facts.ts';
import { signingCells, signingParts } from './signing-day-blocks.ts';
import { sitePaper } from './site-paper.ts';
import { codeWord, dayText, grouped, joined, sentence, word } from './words.ts';

type Figures = {
  readonly name: string;
  readonly count: number;
  readonly waitP50Minutes: number | null;
  readonly waitP90Minutes: number | null;
  readonly serviceP50Minutes: number | null;
  readonly serviceP90Minutes: number | null;
};

/** What the daily report says (E5; domain 3.4). Homes by room, never by name. */
export type DayFacts = {
  readonly date: CalendarDate;
  readonly kind: DayKind;
  readonly signing: SigningFacts;
  readonly expectedHomes: number;
  readonly arrivedHomes: number;
  readonly issued: number;
  readonly done: number;
  readonly expired: number;
  readonly accepted: number;
  readonly refused: number;
  /** Refusals by ground; a refusal may have several. */
  readonly refusedFor: readonly { readonly ground: string; readonly count: number }[];
  /** Ratings given that day, and their mean of one to five. */
  readonly ratings: {
    readonly households: number;
    readonly mean: number | null;
    readonly topics: readonly {
      readonly id: string;
      readonly name: Bilingual;
      readonly count: number;
      readonly mean: number | null;
    }[];
  };
  readonly toMend: number;
  readonly defects: number;
  readonly inspectedHomes: number;
  readonly defectParts: readonly { readonly name: Bilingual; readonly count: number }[];
  readonly stages: readonly Figures[];
  readonly desks: readonly Figures[];
  readonly staff: readonly Figures[];
  /** By the hour at the site in which somebody was called. */
  readonly hours: readonly (Omit<Figures, 'name' | 'count'> & { readonly hour: number; readonly called: number })[];
  readonly fees: readonly { readonly name: Bilingual; readonly homes: number; readonly amount: string }[];
  readonly notCome: readonly string[];
  readonly tomorrow: readonly string[];
  readonly journal: { readonly seq: number; readonly hash: string };
};

/** 入住日报 / 签约日报: the day in figures, with the end of the journal's chain (design: the journal is the spine). */
export function dailyReportPaper(facts: DayFacts): PaperModel {
  const handover = facts.kind !== 'signing';
  const paper = sitePaper('daily-report', [
    { kind: 'grid', cells: counts(facts) },
    ...(facts.kind === 'handover' ? [] : signingParts(facts.signing)),
    ...figuresPart('reportStages', 'reportStage', facts.stages),
    ...figuresPart('reportHours', 'reportHour', facts.hours.map(ofHour)),
    ...figuresPart('reportDesks', 'reportDesk', facts.desks),
    ...figuresPart('reportStaff', 'reportPerson', facts.staff),
    ...(handover ? handoverParts(facts) : []),
    ...topicsPart(facts),
    ...feeBlocks(facts),
    { kind: 'heading', text: word('reportMissing') },
    { kind: 'paragraph', text: rooms(facts.notCome) },
    { kind: 'heading', text: word('reportTomorrow') },
    { kind: 'paragraph', text: rooms(facts.tomorrow) },
    {
      kind: 'grid',
      cells: [{ label: word('reportHead'), value: word('reportHeadValue', facts.journal), wide: true }],
    },
    { kind: 'note', text: sentence('reportNote') },
  ]);
  return { ...paper, title: codeWord(`reportTitle-${facts.kind}`) };
}

function handoverParts(facts: DayFacts): readonly PaperBlock[] {
  const parts = facts.defectParts.map(({ name, count }) => ({ zh: `${name.zh} ${count}`, en: `${name.en} ${count}` }));
  return [
    { kind: 'heading', text: word('reportRefusedFor') },
    { kind: 'paragraph', text: grounds(facts) },
    { kind: 'heading', text: word('reportDefectKinds') },
    { kind: 'paragraph', text: parts.length === 0 ? word('reportNone') : joined(parts) },
  ];
}

function topicsPart({ ratings: { topics } }: DayFacts): readonly PaperBlock[] {
  if (topics.length === 0) return [];
  return [
    { kind: 'heading', text: word('reportTopics') },
    {
      kind: 'table',
      columns: [
        { title: word('reportTopic'), share: 50 },
        { title: word('reportTopicCount'), share: 20, align: 'right' },
        { title: word('reportRatingMean'), share: 30, align: 'right' },
      ],
      rows: topics.map(({ name, count, mean }) => ({
        cells: [name, String(count), mean === null ? '—' : String(mean)],
      })),
    },
  ];
}

function counts(facts: DayFacts): readonly GridCell[] {
  const cell = (label: Parameters<typeof word>[0], value: number | string) => ({
    label: word(label),
    value: String(value),
  });
  const perHome = facts.inspectedHomes === 0 ? '—' : (facts.defects / facts.inspectedHomes).toFixed(1);
  return [
    { label: word('reportDay'), value: dayText(facts.date), wide: true },
    cell('reportExpected', facts.expectedHomes),
    cell('reportArrived', facts.arrivedHomes),
    cell('reportNotCome', facts.notCome.length),
    cell('reportIssued', facts.issued),
    cell('reportDone', facts.done),
    cell('reportExpired', facts.expired),
    ...(facts.kind === 'handover' ? [] : signingCells(facts.signing)),
    ...(facts.kind === 'signing'
      ? []
      : [
          cell('reportAccepted', facts.accepted),
          cell('reportRefused', facts.refused),
          cell('reportMend', facts.toMend),
          cell('reportDefects', facts.defects),
          cell('reportInspected', facts.inspectedHomes),
          cell('reportPerHome', perHome),
        ]),
    cell('reportRated', facts.ratings.households),
    cell('reportRatingMean', facts.ratings.mean ?? '—'),
  ];
}

type Titles = 'reportStage' | 'reportHour' | 'reportDesk' | 'reportPerson';

function figuresPart(
  heading: 'reportStages' | 'reportHours' | 'reportDesks' | 'reportStaff',
  title: Titles,
  rows: readonly Figures[],
): readonly PaperBlock[] {
  return rows.length === 0 ? [] : [{ kind: 'heading', text: word(heading) }, figuresTable(title, rows)];
}

function ofHour({ hour, called, ...figures }: DayFacts['hours'][number]): Figures {
  return { ...figures, name: word('reportHourValue', { hour }).zh, count: called };
}

function grounds({ refusedFor }: DayFacts) {
  if (refusedFor.length === 0) return word('reportNone');
  const named = (language: 'zh-CN' | 'en', ground: string) => {
    const known: Readonly<Record<string, string>> = reportWords[language];
    return known[`ground-${ground}`] ?? ground;
  };
  return joined(
    refusedFor.map(({ ground, count }) => ({
      zh: `${named('zh-CN', ground)} ${count}`,
      en: `${named('en', ground)} ${count}`,
    })),
  );
}

function figuresTable(title: Titles, rows: readonly Figures[]): PaperBlock {
  return {
    kind: 'table',
    columns: [
      { title: word(title), share: 34 },
      { title: word('reportCount'), share: 14, align: 'right' },
      { title: word('reportWait'), share: 26, align: 'right' },
      { title: word('reportService'), share: 26, align: 'right' },
    ],
    rows: rows.map((one) => ({
      cells: [
        one.name,
        String(one.count),
        range(one.waitP50Minutes, one.waitP90Minutes),
        range(one.serviceP50Minutes, one.serviceP90Minutes),
      ],
    })),
  };
}

function range(p50: number | null, p90: number | null): string {
  return p50 === null || p90 === null ? '—' : `${p50} / ${p90}`;
}

function feeBlocks({ fees }: DayFacts): readonly PaperBlock[] {
  if (fees.length === 0) return [];
  return [
    { kind: 'heading', text: word('reportFees') },
    {
      kind: 'table',
      columns: [
        { title: word('reportFee'), share: 50 },
        { title: word('reportPaid'), share: 20, align: 'right' },
        { title: word('reportPaidAmount'), share: 30, align: 'right' },
      ],
      rows: fees.map(({ name, homes, amount }) => ({ cells: [name, String(homes), grouped(amount)] })),
    },
  ];
}

function rooms(labels: readonly string[]) {
  return labels.length === 0 ? word('reportNone') : labels.join('、');
}
