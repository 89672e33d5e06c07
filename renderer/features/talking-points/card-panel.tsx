import { type KeyboardEvent, useState } from 'react';
import { createPortal } from 'react-dom';
import { findCards } from '#shared/domain/talking-points/find-cards.ts';
import { type TalkingPointKind, talkingPointKinds } from '#shared/domain/talking-points/talking-point.ts';
import { talkingPointWords } from '#shared/i18n/talking-points.ts';
import type { TalkingPointView } from '#shared/protocol/talking-points.ts';
import { useLanguage, useWords } from '../../lib/language.tsx';
import styles from './talking-points.module.css';
import type { Cards } from './use-cards.ts';

type Props = { readonly cards: Cards; readonly onClose: () => void };

/** The cards beside the work: searched by words or pinyin, narrowed by kind. */
export function CardPanel({ cards, onClose }: Props) {
  const t = useWords(talkingPointWords);
  const [typed, setTyped] = useState('');
  const [kind, setKind] = useState<TalkingPointKind | 'all'>('all');
  // The work beneath has keys of its own; what is typed here is not meant for it.
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'F12') return;
    event.stopPropagation();
    event.nativeEvent.stopImmediatePropagation();
    if (event.key === 'Escape') onClose();
  };
  return createPortal(
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- keys of the work below must not act on it
    <aside className={styles.panel} aria-label={t('open')} onKeyDown={onKeyDown}>
      <header className={styles.head}>
        <h2>{t('open')}</h2>
        <button type="button" className={styles.close} onClick={onClose}>
          {t('close')} <kbd className={styles.key}>Esc</kbd>
        </button>
      </header>
      <input
        className={styles.search}
        type="search"
        // Whoever opens it looks for something.
        // eslint-disable-next-line jsx-a11y/no-autofocus
        autoFocus
        autoComplete="off"
        aria-label={t('search')}
        placeholder={t('search')}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      <div className={styles.kinds}>
        {(['all', ...talkingPointKinds] as const).map((one) => (
          <button key={one} type="button" aria-pressed={kind === one} onClick={() => setKind(one)}>
            {t(one === 'all' ? 'all' : `kind-${one}`)}
          </button>
        ))}
      </div>
      <div className={styles.list}>
        <Found cards={cards} typed={typed} kind={kind} />
      </div>
    </aside>,
    document.body,
  );
}

function Found({
  cards,
  typed,
  kind,
}: {
  readonly cards: Cards;
  readonly typed: string;
  readonly kind: TalkingPointKind | 'all';
}) {
  const t = useWords(talkingPointWords);
  if (cards.kind !== 'here') return <output>{t(cards.kind)}</output>;
  const found = findCards(
    cards.cards.filter((card) => kind === 'all' || card.kind === kind),
    typed,
  );
  return (
    <>
      {cards.kept ? <p className={styles.kept}>{t('offline')}</p> : null}
      {found.length === 0 ? <output>{t('nothing', { typed })}</output> : null}
      {found.map((card) => (
        <Card key={card.id} card={card} />
      ))}
    </>
  );
}

function Card({ card }: { readonly card: TalkingPointView }) {
  const t = useWords(talkingPointWords);
  const { language } = useLanguage();
  const said = ({ zh, en }: { readonly zh: string; readonly en: string }) => (language === 'en' ? en : zh);
  return (
    <article className={styles.card} data-kind={card.kind}>
      <small>{t(`kind-${card.kind}`)}</small>
      <h3>{said(card.title)}</h3>
      <p>{said(card.text)}</p>
      {card.steps.length === 0 ? null : (
        <ol>
          {card.steps.map((step) => (
            <li key={step.zh}>{said(step)}</li>
          ))}
        </ol>
      )}
    </article>
  );
}
