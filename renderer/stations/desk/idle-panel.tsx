import { useState } from 'react';
import { deskWords } from '#shared/i18n/desk.ts';
import type { Workplace } from '#shared/protocol/floor.ts';
import { minutesSince } from '../../lib/format.ts';
import { useWords } from '../../lib/language.tsx';
import { KeyMark } from '../../ui/key-mark.tsx';
import type { DeskView } from './desk-view.ts';
import styles from './idle-panel.module.css';
import { Marks } from './marks.tsx';
import type { House } from './use-house.ts';

type Props = { readonly workplace: Workplace; readonly view: DeskView; readonly house: House; readonly now: number };

/** Nobody at the desk: who is next, that nobody waits, or that the desk is paused. */
export function IdlePanel({ workplace, view, house, now }: Props) {
  const t = useWords(deskWords);
  const fresh = useCameAfterEmpty(view.moment);
  const { next } = view;
  const minutes = next ? minutesSince(next.queuedAt, now) : 0;
  return (
    <section className={styles.panel} data-fresh={fresh || undefined} aria-live="polite">
      {view.moment === 'paused' ? (
        <>
          <KeyMark size={56} />
          <h1 className={styles.title}>{t('pausedTitle')}</h1>
          {workplace.desk.pauseReason ? <p>{t('pausedFor', { reason: workplace.desk.pauseReason })}</p> : null}
          {view.waiting > 0 ? <p>{t('pausedWaiting', { count: view.waiting })}</p> : null}
        </>
      ) : next ? (
        <>
          <p className={styles.title}>{fresh ? t('justCame') : t('nextUp')}</p>
          <h1 className={styles.number}>{next.number}</h1>
          <p className={styles.stage}>{[house.stageName(next.stageId), ...next.homes].filter(Boolean).join(' · ')}</p>
          <p className={styles.wait}>
            {minutes > 0 ? t('waitedFor', { minutes }) : null}
            <Marks ticket={next} />
          </p>
          {view.waiting > 1 ? <p>{t('andMore', { count: view.waiting, minutes: view.longestWaitMinutes })}</p> : null}
        </>
      ) : (
        <>
          <KeyMark size={56} />
          <h1 className={styles.title}>{t('nobodyTitle')}</h1>
          <p>{t('nobodyText')}</p>
          {workplace.held.length > 0 ? <p>{t('heldHere', { count: workplace.held.length })}</p> : null}
        </>
      )}
    </section>
  );
}

/** True from the moment somebody comes to an empty line until the desk turns to them. */
function useCameAfterEmpty(moment: DeskView['moment']): boolean {
  const [sawEmpty, setSawEmpty] = useState(moment === 'empty');
  // Remembered while rendering: the panel is mounted anew after each visitor, so only a pause ends it otherwise.
  if (moment === 'empty' && !sawEmpty) setSawEmpty(true);
  if (moment === 'paused' && sawEmpty) setSawEmpty(false);
  return sawEmpty && moment === 'next';
}
