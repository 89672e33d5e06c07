import { useSyncExternalStore } from 'react';
import { caseWords } from '#shared/i18n/cases.ts';
import { useWords } from '../../lib/language.tsx';
import type { DraftKeeper } from './draft-keeper.ts';
import styles from './draft.module.css';

/** Whether what was typed is safe, in a few quiet words. */
export function DraftStatus({ keeper }: { readonly keeper: DraftKeeper }) {
  const t = useWords(caseWords);
  const { status, version } = useSyncExternalStore(keeper.listen, keeper.state);
  // Before anybody typed there is nothing to be safe.
  if (status === 'saved' && version === 0) return null;
  return (
    <output className={styles.status} data-status={status}>
      {t(`draft-${status}`)}
    </output>
  );
}
