import { qualityWords } from '#shared/i18n/service-quality.ts';
import type { StageQuality } from '#shared/protocol/service-quality.ts';
import { useLanguage, useWords } from '../../../lib/language.tsx';
import { ownName } from '../parts/own-name.ts';
import { Card } from '../parts/page.tsx';
import { PlainTable } from './plain-table.tsx';
import styles from './quality.module.css';
import { useFigures } from './use-figures.ts';

/** Each stage by the three marks of service: in time, without error, quick to answer (L4). */
export function StageTable({ stages }: { readonly stages: readonly StageQuality[] }) {
  const t = useWords(qualityWords);
  const { language } = useLanguage();
  const { plain, percent } = useFigures();
  return (
    <Card title={t('stages')}>
      <p className={styles.soft}>{t('stagesHint')}</p>
      <PlainTable
        label={t('stages')}
        empty={t('noFigures')}
        head={[
          t('stage'),
          t('served'),
          t('sla'),
          t('serviceP50'),
          t('serviceP90'),
          t('serviceKept'),
          t('waitLimit'),
          t('waitP90'),
          t('waitKept'),
          t('completed'),
          t('reopened'),
          t('waived'),
          t('errorRate'),
        ]}
        rows={stages.map((one) => ({
          id: one.stageId,
          cells: [
            ownName(one, language),
            one.served,
            one.slaMinutes,
            plain(one.serviceP50Minutes),
            plain(one.serviceP90Minutes),
            percent(one.serviceKept),
            one.waitLimitMinutes,
            plain(one.waitP90Minutes),
            percent(one.waitKept),
            one.completed,
            one.reopened,
            one.waived,
            percent(one.errorRate),
          ],
        }))}
      />
    </Card>
  );
}
