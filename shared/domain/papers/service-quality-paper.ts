import { qualityWords } from '../../i18n/service-quality.ts';
import { fill } from '../../i18n/words.ts';
import type { Bilingual } from '../flow/template.ts';
import type { CalendarDate } from '../ids.ts';
import type { Indicator } from '../service-quality/indicators.ts';
import type { PaperBlock, PaperColumn, PaperModel } from './paper-model.ts';
import { sitePaper } from './site-paper.ts';
import { dayText } from './words.ts';

type Word = keyof (typeof qualityWords)['en'];
type Figure = number | null;

/** What the paper says of a period (L1 to L6). No person: who did how well stands on the page and in the spreadsheet. */
export type QualityFacts = {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  readonly indicators: readonly Indicator[];
  readonly calls: { readonly points: number };
  readonly satisfaction: {
    readonly households: number;
    readonly topics: readonly {
      readonly name: Bilingual;
      readonly count: number;
      readonly mean: Figure;
      readonly low: number;
    }[];
  };
  readonly stages: readonly {
    readonly name: string;
    readonly served: number;
    readonly slaMinutes: number;
    readonly serviceP90Minutes: Figure;
    readonly serviceKept: Figure;
    readonly waitLimitMinutes: number;
    readonly waitP90Minutes: Figure;
    readonly waitKept: Figure;
    readonly errorRate: Figure;
  }[];
};

/** 服务质量表: each indicator with its figure and target on one page for the meeting; how each is computed the screen says (L1 to L6). */
export function serviceQualityPaper(facts: QualityFacts): PaperModel {
  const { calls, satisfaction } = facts;
  const cell = (key: Word, value: Figure) => ({ label: said(key), value: figure(value) });
  return sitePaper('service-quality', [
    {
      kind: 'grid',
      cells: [
        { label: said('span'), value: periodText(facts), wide: true },
        cell('points', calls.points),
        cell('rated', satisfaction.households),
      ],
    },
    { kind: 'heading', text: said('indicators') },
    table(
      [
        ['source', 8],
        ['indicator', 25],
        ['figure', 13, 'right'],
        ['ofAll', 14, 'right'],
        ['target', 28],
        ['met', 12],
      ],
      facts.indicators.map((one) => [
        one.requirement,
        said(`indicator-${one.id}`),
        valueOf(one),
        one.of === null ? figure(null) : `${one.of.part} / ${one.of.whole}`,
        said(`target-${one.id}`),
        one.met === null ? figure(null) : said(one.met ? 'met' : 'unmet'),
      ]),
    ),
    ...part('satisfaction', satisfaction.topics, () =>
      table(
        [
          ['topic', 46],
          ['count', 18, 'right'],
          ['mean', 18, 'right'],
          ['low', 18, 'right'],
        ],
        satisfaction.topics.map(({ name, count, mean, low }) => [name, String(count), figure(mean), String(low)]),
      ),
    ),
    ...part('stages', facts.stages, () =>
      table(
        [
          ['stage', 20],
          ['served', 10, 'right'],
          ['sla', 10, 'right'],
          ['serviceP90', 12, 'right'],
          ['serviceKept', 10, 'right'],
          ['waitLimit', 10, 'right'],
          ['waitP90', 10, 'right'],
          ['waitKept', 9, 'right'],
          ['errorRate', 9, 'right'],
        ],
        facts.stages.map((one) => [
          one.name,
          String(one.served),
          String(one.slaMinutes),
          figure(one.serviceP90Minutes),
          share(one.serviceKept),
          String(one.waitLimitMinutes),
          figure(one.waitP90Minutes),
          share(one.waitKept),
          share(one.errorRate),
        ]),
      ),
    ),
  ]);
}

function said(key: Word, values: Readonly<Record<string, string | number>> = {}): Bilingual {
  return { zh: fill(qualityWords['zh-CN'][key], values), en: fill(qualityWords.en[key], values) };
}

function table(
  columns: readonly (readonly [title: Word, share: number, align?: NonNullable<PaperColumn['align']>])[],
  rows: readonly (readonly (string | Bilingual)[])[],
): PaperBlock {
  return {
    kind: 'table',
    columns: columns.map(([title, width, align]) => ({
      title: said(title),
      share: width,
      ...(align ? { align } : {}),
    })),
    rows: rows.map((cells) => ({ cells })),
  };
}

function part(heading: Word, of: readonly unknown[], block: () => PaperBlock): readonly PaperBlock[] {
  return of.length === 0 ? [] : [{ kind: 'heading', text: said(heading) }, block()];
}

function periodText({ from, to }: QualityFacts): Bilingual {
  const [first, last] = [dayText(from), dayText(to)];
  if (from === to) return first;
  return {
    zh: fill(qualityWords['zh-CN'].periodOf, { from: first.zh, to: last.zh }),
    en: fill(qualityWords.en.periodOf, { from: first.en, to: last.en }),
  };
}

function valueOf({ value, unit }: Indicator): Bilingual {
  if (value === null) return said('dash');
  switch (unit) {
    case 'percent':
      return said('percent', { share: value });
    case 'score':
      return said('scoreOf', { score: value });
    case 'people':
      return said('peopleOf', { count: value });
  }
}

function figure(value: Figure): string {
  return value === null ? '—' : String(value);
}

function share(value: Figure): string {
  return value === null ? '—' : `${value}%`;
}
