import { healthWords } from '#shared/i18n/health.ts';
import { useWords } from '../../../lib/language.tsx';
import { Card } from '../parts/page.tsx';
import { routeHash } from '../route.ts';
import { ConcernList } from './concern-list.tsx';
import { useHealth } from './use-health.ts';

/** At the top of the overview: what is wrong with the hub itself; nothing when all is well. */
export function HealthAlerts() {
  const t = useWords(healthWords);
  const urgent = useHealth().data?.concerns.filter(({ level }) => level !== 'info') ?? [];
  if (urgent.length === 0) return null;
  return (
    <Card title={t('title')} aside={<a href={routeHash('health')}>{t('more')}</a>}>
      <ConcernList concerns={urgent} />
    </Card>
  );
}
