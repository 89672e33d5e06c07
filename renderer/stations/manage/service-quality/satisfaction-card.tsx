import { qualityWords } from '#shared/i18n/service-quality.ts';
import type { ServiceQuality } from '#shared/protocol/service-quality.ts';
import { useBilingual } from '../../../lib/bilingual.ts';
import { useWords } from '../../../lib/language.tsx';
import { Card } from '../parts/page.tsx';
import { PlainTable } from './plain-table.tsx';
import styles from './quality.module.css';
import { useFigures } from './use-figures.ts';

/** What households said, by topic; low scores are what a meeting goes through (L2). */
export function SatisfactionCard({ satisfaction }: { readonly satisfaction: ServiceQuality['satisfaction'] }) {
  const t = useWords(qualityWords);
  const say = useBilingual();
  const { plain } = useFigures();
  const { households, mean, topics } = satisfaction;
  return (
    <Card
      title={t('satisfaction')}
      aside={
        <span className={styles.soft}>
          {t('rated')} {households}
        </span>
      }
    >
      <PlainTable
        label={t('satisfaction')}
        empty={t('noRatings')}
        head={[t('topic'), t('count'), t('mean'), t('low')]}
        rows={
          topics.length === 0
            ? []
            : [
                ...topics.map(({ id, name, count, mean: topicMean, low }) => ({
                  id,
                  cells: [say(name), count, plain(topicMean), low],
                })),
                {
                  id: 'all',
                  cells: [
                    t('allPeople'),
                    topics.reduce((sum, { count }) => sum + count, 0),
                    plain(mean),
                    topics.reduce((sum, { low }) => sum + low, 0),
                  ],
                },
              ]
        }
      />
    </Card>
  );
}
