import { guideWords } from '#shared/i18n/guide.ts';
import { useBilingual } from '../../../lib/bilingual.ts';
import { useWords } from '../../../lib/language.tsx';
import { Button } from '../../../ui/button.tsx';
import styles from '../guide.module.css';
import type { Finding } from '../offline/entries.ts';
import type { HomeSnapshot } from '../offline/home-snapshot.ts';
import type { Work } from '../use-work.ts';

type Props = {
  readonly home: HomeSnapshot;
  readonly findings: readonly Finding[];
  readonly work: Work;
  readonly readOnly: boolean;
};

/** The defects so far, to be gone through with the family; one noted by mistake is taken back. */
export function FindingsSheet({ home, findings, work, readOnly }: Props) {
  const t = useWords(guideWords);
  const say = useBilingual();
  const { dictionary, caseId, stepId } = home;
  const name = (list: readonly { id: string; name: { zh: string; en: string } }[], id: string) => {
    const found = list.find((one) => one.id === id);
    return found ? say(found.name) : id;
  };
  const defects = findings.flatMap(({ id, item, pending }) => (item.kind === 'defect' ? [{ id, item, pending }] : []));
  const fine = findings.filter(({ item }) => item.kind === 'fine').length;
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
              <Button size="touch" onClick={() => void work.record([{ kind: 'drop', caseId, stepId, itemId: id }])}>
                {t('takeBack')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
