import { useEffect, useState } from 'react';
import type { CaseId } from '#shared/domain/ids.ts';
import { guideWords } from '#shared/i18n/guide.ts';
import { useBilingual } from '../../../lib/bilingual.ts';
import { useWords } from '../../../lib/language.tsx';
import { Button } from '../../../ui/button.tsx';
import styles from '../guide.module.css';
import { type Entry, findingsNow, isConcluding } from '../offline/entries.ts';
import type { HomeSnapshot } from '../offline/home-snapshot.ts';
import type { LocalStore } from '../offline/local-store.ts';
import type { Work } from '../use-work.ts';
import { Conclusion } from './conclusion.tsx';
import { FindingsSheet } from './findings-sheet.tsx';
import { MetersPage } from './meters-page.tsx';
import { metersLeft, nextRoom, roomsProgress } from './progress.ts';
import { RoomPage } from './room-page.tsx';

type Props = {
  readonly caseId: CaseId;
  readonly work: Work;
  readonly store: LocalStore;
  readonly onBack: () => void;
};

/** The inspection of one home: rooms, meters, findings, conclusion; all of it works without the hub. */
export function HomeInspection({ caseId, work, store, onBack }: Props) {
  const t = useWords(guideWords);
  /** Home and queue as they were at one moment: what leaves the one is in the other. */
  const [shown, setShown] = useState<Shown | undefined>(undefined);
  const { refreshHome, entries } = work;
  const idle = !entries.some(({ deed }) => deed.caseId === caseId);
  useEffect(() => {
    let gone = false;
    const show = (home: HomeSnapshot | null) => !gone && setShown({ home, entries });
    const load = async () => {
      const kept = await store.home(caseId);
      if (kept) show(kept);
      // Asked again once all is sent: then the hub's word is complete.
      if (!idle && kept) return;
      const fresh = await refreshHome(caseId);
      if (fresh ?? !kept) show(fresh);
    };
    void load();
    return () => {
      gone = true;
    };
  }, [caseId, store, refreshHome, idle, entries]);
  if (shown === undefined) return <p className={styles.quiet}>{t('loading')}</p>;
  const { home } = shown;
  if (home === null) {
    return (
      <div>
        <Back onBack={onBack} />
        <p className={styles.notice}>{t('noInspection')}</p>
      </div>
    );
  }
  const changeAbsent = async (absentRooms: readonly string[]) => {
    const changed = await store.changeHome(caseId, (now) => (now ? { ...now, absentRooms } : null));
    setShown({ home: changed, entries });
  };
  return (
    <Inspection
      home={home}
      entries={shown.entries}
      work={work}
      store={store}
      onBack={onBack}
      onAbsent={(rooms) => void changeAbsent(rooms)}
    />
  );
}

type Shown = { readonly home: HomeSnapshot | null; readonly entries: readonly Entry[] };

type Place = { readonly kind: 'room'; readonly id: string } | { readonly kind: 'meters' | 'findings' | 'conclusion' };

function Inspection(props: {
  readonly home: HomeSnapshot;
  readonly entries: readonly Entry[];
  readonly work: Work;
  readonly store: LocalStore;
  readonly onBack: () => void;
  readonly onAbsent: (rooms: readonly string[]) => void;
}) {
  const { home, entries, work, store, onBack, onAbsent } = props;
  const t = useWords(guideWords);
  const say = useBilingual();
  const findings = findingsNow(home.items, entries, home.caseId);
  const rooms = roomsProgress(home.dictionary, findings, home.absentRooms);
  const [place, setPlace] = useState<Place>({ kind: 'room', id: home.dictionary.rooms[0]?.id ?? '' });
  const meters = metersLeft(home.dictionary, findings);
  const concluding = isConcluding(entries, home.caseId);
  const readOnly = home.state !== 'open' || concluding;
  const here = place.kind === 'room' ? rooms.find(({ room }) => room.id === place.id) : undefined;
  const next = nextRoom(rooms, here?.room.id ?? null);
  const defects = findings.filter(({ item }) => item.kind === 'defect').length;
  const tab = (to: Place, label: string, note: string, done: boolean) => (
    <button
      key={label}
      type="button"
      className={styles.tab}
      aria-current={place.kind === to.kind && (to.kind !== 'room' || here?.room.id === to.id)}
      data-done={done}
      onClick={() => setPlace(to)}
    >
      <span>{label}</span>
      <small>{note}</small>
    </button>
  );
  return (
    <div className={styles.inspection}>
      <div className={styles.homeHead}>
        <Back onBack={onBack} />
        <b className={styles.number}>{home.number ?? ''}</b>
        <h1 className={styles.heading}>{home.label}</h1>
        {home.state === 'locked' ? <span className={styles.tag}>{t('locked')}</span> : null}
        {home.state === 'settled' ? <span className={styles.tag}>{t('settled')}</span> : null}
        {concluding ? <span className={styles.tag}>{t('concluding')}</span> : null}
        <span className={styles.grow} />
        <nav className={styles.pages} aria-label={t('pages')}>
          {tab(
            { kind: 'meters' },
            t('meters'),
            meters.length === 0 ? t('read') : t('left', { count: meters.length }),
            meters.length === 0,
          )}
          {tab({ kind: 'findings' }, t('findings'), String(defects), false)}
          {tab({ kind: 'conclusion' }, t('conclusion'), '', home.state === 'settled')}
        </nav>
      </div>
      <nav className={styles.tabs} aria-label={t('rooms')}>
        {rooms.map(({ room, left, defects: found, absent }) => {
          const note = absent
            ? t('absent')
            : left.length === 0
              ? found > 0
                ? t('defects', { count: found })
                : t('fine')
              : t('left', { count: left.length });
          return tab({ kind: 'room', id: room.id }, say(room.name), note, absent || left.length === 0);
        })}
      </nav>
      <div className={styles.work} key={here?.room.id ?? place.kind}>
        {here ? (
          <RoomPage
            key={here.room.id}
            home={home}
            progress={here}
            findings={findings}
            work={work}
            readOnly={readOnly}
            onAbsent={onAbsent}
            next={next ? say(next.name) : t('meters')}
            onNext={() => setPlace(next ? { kind: 'room', id: next.id } : { kind: 'meters' })}
          />
        ) : null}
        {place.kind === 'meters' ? (
          <MetersPage home={home} findings={findings} work={work} readOnly={readOnly} />
        ) : null}
        {place.kind === 'findings' ? (
          <FindingsSheet home={home} findings={findings} work={work} store={store} readOnly={readOnly} />
        ) : null}
        {place.kind === 'conclusion' ? (
          <Conclusion
            home={home}
            rooms={rooms}
            metersLeft={meters}
            findings={findings}
            work={work}
            readOnly={readOnly}
          />
        ) : null}
      </div>
    </div>
  );
}

function Back({ onBack }: { readonly onBack: () => void }) {
  const t = useWords(guideWords);
  return (
    <Button className={styles.back} onClick={onBack}>
      {t('backToList')}
    </Button>
  );
}
