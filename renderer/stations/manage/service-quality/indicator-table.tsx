import { qualityWords } from '#shared/i18n/service-quality.ts';
import type { ServiceQuality } from '#shared/protocol/service-quality.ts';
import { useWords } from '../../../lib/language.tsx';
import { Mark } from '../parts/mark.tsx';
import { Card } from '../parts/page.tsx';
import { PlainTable } from './plain-table.tsx';
import styles from './quality.module.css';

type Indicator = ServiceQuality['indicators'][number];

/** Every indicator with its figure, its target, how it is computed and what it rests on (L1 to L6). */
export function IndicatorTable({ quality }: { readonly quality: ServiceQuality }) {
  const t = useWords(qualityWords);
  if (quality.days.length === 0) return <p className={styles.soft}>{t('toCome')}</p>;
  return (
    <Card title={t('indicators')}>
      <PlainTable
        words
        label={t('indicators')}
        head={[t('indicator'), t('figure'), t('target'), t('how'), t('rests')]}
        empty={t('noFigures')}
        rows={quality.indicators.map((one) => ({
          id: one.id,
          cells: [
            <span key="name">
              {t(`indicator-${one.id}`)} <small className={styles.source}>{one.requirement}</small>
            </span>,
            <Figure key="figure" of={one} />,
            t(`target-${one.id}`),
            t(`how-${one.id}`),
            t(`rests-${one.id}`),
          ],
        }))}
      />
    </Card>
  );
}

function Figure({ of: { value, unit, of, met } }: { readonly of: Indicator }) {
  const t = useWords(qualityWords);
  if (value === null) return <span className={styles.soft}>{t('dash')}</span>;
  const said = {
    percent: t('percent', { share: value }),
    score: t('scoreOf', { score: value }),
    people: t('peopleOf', { count: value }),
  }[unit];
  return (
    <span className={styles.figure}>
      <b>{said}</b>
      {met === null ? null : <Mark tone={met ? 'good' : 'mind'}>{t(met ? 'met' : 'unmet')}</Mark>}
      {of === null ? null : <small>{t('ofWhole', of)}</small>}
    </span>
  );
}
