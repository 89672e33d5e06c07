import { reportWords } from '#shared/i18n/manage-report.ts';
import type { DayReport } from '#shared/protocol/day-report.ts';
import { useBilingual } from '../../../lib/bilingual.ts';
import { useWords } from '../../../lib/language.tsx';
import { Card } from '../parts/page.tsx';
import { Counts } from './counts.tsx';

/** What households said that day, topic by topic (L2). */
export function DayRatings({ ratings }: { readonly ratings: DayReport['ratings'] }) {
  const t = useWords(reportWords);
  const say = useBilingual();
  const mean = (figure: number | null) => figure ?? '—';
  return (
    <Card title={t('topics')}>
      <Counts
        figures={[
          [t('rated'), ratings.households],
          [t('ratingMean'), mean(ratings.mean)],
          ...ratings.topics.map((topic) => [say(topic.name), mean(topic.mean)] as const),
        ]}
      />
    </Card>
  );
}
