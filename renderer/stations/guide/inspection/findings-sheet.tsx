import { useState } from 'react';
import { guideWords } from '#shared/i18n/guide.ts';
import { useBilingual } from '../../../lib/bilingual.ts';
import { useWords } from '../../../lib/language.tsx';
import { Button } from '../../../ui/button.tsx';
import styles from '../guide.module.css';
import type { Finding } from '../offline/entries.ts';
import type { HomeSnapshot } from '../offline/home-snapshot.ts';
import type { KeptPhoto, LocalStore } from '../offline/local-store.ts';
import type { Work } from '../use-work.ts';
import { type Defect, DefectSheet } from './defect-sheet.tsx';

type Props = {
  readonly home: HomeSnapshot;
  readonly findings: readonly Finding[];
  readonly work: Work;
  readonly store: LocalStore;
  readonly readOnly: boolean;
};

type Changing = { readonly id: string; readonly item: Defect; readonly photos: readonly KeptPhoto[] };

/** The defects so far, to be gone through with the family: changed where they say so, taken back where noted by mistake. */
export function FindingsSheet({ home, findings, work, store, readOnly }: Props) {
  const [changing, setChanging] = useState<Changing | null>(null);
  const t = useWords(guideWords);
  const say = useBilingual();
  const { dictionary, caseId, stepId } = home;
  const name = (list: readonly { id: string; name: { zh: string; en: string } }[], id: string) => {
    const found = list.find((one) => one.id === id);
    return found ? say(found.name) : id;
  };
  const defects = findings.flatMap(({ id, item, pending }) => (item.kind === 'defect' ? [{ id, item, pending }] : []));
  const fine = findings.filter(({ item }) => item.kind === 'fine').length;
  const change = async (id: string, item: Defect) => setChanging({ id, item, photos: await photosOf(store, item) });
  if (changing) {
    const { room, part, problem } = changing.item;
    return (
      <DefectSheet
        key={changing.id}
        home={home}
        room={room}
        part={part}
        problem={problem}
        known={changing}
        work={work}
        onDone={() => setChanging(null)}
      />
    );
  }
  return (
    <section aria-label={t('findings')}>
      <h2 className={styles.heading}>{t('summary', { defects: defects.length, fine })}</h2>
      {defects.length === 0 ? <p className={styles.notice}>{t('noDefects')}</p> : null}
      <ul className={styles.parts}>
        {defects.map(({ id, item, pending }) => (
          <li key={id} className={styles.part} data-state="defect">
            <span className={styles.grow}>
              <span className={styles.home}>
                {name(dictionary.rooms, item.room)} · {name(dictionary.parts, item.part)} ·{' '}
                {name(dictionary.problems, item.problem)}
              </span>
              <span className={styles.where}>
                {[
                  t(`severity-${item.severity}`),
                  item.note ?? '',
                  item.responsible ? name(dictionary.responsible, item.responsible) : '',
                  item.agreedDate ? t('mendBy', { date: item.agreedDate }) : '',
                  item.photos.length > 0 ? t('photoCount', { count: item.photos.length }) : '',
                  pending ? t('onItsWay') : '',
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </span>
            {readOnly ? null : (
              <>
                <Button className={styles.tap} onClick={() => void change(id, item)}>
                  {t('change')}
                </Button>
                <Button
                  className={styles.tap}
                  kind="danger"
                  onClick={() => void work.record([{ kind: 'drop', caseId, stepId, itemId: id }])}
                >
                  {t('takeBack')}
                </Button>
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The photos of a finding as far as they are here; those the hub has go by its names. */
async function photosOf(store: LocalStore, { photos }: Defect): Promise<readonly KeptPhoto[]> {
  const kept = await Promise.all(photos.map((key) => store.photo(key)));
  return photos.map((key, index) => kept[index] ?? { key, blob: null, fileId: key });
}
