import { type Warranty, warrantiesFrom } from '../warranty/warranty.ts';
import type { Composer } from './draft.ts';
import { dayCell, partiesGrid } from './home-block.ts';
import type { PaperText } from './paper-model.ts';
import { codeWord, dayText, sentence, word } from './words.ts';

/** 住宅质量保证书: grade, scope, period and last day of each part, who mends and how soon (条例 Art. 30; domain 2.5). */
export const qualityGuarantee: Composer = (facts, need) => {
  const delivered = facts.deliveredOn ?? facts.date;
  const { repairs } = facts.parties;
  need(facts.parties.developer, 'developer', null);
  return {
    blocks: [
      partiesGrid(facts, need, [
        dayCell('warrantyStart', delivered),
        { label: word('qualityGrade'), value: word('qualified') },
      ]),
      { kind: 'paragraph', text: sentence('guaranteeIntro') },
      {
        kind: 'table',
        columns: [
          { title: word('no'), share: 8, align: 'center' },
          { title: word('warrantyPart'), share: 46 },
          { title: word('warrantyPeriod'), share: 24 },
          { title: word('warrantyEnds'), share: 22 },
        ],
        rows: warrantiesFrom(delivered).map((warranty, index) => ({
          cells: [String(index + 1), codeWord(`warranty-${warranty.part}`), periodText(warranty), endText(warranty)],
        })),
      },
      {
        kind: 'grid',
        cells: [
          { label: word('repairUnit'), value: need(repairs?.unit, 'repairs.unit', word('none')), wide: true },
          { label: word('repairPhone'), value: need(repairs?.phone, 'repairs.phone', ''), wide: true },
          {
            label: word('repairAnswer'),
            value: word('withinHours', { count: need(repairs?.answerHours, 'repairs.answerHours', 0) }),
          },
          {
            label: word('repairMend'),
            value: word('withinDays', { count: need(repairs?.mendDays, 'repairs.mendDays', 0) }),
          },
        ],
      },
      { kind: 'note', text: sentence('guaranteeDates') },
      { kind: 'statement', text: sentence('guarantee') },
    ],
    counterparts: [word('developerSeals')],
  };
};

function periodText({ period }: Warranty): PaperText {
  if (period.kind === 'design-life') return word('designLife');
  if (period.kind === 'seasons') return word('seasons', { count: period.seasons });
  return period.months % 12 === 0
    ? word('years', { count: period.months / 12 })
    : word('months', { count: period.months });
}

function endText({ period, lastDay }: Warranty): PaperText {
  if (lastDay !== null) return dayText(lastDay);
  return period.kind === 'seasons' ? word('bySeason', { count: period.seasons }) : word('designLife');
}
