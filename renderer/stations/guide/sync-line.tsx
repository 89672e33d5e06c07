import { useState } from 'react';
import { errorWords } from '#shared/i18n/errors.ts';
import { guideWords } from '#shared/i18n/guide.ts';
import { useLanguage, useWords } from '../../lib/language.tsx';
import { Button } from '../../ui/button.tsx';
import styles from './guide.module.css';
import type { Work } from './use-work.ts';

/** Says plainly where what was recorded is: here, on its way, or with the hub; what was refused is shown, never dropped. */
export function SyncLine({ work }: { readonly work: Work }) {
  const t = useWords(guideWords);
  const { language } = useLanguage();
  const [open, setOpen] = useState(false);
  const { entries, sync } = work;
  const waiting = entries.filter(({ state }) => state === 'waiting').length;
  const refused = entries.filter(({ state }) => state === 'refused');
  const words: Readonly<Record<string, string>> = errorWords[language];
  const said =
    sync.kind === 'signed-out'
      ? t('signInToSync', { count: waiting })
      : sync.kind === 'cut-off'
        ? t('keptHere', { count: waiting })
        : waiting > 0
          ? t('sending', { count: waiting })
          : t('allSent');
  return (
    <>
      <output className={styles.sync} data-kind={waiting > 0 && sync.kind !== 'sending' ? 'kept' : 'fine'}>
        {said}
      </output>
      {refused.length > 0 ? (
        <button type="button" className={styles.refused} aria-expanded={open} onClick={() => setOpen(!open)}>
          {t('refused', { count: refused.length })}
        </button>
      ) : null}
      {open && refused.length > 0 ? (
        <section className={styles.refusedList} aria-label={t('refused', { count: refused.length })}>
          <ul>
            {refused.map((entry) => (
              <li key={entry.seq}>
                <span>{t(`deed-${entry.deed.kind}`)}</span>
                <span className={styles.grow}>{words[entry.code ?? ''] ?? entry.code}</span>
                <Button onClick={() => void work.giveUp(entry)}>{t('giveUp')}</Button>
              </li>
            ))}
          </ul>
          <Button kind="main" onClick={() => void work.retry()}>
            {t('tryAgain')}
          </Button>
        </section>
      ) : null}
    </>
  );
}
