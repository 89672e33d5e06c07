import { useState } from 'react';
import { guideWords } from '#shared/i18n/guide.ts';
import { useWords } from '../../lib/language.tsx';
import styles from './guide.module.css';
import type { LocalStore } from './offline/local-store.ts';
import { RefusedList } from './refused-list.tsx';
import type { Work } from './use-work.ts';

/** Says plainly where what was recorded is: here, on its way, or with the hub; what was refused is shown, never dropped. */
export function SyncLine({ work, store }: { readonly work: Work; readonly store: LocalStore }) {
  const t = useWords(guideWords);
  const [open, setOpen] = useState(false);
  const { entries, sync } = work;
  const waiting = entries.filter(({ state }) => state === 'waiting').length;
  const refused = entries.filter(({ state }) => state === 'refused');
  const said =
    waiting === 0
      ? t('allSent')
      : sync.kind === 'signed-out'
        ? t('signInToSync', { count: waiting })
        : sync.kind === 'cut-off'
          ? t('keptHere', { count: waiting })
          : t('sending', { count: waiting });
  return (
    <>
      {waiting === 0 && refused.length > 0 ? null : (
        <output className={styles.sync} data-kind={waiting > 0 && sync.kind !== 'sending' ? 'kept' : 'fine'}>
          {said}
        </output>
      )}
      {refused.length > 0 ? (
        <button type="button" className={styles.refused} aria-expanded={open} onClick={() => setOpen(!open)}>
          {t('refused', { count: refused.length })}
        </button>
      ) : null}
      {open && refused.length > 0 ? <RefusedList refused={refused} work={work} store={store} /> : null}
    </>
  );
}
