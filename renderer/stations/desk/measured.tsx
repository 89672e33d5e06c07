import { useState } from 'react';
import type { UnitId } from '#shared/domain/ids.ts';
import { deskWords } from '#shared/i18n/desk.ts';
import { kioskMeasurementWords } from '#shared/i18n/kiosk-measurement.ts';
import { missingFigureWords } from '#shared/i18n/settlement.ts';
import type { OwnMeasurement } from '#shared/protocol/own-measurement.ts';
import { paperToPrint } from '../../features/documents/make-and-print.ts';
import { whatFollows } from '../../features/measurement/what-follows.ts';
import { PrintProgress } from '../../features/printing/print-progress.tsx';
import { usePrinting } from '../../features/printing/use-printing.ts';
import { errorText } from '../../lib/error-text.ts';
import { useLanguage, useWords } from '../../lib/language.tsx';
import { useHub } from '../../lib/use-hub.tsx';
import { Button } from '../../ui/button.tsx';
import styles from './measured.module.css';

/** What follows from a home's measured area, with or without a case of it, and its paper for the owner (D4). */
export function Measured({ unitId }: { readonly unitId: UnitId }) {
  const t = useWords(deskWords);
  const { language } = useLanguage();
  const { client } = useHub();
  const [measurement, setMeasurement] = useState<OwnMeasurement | null>(null);
  const [problem, setProblem] = useState<unknown>(null);
  const load = () => {
    setProblem(null);
    client.unitMeasurement({ params: { id: unitId } }).then(setMeasurement, setProblem);
  };
  return (
    <details
      className={styles.measured}
      onToggle={({ currentTarget }) => (currentTarget.open && measurement === null ? load() : undefined)}
    >
      <summary>{t('whatFollows')}</summary>
      {measurement ? <Figures measurement={measurement} unitId={unitId} /> : null}
      {problem ? <p role="alert">{errorText(problem, language)}</p> : null}
      {measurement || problem ? null : <output>{t('looking')}</output>}
    </details>
  );
}

function Figures({ measurement, unitId }: { readonly measurement: OwnMeasurement; readonly unitId: UnitId }) {
  const t = useWords(kioskMeasurementWords);
  const missingWord = useWords(missingFigureWords);
  const { language } = useLanguage();
  const { found, missing } = measurement;
  if (found === null) {
    return (
      <>
        <p>{t('missingTitle')}</p>
        <ul>
          {missing.map((code) => (
            <li key={code}>{missingWord(code)}</li>
          ))}
        </ul>
      </>
    );
  }
  const { title, amount, way, points } = whatFollows(found);
  return (
    <>
      <p className={styles.amount}>
        {t(title)} <strong>{t(amount.word, amount.values)}</strong>
      </p>
      <p>{t(way.word, way.values)}</p>
      <ul>
        {points.map(({ word, values }) => (
          <li key={word}>{t(word, values)}</li>
        ))}
      </ul>
      <ol className={styles.how} aria-label={t('how')}>
        {found.computation.map((line) => (
          <li key={line.zh}>{language === 'en' ? line.en : line.zh}</li>
        ))}
      </ol>
      <PrintIt unitId={unitId} />
    </>
  );
}

function PrintIt({ unitId }: { readonly unitId: UnitId }) {
  const t = useWords(deskWords);
  const hub = useHub();
  const work = usePrinting();
  const body = { kind: 'measurement-notice', unitId } as const;
  return (
    <div className={styles.print}>
      <Button
        disabled={work.busy}
        onClick={() => void work.start(async () => paperToPrint(hub, (await hub.client.makeDocument({ body })).id))}
      >
        {t('printMeasurement')}
      </Button>
      <PrintProgress work={work} />
    </div>
  );
}
