import { useCallback, useEffect, useRef, useState } from 'react';
import { talkingPointWords } from '#shared/i18n/talking-points.ts';
import { useWords } from '../../lib/language.tsx';
import { CardPanel } from './card-panel.tsx';
import { keptCards } from './kept-cards.ts';
import styles from './talking-points.module.css';
import { type Cards, useCards } from './use-cards.ts';

const key = 'F12';

type Props = { readonly className?: string | undefined };

/**
 * What to say and what to do, one key away (domain D2, G7, B15). It opens beside the work and takes nothing from it: where
 * somebody was typing, typing goes on when it is closed.
 */
export function TalkingPoints({ className }: Props) {
  return <OneKeyAway className={className} cards={useCards()} />;
}

/** The same where there is no hub to ask: a tablet in a home without signal has what it saw last. */
export function KeptTalkingPoints({ className }: Props) {
  const [kept] = useState(keptCards);
  const cards: Cards = kept ? { kind: 'here', cards: kept, kept: true } : { kind: 'unavailable' };
  return <OneKeyAway className={className} cards={cards} />;
}

function OneKeyAway({ className, cards }: Props & { readonly cards: Cards }) {
  const t = useWords(talkingPointWords);
  const [open, setOpen] = useState(false);
  const before = useRef<Element | null>(null);
  const toggle = useCallback(() => {
    setOpen((now) => {
      if (!now) before.current = document.activeElement;
      return !now;
    });
  }, []);
  const close = useCallback(() => {
    setOpen(false);
    if (before.current instanceof HTMLElement && before.current.isConnected) before.current.focus();
  }, []);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== key || event.ctrlKey || event.altKey || event.metaKey) return;
      event.preventDefault();
      if (event.repeat) return;
      if (open) close();
      else toggle();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [open, close, toggle]);
  return (
    <>
      <button type="button" className={className} aria-expanded={open} onClick={() => (open ? close() : toggle())}>
        {t('open')} <kbd className={styles.key}>{key}</kbd>
      </button>
      {open ? <CardPanel cards={cards} onClose={close} /> : null}
    </>
  );
}
