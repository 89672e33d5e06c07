import { qualityWords } from '#shared/i18n/service-quality.ts';
import type { QualityDay } from '#shared/protocol/service-quality.ts';
import { useWords } from '../../../lib/language.tsx';
import { Card } from '../parts/page.tsx';
import { PlainTable } from './plain-table.tsx';
import { useFigures } from './use-figures.ts';

/** The period day by day; a day on which nobody came and nothing was entered is said to be closed. */
export function DayTable({ days }: { readonly days: readonly QualityDay[] }) {
  const t = useWords(qualityWords);
  const { plain } = useFigures();
  if (days.length < 2) return null;
  return (
    <Card title={t('days')}>
      <PlainTable
        label={t('days')}
        empty={t('noFigures')}
        head={[
          t('dayOf'),
          t('heard'),
          t('missed'),
          t('rated'),
          t('mean'),
          t('checkedOf'),
          t('faultyOf'),
          t('feedback'),
          t('roundsWalked'),
          t('late'),
          t('roundsMissed'),
        ]}
        rows={days.map((day) => ({
          id: day.date,
          cells: day.worked
            ? [
                day.date,
                day.heard,
                day.missed,
                day.rated,
                plain(day.mean),
                day.checked,
                day.faulty,
                day.told,
                day.roundsWalked,
                day.roundsLate,
                day.roundsMissed,
              ]
            : [day.date, t('resting'), ...Array.from({ length: 9 }, () => t('dash'))],
        }))}
      />
    </Card>
  );
}
