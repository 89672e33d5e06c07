import { useState } from 'react';
import { guideWords } from '#shared/i18n/guide.ts';
import { deviceTime } from '../../../features/case-steps/device-time.ts';
import { useBilingual } from '../../../lib/bilingual.ts';
import { useWords } from '../../../lib/language.tsx';
import { Button } from '../../../ui/button.tsx';
import styles from '../guide.module.css';
import type { Finding } from '../offline/entries.ts';
import type { HomeSnapshot } from '../offline/home-snapshot.ts';
import type { KeptPhoto } from '../offline/local-store.ts';
import type { Work } from '../use-work.ts';
import { mostPhotos } from './defect-sheet.tsx';
import { PhotoPicker } from './photo-picker.tsx';

/** Photos of a meter taken at once. */
const mostAtOnce = 2;

type Props = {
  readonly home: HomeSnapshot;
  readonly findings: readonly Finding[];
  readonly work: Work;
  readonly readOnly: boolean;
};

/** Meters with their numbers, readings and a photo each. */
export function MetersPage({ home, findings, work, readOnly }: Props) {
  const t = useWords(guideWords);
  return (
    <section aria-label={t('meters')}>
      <h2 className={styles.heading}>{t('meters')}</h2>
      <ul className={styles.parts}>
        {home.dictionary.meters.map((meter) => (
          <MeterRow key={meter.id} meter={meter} home={home} findings={findings} work={work} readOnly={readOnly} />
        ))}
      </ul>
    </section>
  );
}

type Meter = HomeSnapshot['dictionary']['meters'][number];

function MeterRow({ meter, home, findings, work, readOnly }: Props & { readonly meter: Meter }) {
  const t = useWords(guideWords);
  const say = useBilingual();
  const known = findings.find(({ item }) => item.kind === 'meter' && item.meter === meter.id);
  const item = known?.item.kind === 'meter' ? known.item : null;
  const [number, setNumber] = useState(item?.number ?? '');
  const [reading, setReading] = useState(item?.reading ?? '');
  const [photos, setPhotos] = useState<readonly KeptPhoto[]>([]);
  const kept = item?.photos.length ?? 0;
  const sound = /^\d{1,9}(\.\d{1,3})?$/.test(reading.trim());
  const { caseId, stepId } = home;
  const keep = async () => {
    const at = { caseId, stepId };
    const plate = number.trim();
    const meterItem = {
      kind: 'meter' as const,
      meter: meter.id,
      reading: reading.trim(),
      photos: [...(item?.photos ?? []), ...photos.map(({ key }) => key)],
      recordedAt: deviceTime(),
      ...(plate === '' ? {} : { number: plate }),
    };
    await work.record(
      [
        ...photos.map(({ key }) => ({ kind: 'photo' as const, key, ...at })),
        { kind: 'item' as const, itemId: known?.id ?? crypto.randomUUID(), item: meterItem, ...at },
      ],
      photos,
    );
    setPhotos([]);
  };
  return (
    <li className={styles.part} data-state={item ? 'fine' : 'open'}>
      <span className={styles.meterName}>{say(meter.name)}</span>
      <label className={styles.field}>
        {t('plate')}
        <input disabled={readOnly} maxLength={40} value={number} onChange={({ target }) => setNumber(target.value)} />
      </label>
      <label className={styles.field}>
        {t('reading', { unit: meter.unit })}
        <input
          disabled={readOnly}
          inputMode="decimal"
          value={reading}
          onChange={({ target }) => setReading(target.value)}
        />
      </label>
      {readOnly ? null : (
        <>
          {kept > 0 ? <span className={styles.where}>{t('photoCount', { count: kept })}</span> : null}
          <PhotoPicker photos={photos} most={Math.min(mostAtOnce, mostPhotos - kept)} onChange={setPhotos} />
          <span className={styles.grow} />
          <Button className={styles.tap} kind={item ? 'quiet' : 'main'} disabled={!sound} onClick={() => void keep()}>
            {item ? t('changeReading') : t('keepReading')}
          </Button>
        </>
      )}
    </li>
  );
}
