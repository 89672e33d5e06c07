import { useState } from 'react';
import { guideWords } from '#shared/i18n/guide.ts';
import { useBilingual } from '../../../lib/bilingual.ts';
import { useWords } from '../../../lib/language.tsx';
import { Button } from '../../../ui/button.tsx';
import styles from '../guide.module.css';
import type { Finding } from '../offline/entries.ts';
import type { HomeSnapshot } from '../offline/home-snapshot.ts';
import type { Work } from '../use-work.ts';
import { DefectSheet } from './defect-sheet.tsx';
import type { RoomProgress } from './progress.ts';
import { toMiddle, toTop } from './scroll.ts';

type Props = {
  readonly home: HomeSnapshot;
  readonly progress: RoomProgress;
  readonly findings: readonly Finding[];
  readonly work: Work;
  readonly readOnly: boolean;
  readonly onAbsent: (rooms: readonly string[]) => void;
  /** Where one goes once the room is done. */
  readonly next: string;
  readonly onNext: () => void;
};

/** One room: a tap says a part is fine, two more name what is wrong with it. */
export function RoomPage({ home, progress, findings, work, readOnly, onAbsent, next, onNext }: Props) {
  const t = useWords(guideWords);
  const say = useBilingual();
  const [part, setPart] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  /** The part one was at: its row is shown again afterwards. */
  const [last, setLast] = useState<string | null>(null);
  const { room, left, absent } = progress;
  const { caseId, stepId, dictionary } = home;
  const parts = dictionary.parts.filter(({ id }) => room.parts.includes(id));
  const here = findings.filter(({ item }) => item.kind !== 'meter' && item.room === room.id);
  const of = (id: string) => here.filter(({ item }) => item.kind !== 'meter' && item.part === id);
  const fine = (ids: readonly string[]) =>
    work.record(
      ids.map((id) => ({
        kind: 'item' as const,
        caseId,
        stepId,
        itemId: crypto.randomUUID(),
        item: { kind: 'fine' as const, room: room.id, part: id, recordedAt: new Date().toISOString() },
      })),
    );
  const dropAll = (ids: readonly string[]) =>
    work.record(ids.map((itemId) => ({ kind: 'drop' as const, caseId, stepId, itemId })));
  const toggleAbsent = () => {
    onAbsent(absent ? home.absentRooms.filter((id) => id !== room.id) : [...home.absentRooms, room.id]);
  };
  const chosen = parts.find(({ id }) => id === part);

  if (chosen && problem !== null) {
    return (
      <DefectSheet
        home={home}
        room={room.id}
        part={chosen.id}
        problem={problem}
        known={null}
        work={work}
        onDone={() => {
          setLast(part);
          setProblem(null);
          setPart(null);
        }}
      />
    );
  }
  if (chosen) {
    return (
      <section key="problems" ref={toTop} aria-label={t('whatIsWrong', { part: say(chosen.name) })}>
        <div className={styles.row}>
          <h2 className={styles.heading}>{t('whatIsWrong', { part: say(chosen.name) })}</h2>
          <span className={styles.grow} />
          <Button className={styles.tap} onClick={() => setPart(null)}>
            {t('back')}
          </Button>
        </div>
        <div className={styles.grid}>
          {dictionary.problems
            .filter(({ id }) => chosen.problems.includes(id))
            .map(({ id, name }) => (
              <button key={id} type="button" className={styles.problemTile} onClick={() => setProblem(id)}>
                {say(name)}
              </button>
            ))}
        </div>
      </section>
    );
  }
  return (
    <section key="parts" aria-label={say(room.name)}>
      <div className={styles.row}>
        <h2 className={styles.heading}>{say(room.name)}</h2>
        <span className={styles.grow} />
        {here.length === 0 && !readOnly ? (
          <Button className={styles.tap} aria-pressed={absent} onClick={toggleAbsent}>
            {absent ? t('thereIs') : t('thereIsNone')}
          </Button>
        ) : null}
        {left.length > 0 && !absent && !readOnly ? (
          <Button kind="main" className={styles.tap} onClick={() => void fine(left)}>
            {left.length === room.parts.length ? t('wholeRoomFine') : t('restFine', { count: left.length })}
          </Button>
        ) : null}
        {left.length === 0 || absent ? (
          <Button kind="main" className={styles.tap} onClick={onNext}>
            {t('goOnWith', { room: next })}
          </Button>
        ) : null}
      </div>
      {absent ? (
        <p className={styles.notice}>{t('absentText')}</p>
      ) : (
        <ul className={styles.parts}>
          {parts.map(({ id, name }) => {
            const found = of(id);
            const defects = found.filter(({ item }) => item.kind === 'defect');
            const isFine = found.some(({ item }) => item.kind === 'fine');
            return (
              <li
                key={id}
                ref={id === last ? toMiddle : null}
                className={styles.part}
                data-state={defects.length > 0 ? 'defect' : isFine ? 'fine' : 'open'}
              >
                <span className={styles.grow}>
                  <span className={styles.home}>{say(name)}</span>
                  <span className={styles.where}>
                    {defects.length > 0 ? t('defects', { count: defects.length }) : isFine ? t('fine') : t('notYet')}
                  </span>
                </span>
                {readOnly ? null : (
                  <>
                    <Button
                      className={styles.tap}
                      aria-pressed={isFine}
                      disabled={defects.length > 0}
                      onClick={() => void (isFine ? dropAll(found.map((one) => one.id)) : fine([id]))}
                    >
                      {isFine ? t('takeBack') : t('fine')}
                    </Button>
                    <Button
                      className={styles.tap}
                      kind="danger"
                      onClick={() => {
                        if (isFine) void dropAll(found.filter(({ item }) => item.kind === 'fine').map((one) => one.id));
                        setPart(id);
                      }}
                    >
                      {t('defect')}
                    </Button>
                  </>
                )}
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
}
