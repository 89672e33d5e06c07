import { useEffect, useState } from 'react';
import { guideWords } from '#shared/i18n/guide.ts';
import { useLanguage, useWords } from '../../lib/language.tsx';
import styles from './guide.module.css';
import type { Opened } from './opened.ts';
import type { Household, LocalStore } from './offline/local-store.ts';
import type { Work } from './use-work.ts';

type Props = {
  readonly work: Work;
  readonly store: LocalStore;
  readonly reached: boolean;
  readonly onOpen: (what: Opened) => void;
};

const askAgainMs = 5_000;

/** The households I accompany or serve: where each is on its route, what comes next and how long that takes. */
export function HouseholdList({ work, store, reached, onOpen }: Props) {
  const t = useWords(guideWords);
  const [households, setHouseholds] = useState<readonly Household[] | null>(null);
  const { client, refreshHome } = work;
  useEffect(() => {
    let gone = false;
    const load = async () => {
      try {
        const { items } = await client.cases({ query: { mine: true, today: true, state: 'open' } });
        const kept = items.map(householdOf);
        await store.keepHouseholds(kept);
        if (!gone) setHouseholds(kept);
        // Homes are fetched beforehand: in the home itself there may be no signal.
        for (const { id, changedAt, purpose } of kept) {
          const isKnown = purpose !== 'handover' || (await store.home(id))?.listedAs === changedAt;
          if (!isKnown) await refreshHome(id, changedAt);
        }
      } catch {
        if (!gone) setHouseholds(await store.households());
      }
    };
    void load();
    const timer = reached ? setInterval(() => void load(), askAgainMs) : undefined;
    return () => {
      gone = true;
      clearInterval(timer);
    };
  }, [client, refreshHome, store, reached]);
  if (households === null) return <p className={styles.quiet}>{t('loading')}</p>;
  if (households.length === 0) return <p className={styles.notice}>{t('nobody')}</p>;
  return (
    <section aria-label={t('mine')}>
      <h1 className={styles.heading}>{t('mine')}</h1>
      <ul className={styles.households}>
        {households.map((one) => (
          <li key={one.id}>
            <HouseholdCard
              household={one}
              reached={reached}
              onOpen={() => onOpen({ kind: kindOf(one), caseId: one.id })}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** A home is inspected here also without the hub; all else goes step by step with it. */
function kindOf({ purpose }: Household): Opened['kind'] {
  return purpose === 'handover' ? 'home' : 'steps';
}

type CardProps = { readonly household: Household; readonly reached: boolean; readonly onOpen: () => void };

function HouseholdCard({ household, reached, onOpen }: CardProps) {
  const t = useWords(guideWords);
  const { language } = useLanguage();
  const { number, home, owners, stage, route, waitMinutes, nextStage, deskName, ticketState, defects, purpose } =
    household;
  const afterwards = (where: string) => {
    if (!nextStage) return where;
    const { name, waitMinutes: minutes } = nextStage;
    const values = { where, stage: language === 'en' ? name.en : name.zh, minutes };
    return t(minutes === 0 ? 'thenNow' : 'thenWait', values);
  };
  const possible = reached || kindOf(household) === 'home';
  const stageName = stage === null ? t('allDone') : language === 'en' ? stage.name.en : stage.name.zh;
  const here = deskName === null ? null : t('at', { desk: deskName, stage: stageName });
  const where =
    ticketState === 'serving' && here !== null
      ? afterwards(here)
      : waitMinutes === null
        ? t('next', { stage: stageName })
        : t('nextWait', { stage: stageName, minutes: waitMinutes });
  return (
    <button type="button" className={styles.household} disabled={!possible} onClick={onOpen}>
      <b className={styles.number}>{number ?? t(purpose === 'reception' ? 'visitBadge' : 'noNumber')}</b>
      <span className={styles.grow}>
        <span className={styles.home}>{home ?? `${t('visitor')} ${owners[0] ?? ''}`}</span>
        <span className={styles.where}>{possible ? where : t('needsHub')}</span>
        <span className={styles.route} aria-hidden="true">
          {route.map(({ stageId, state }) => (
            <i key={stageId} data-state={state} />
          ))}
        </span>
      </span>
      {defects > 0 ? <span className={styles.tag}>{t('defects', { count: defects })}</span> : null}
    </button>
  );
}

function householdOf(one: Household): Household {
  const {
    id,
    home,
    owners,
    number,
    ticketId,
    ticketState,
    stage,
    route,
    waitMinutes,
    nextStage,
    deskName,
    defects,
    purpose,
    changedAt,
  } = one;
  // A visitor has no home to be known by; the name is masked as everywhere.
  return {
    id,
    home,
    owners: home === null ? owners : [],
    number,
    ticketId,
    ticketState,
    stage,
    route,
    waitMinutes,
    nextStage,
    deskName,
    defects,
    purpose,
    changedAt,
  };
}
