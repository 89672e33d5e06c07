import type { reportWords } from '#shared/i18n/manage-report.ts';
import type { DayReport } from '#shared/protocol/day-report.ts';
import type { Translate } from '../../../lib/language.tsx';

type Word = keyof (typeof reportWords)['zh-CN'];
type Inspections = Pick<DayReport, 'toMend' | 'inspectedHomes' | 'defects'>;

/** What inspections found, of a day or of a period. */
export function inspectionCounts(
  t: Translate<Word>,
  { toMend, inspectedHomes, defects }: Inspections,
): readonly (readonly [word: string, figure: number | string])[] {
  return [
    [t('toMend'), toMend],
    [t('inspected'), inspectedHomes],
    [t('defects'), defects],
    [t('perHome'), inspectedHomes === 0 ? '—' : (defects / inspectedHomes).toFixed(1)],
  ];
}
