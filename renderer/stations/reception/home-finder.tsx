import { type KeyboardEvent, type RefObject, useId, useState } from 'react';
import { receptionWords } from '#shared/i18n/reception.ts';
import type { UnitCard } from '#shared/protocol/units.ts';
import { errorText } from '../../lib/error-text.ts';
import { useLanguage, useWords } from '../../lib/language.tsx';
import { movedCursor } from './cursor.ts';
import styles from './home-finder.module.css';
import { HomeOption } from './home-option.tsx';
import { mostHomes, useHomeSearch } from './use-home-search.ts';

type Props = {
  readonly input: RefObject<HTMLInputElement | null>;
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly onChoose: (home: UnitCard) => void;
  readonly chosen: string | null;
};

/** One field that finds a household by whatever the visitor says; arrows and Enter choose. */
export function HomeFinder({ input, text, onText, onChoose, chosen }: Props) {
  const t = useWords(receptionWords);
  const { language } = useLanguage();
  const list = useId();
  const [cursor, setCursor] = useState(0);
  const { homes, answered, problem } = useHomeSearch(text);
  const at = Math.min(cursor, homes.length - 1);
  const current = answered === text.trim();

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') return onText('');
    if (event.key === 'Enter' && text.trim() !== '') {
      // Otherwise the same press would also reach the button that gets the focus once the home is open.
      event.preventDefault();
      const home = homes[at];
      // Enter before the answer is there must not open a home of the words before.
      if (home && current) onChoose(home);
      return;
    }
    const moved = movedCursor(at, event.key, homes.length);
    if (moved === at) return;
    event.preventDefault();
    setCursor(moved);
  };

  return (
    <div className={styles.finder}>
      <label className={styles.field}>
        <span className={styles.label}>{t('searchLabel')}</span>
        <input
          ref={input}
          className={styles.input}
          value={text}
          onChange={(event) => {
            setCursor(0);
            onText(event.target.value);
          }}
          onKeyDown={onKeyDown}
          placeholder={t('searchHint')}
          role="combobox"
          aria-expanded={homes.length > 0}
          aria-controls={list}
          aria-activedescendant={homes[at] ? `${list}-${at}` : undefined}
          aria-autocomplete="list"
          autoComplete="off"
          spellCheck={false}
        />
      </label>
      <div className={styles.results}>
        {/* A native list of options cannot show marks and notes. */}
        {/* eslint-disable-next-line jsx-a11y/prefer-tag-over-role */}
        <div id={list} role="listbox" aria-label={t('resultsLabel')}>
          {homes.map((home, index) => (
            <HomeOption
              key={home.id}
              id={`${list}-${index}`}
              home={home}
              active={index === at}
              chosen={home.id === chosen}
              onChoose={() => onChoose(home)}
            />
          ))}
        </div>
        <output className={styles.message}>
          {text.trim() === '' ? (
            t('searchStart')
          ) : problem ? (
            errorText(problem, language)
          ) : !current ? (
            homes.length === 0 && t('searching')
          ) : homes.length === 0 ? (
            <>
              <strong>{t('searchEmpty', { query: text.trim() })}</strong>
              <br />
              {t('searchEmptyHint')}
            </>
          ) : homes.length >= mostHomes ? (
            t('resultsMany', { count: mostHomes })
          ) : null}
        </output>
      </div>
    </div>
  );
}
