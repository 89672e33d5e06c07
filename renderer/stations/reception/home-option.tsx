import { useEffect, useRef } from 'react';
import { receptionWords } from '#shared/i18n/reception.ts';
import type { UnitCard } from '#shared/protocol/units.ts';
import { useWords } from '../../lib/language.tsx';
import styles from './home-option.module.css';
import { HomeMarks } from './home-marks.tsx';

type Props = {
  readonly id: string;
  readonly home: UnitCard;
  readonly active: boolean;
  readonly chosen: boolean;
  readonly onChoose: () => void;
};

/** One home found: which, whose (masked), and how it stands today. */
export function HomeOption({ id, home, active, chosen, onChoose }: Props) {
  const t = useWords(receptionWords);
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (active) element.current?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  return (
    // Keys are handled by the search field, which keeps the focus (combobox pattern); a native option shows no marks.
    // eslint-disable-next-line jsx-a11y/click-events-have-key-events
    <div
      ref={element}
      id={id}
      // eslint-disable-next-line jsx-a11y/prefer-tag-over-role
      role="option"
      tabIndex={-1}
      aria-selected={active}
      className={[styles.option, active && styles.active, chosen && styles.chosen].filter(Boolean).join(' ')}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onChoose}
    >
      <span className={styles.home}>{home.label}</span>
      <span className={styles.owners}>
        {home.owners.join(t('listSeparator'))}
        {home.phone ? ` · ${home.phone}` : ''}
      </span>
      <span className={styles.marks}>
        <HomeMarks home={home} />
      </span>
      {home.note ? (
        <span className={styles.note}>
          {t('note')} {home.note}
        </span>
      ) : null}
    </div>
  );
}
