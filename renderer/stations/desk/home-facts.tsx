import { deskWords, type DeskWord } from '#shared/i18n/desk.ts';
import type { UnitCard } from '#shared/protocol/units.ts';
import { useWords } from '../../lib/language.tsx';
import { useSite } from '../../lib/site.tsx';
import { areaDifference } from './area-difference.ts';
import { appointmentText } from './durations.ts';
import styles from './home-facts.module.css';
import { Measured } from './measured.tsx';
import { Owners } from './owners.tsx';

const payments: Readonly<Record<string, DeskWord>> = {
  full: 'payment-full',
  'commercial-loan': 'payment-commercial-loan',
  'fund-loan': 'payment-fund-loan',
  'combined-loan': 'payment-combined-loan',
  instalments: 'payment-instalments',
  other: 'payment-other',
};

/** One home: areas with their difference, owners masked, and the facts of its contract. */
export function HomeFacts({ unit }: { readonly unit: UnitCard }) {
  const t = useWords(deskWords);
  const site = useSite();
  const payment = unit.paymentMethod === null ? undefined : payments[unit.paymentMethod];
  const facts: readonly (readonly [DeskWord, string | null])[] = [
    ['phone', unit.phone],
    ['appointment', unit.appointment && appointmentText(unit.appointment, site.date)],
    ['agreedDate', unit.agreedDeliveryDate],
    ['payment', payment ? t(payment) : unit.paymentMethod],
    ['layout', unit.layout],
    ['escortLabel', unit.escort],
  ];
  return (
    <>
      <Areas unit={unit} />
      {unit.measuredArea ? <Measured unitId={unit.id} /> : null}
      {unit.note ? (
        <p className={styles.note}>
          <span className={styles.noteLabel}>{t('note')}</span> {unit.note}
        </p>
      ) : null}
      <Owners unit={unit} />
      <dl className={styles.facts}>
        {facts.map(([word, value]) =>
          value ? (
            <div key={word} className={styles.fact}>
              <dt>{t(word)}</dt>
              <dd>{value}</dd>
            </div>
          ) : null,
        )}
      </dl>
    </>
  );
}

function Areas({ unit }: { readonly unit: UnitCard }) {
  const t = useWords(deskWords);
  const difference = areaDifference(unit.contractArea, unit.measuredArea);
  return (
    <dl className={styles.areas} aria-label={t('areas')}>
      <div className={styles.area}>
        <dt>
          {t('areas')} · {t('contractArea')}
        </dt>
        <dd>{t('squareMetres', { area: unit.contractArea })}</dd>
      </div>
      <div className={styles.area}>
        <dt>{t('measuredArea')}</dt>
        <dd>{unit.measuredArea ? t('squareMetres', { area: unit.measuredArea }) : t('notMeasured')}</dd>
      </div>
      {difference ? (
        <div className={styles.area} data-differs={difference.sign !== 0 || undefined}>
          <dt>{t('difference')}</dt>
          <dd>
            {t('squareMetres', { area: difference.area })} <small>{difference.percent}</small>
          </dd>
        </div>
      ) : null}
    </dl>
  );
}
