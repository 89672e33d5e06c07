import { useRef, useState } from 'react';
import { receptionWords } from '#shared/i18n/reception.ts';
import type { UnitCard } from '#shared/protocol/units.ts';
import { useWords } from '../../lib/language.tsx';
import { Action } from './action.tsx';
import { HomeFinder } from './home-finder.tsx';
import panel from './panel.module.css';
import styles from './paper-home.module.css';

type Props = {
  readonly home: UnitCard | null;
  readonly onHome: (home: UnitCard | null) => void;
  readonly needed: boolean;
  readonly fault: boolean;
};

/** The home a paper number is for: looked for as at the door, then shown until another one is wanted. */
export function PaperHome({ home, onHome, needed, fault }: Props) {
  const t = useWords(receptionWords);
  const input = useRef<HTMLInputElement>(null);
  const [search, setSearch] = useState('');
  return (
    <div className={styles.home}>
      <span className={panel.label}>
        {t('paperHome')} · {t(needed ? 'paperHomeNeeded' : 'paperHomeOptional')}
      </span>
      {home ? (
        <div className={styles.chosen}>
          <span>
            <strong>{home.label}</strong> {home.owners.join(t('listSeparator'))}
          </span>
          <Action
            onClick={() => {
              onHome(null);
              setTimeout(() => input.current?.focus());
            }}
          >
            {t('removeHome')}
          </Action>
        </div>
      ) : (
        <div className={styles.finder}>
          <HomeFinder
            input={input}
            text={search}
            onText={setSearch}
            onChoose={(found) => {
              setSearch('');
              onHome(found);
            }}
            chosen={null}
          />
        </div>
      )}
      {fault ? <span className={panel.fault}>{t('paperHomeNeeded')}</span> : null}
    </div>
  );
}
