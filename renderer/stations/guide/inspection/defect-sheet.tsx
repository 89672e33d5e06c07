import { useState } from 'react';
import { severities } from '#shared/domain/flow/inspection.ts';
import type { CalendarDate } from '#shared/domain/ids.ts';
import { guideWords } from '#shared/i18n/guide.ts';
import { useBilingual } from '../../../lib/bilingual.ts';
import { useWords } from '../../../lib/language.tsx';
import { Button } from '../../../ui/button.tsx';
import styles from '../guide.module.css';
import type { LocalItem } from '../offline/entries.ts';
import type { HomeSnapshot } from '../offline/home-snapshot.ts';
import type { KeptPhoto } from '../offline/local-store.ts';
import type { Work } from '../use-work.ts';
import { PhotoPicker } from './photo-picker.tsx';
import { toTop } from './scroll.ts';

export const mostPhotos = 6;

type Props = {
  readonly home: HomeSnapshot;
  readonly room: string;
  readonly part: string;
  readonly problem: string;
  /** A finding to be changed; null for a new one. */
  readonly known: { readonly id: string; readonly item: Defect; readonly photos: readonly KeptPhoto[] } | null;
  readonly work: Work;
  readonly onDone: () => void;
};

/** A defect as the tablet keeps it. */
export type Defect = Extract<LocalItem, { readonly kind: 'defect' }>;

/** The third tap: how bad it is, photos, who mends it and by when. Kept as it is, it is a finding already. */
export function DefectSheet({ home, room, part, problem, known, work, onDone }: Props) {
  const t = useWords(guideWords);
  const say = useBilingual();
  const { caseId, stepId, dictionary } = home;
  const [severity, setSeverity] = useState<(typeof severities)[number]>(known?.item.severity ?? 'minor');
  const [note, setNote] = useState(known?.item.note ?? '');
  const [photos, setPhotos] = useState<readonly KeptPhoto[]>(known?.photos ?? []);
  const [responsible, setResponsible] = useState(
    known ? (known.item.responsible ?? '') : (dictionary.responsible[0]?.id ?? ''),
  );
  const [agreedDate, setAgreedDate] = useState<string>(known?.item.agreedDate ?? '');
  const name = (list: readonly { id: string; name: { zh: string; en: string } }[], id: string) => {
    const found = list.find((one) => one.id === id);
    return found ? say(found.name) : id;
  };
  const keep = async () => {
    const words = note.trim();
    const item = {
      kind: 'defect' as const,
      room,
      part,
      problem,
      severity,
      photos: photos.map(({ key }) => key),
      recordedAt: new Date().toISOString(),
      ...(words === '' ? {} : { note: words }),
      ...(responsible === '' ? {} : { responsible }),
      ...(agreedDate === '' ? {} : { agreedDate: agreedDate as CalendarDate }),
    };
    const at = { caseId, stepId };
    const fresh = photos.filter(({ key }) => !known?.item.photos.includes(key));
    await work.record(
      [
        ...fresh.map(({ key }) => ({ kind: 'photo' as const, key, ...at })),
        { kind: 'item' as const, itemId: known?.id ?? crypto.randomUUID(), item, ...at },
      ],
      fresh,
    );
    onDone();
  };
  return (
    <section ref={toTop} aria-label={t('defect')}>
      <h2 className={styles.heading}>
        {name(dictionary.rooms, room)} · {name(dictionary.parts, part)} · {name(dictionary.problems, problem)}
      </h2>
      <fieldset className={`${styles.row} ${styles.bare}`} aria-label={t('severity')}>
        {severities.map((one) => (
          <Button key={one} className={styles.tap} aria-pressed={severity === one} onClick={() => setSeverity(one)}>
            {t(`severity-${one}`)}
          </Button>
        ))}
      </fieldset>
      <PhotoPicker photos={photos} most={mostPhotos} onChange={setPhotos} />
      <div className={styles.fields}>
        <label className={styles.field}>
          {t('note')}
          <input maxLength={500} value={note} onChange={({ target }) => setNote(target.value)} />
        </label>
        <label className={styles.field}>
          {t('responsible')}
          <select value={responsible} onChange={({ target }) => setResponsible(target.value)}>
            <option value="">{t('nobodyYet')}</option>
            {dictionary.responsible.map((one) => (
              <option key={one.id} value={one.id}>
                {say(one.name)}
              </option>
            ))}
          </select>
        </label>
        <label className={styles.field}>
          {t('agreedDate')}
          <input type="date" value={agreedDate} onChange={({ target }) => setAgreedDate(target.value)} />
        </label>
      </div>
      <div className={styles.row}>
        <Button className={styles.tap} onClick={onDone}>
          {t('cancel')}
        </Button>
        <span className={styles.grow} />
        <Button kind="main" className={styles.tap} onClick={() => void keep()}>
          {t(known ? 'changeDefect' : 'keepDefect')}
        </Button>
      </div>
    </section>
  );
}
