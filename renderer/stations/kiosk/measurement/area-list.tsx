import { kioskMeasurementWords } from '#shared/i18n/kiosk-measurement.ts';
import type { OwnMeasurement } from '#shared/protocol/own-measurement.ts';
import { useWords } from '../../../lib/language.tsx';
import styles from './measurement.module.css';

const areas = ['contractArea', 'measuredArea', 'contractInnerArea', 'measuredInnerArea'] as const;

/** The areas as agreed and as measured, as far as they are known, and by which of them the home is priced. */
export function AreaList({ measurement }: { readonly measurement: OwnMeasurement }) {
  const t = useWords(kioskMeasurementWords);
  return (
    <dl className={styles.areas}>
      {areas.map((name) => {
        const area = measurement[name];
        return area === null ? null : (
          <div key={name}>
            <dt>{t(name)}</dt>
            <dd>{t('squareMetres', { area })}</dd>
          </div>
        );
      })}
      <div>
        <dt>{t('basis')}</dt>
        <dd>{t(measurement.basis)}</dd>
      </div>
    </dl>
  );
}
