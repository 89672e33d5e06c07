import { qualityWords } from '#shared/i18n/service-quality.ts';
import type { StaffQuality } from '#shared/protocol/service-quality.ts';
import { useWords } from '../../../lib/language.tsx';
import { Card } from '../parts/page.tsx';
import { PlainTable } from './plain-table.tsx';
import styles from './quality.module.css';
import { useFigures } from './use-figures.ts';

/** Visitors, times, ratings and calls of each person (L3). */
export function PeopleTable({ staff }: { readonly staff: readonly StaffQuality[] }) {
  const t = useWords(qualityWords);
  const { plain, percent } = useFigures();
  return (
    <Card title={t('staff')}>
      <p className={styles.soft}>{t('staffHint')}</p>
      <PlainTable
        label={t('staff')}
        empty={t('noFigures')}
        head={[
          t('person'),
          t('households'),
          t('serviceP50'),
          t('serviceP90'),
          t('ratedBy'),
          t('mean'),
          t('heard'),
          t('missed'),
          t('share'),
          t('points'),
        ]}
        rows={staff.map((one) => ({
          id: one.staffId,
          cells: [
            one.name,
            one.households,
            plain(one.serviceP50Minutes),
            plain(one.serviceP90Minutes),
            one.ratedBy,
            plain(one.ratingMean),
            one.heard,
            one.missed,
            percent(one.share),
            one.points,
          ],
        }))}
      />
    </Card>
  );
}
