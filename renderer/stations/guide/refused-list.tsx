import { useEffect, useState } from 'react';
import { errorWords } from '#shared/i18n/errors.ts';
import { guideWords } from '#shared/i18n/guide.ts';
import { useBilingual } from '../../lib/bilingual.ts';
import { useLanguage, useWords } from '../../lib/language.tsx';
import { Button } from '../../ui/button.tsx';
import styles from './guide.module.css';
import type { Entry } from './offline/entries.ts';
import type { HomeSnapshot } from './offline/home-snapshot.ts';
import type { LocalStore } from './offline/local-store.ts';
import type { Work } from './use-work.ts';

type Props = { readonly refused: readonly Entry[]; readonly work: Work; readonly store: LocalStore };

/** What the hub did not take: what it was, why not, and what to do. It stays until a person decides, twice. */
export function RefusedList({ refused, work, store }: Props) {
  const t = useWords(guideWords);
  const { language } = useLanguage();
  const words: Readonly<Record<string, string>> = errorWords[language];
  const homes = useHomes(refused, store);
  const describe = useDescription();
  const [giving, setGiving] = useState<number | null>(null);
  const settled = refused.some(({ code }) => code === 'step-settled' || code === 'case-closed');
  return (
    <section className={styles.refusedList} aria-label={t('refused', { count: refused.length })}>
      <div className={styles.row}>
        <p className={styles.grow}>{t(settled ? 'refusedSettled' : 'refusedOther')}</p>
        <Button className={styles.tap} kind="main" onClick={() => void work.retry()}>
          {t('tryAgain')}
        </Button>
      </div>
      <ul>
        {refused.map((entry) => (
          <li key={entry.seq}>
            <span className={styles.grow}>
              <span className={styles.home}>{describe(entry, homes.get(entry.deed.caseId))}</span>
              <span className={styles.where}>{words[entry.code ?? ''] ?? words['unknown']}</span>
            </span>
            {giving === entry.seq ? (
              <Button className={styles.tap} kind="danger" onClick={() => void work.giveUp(entry)}>
                {t('giveUpSurely')}
              </Button>
            ) : (
              <Button className={styles.tap} onClick={() => setGiving(entry.seq)}>
                {t('giveUp')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function useHomes(refused: readonly Entry[], store: LocalStore): ReadonlyMap<string, HomeSnapshot> {
  const [homes, setHomes] = useState<ReadonlyMap<string, HomeSnapshot>>(new Map());
  useEffect(() => {
    let gone = false;
    const load = async () => {
      const ids = new Set<string>(refused.map(({ deed }) => deed.caseId));
      const found = await Promise.all([...ids].map((id) => store.home(id)));
      if (!gone) setHomes(new Map(found.flatMap((home) => (home ? [[home.caseId, home]] : []))));
    };
    void load();
    return () => {
      gone = true;
    };
  }, [refused, store]);
  return homes;
}

/** What an entry is about, in words: the home, the place in it, and what was said of it. */
function useDescription(): (entry: Entry, home: HomeSnapshot | undefined) => string {
  const t = useWords(guideWords);
  const say = useBilingual();
  return ({ deed }, home) => {
    const kind = t(`deed-${deed.kind}`);
    if (!home) return kind;
    const named = (list: readonly { id: string; name: { zh: string; en: string } }[], id: string) => {
      const found = list.find((one) => one.id === id);
      return found ? say(found.name) : id;
    };
    const { rooms, parts, problems, meters } = home.dictionary;
    const about = (): readonly string[] => {
      if (deed.kind !== 'item') return [];
      const { item } = deed;
      if (item.kind === 'meter') return [named(meters, item.meter), item.reading];
      const what = item.kind === 'fine' ? t('fine') : named(problems, item.problem);
      return [named(rooms, item.room), named(parts, item.part), what];
    };
    return [kind, home.label, ...about()].join(' · ');
  };
}
