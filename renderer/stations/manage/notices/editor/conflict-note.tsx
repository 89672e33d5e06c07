import { Button } from 'antd';
import { manageNoticeWords } from '#shared/i18n/manage-notices.ts';
import { useWords } from '../../../../lib/language.tsx';
import styles from '../notices.module.css';
import { DifferenceView } from '../reviews/difference-view.tsx';
import { differences } from '../reviews/differences.ts';
import { readTyped } from './read-typed.ts';
import type { Draft } from './use-draft.ts';

/** The draft was changed elsewhere: where the two differ, and which shall hold. */
export function ConflictNote({ draft }: { readonly draft: Draft }) {
  const t = useWords(manageNoticeWords);
  const { conflict, typed } = draft;
  const mine = readTyped(typed).draft;
  if (conflict === null || mine === null) return null;
  return (
    <section className={styles.conflict} role="alert" aria-label={t('conflictTitle')}>
      <h2>{t('conflictTitle')}</h2>
      <p>{t('conflictText')}</p>
      <DifferenceView
        changes={differences({ ...conflict, file: null }, { ...mine, file: null })}
        before={t('theirs')}
        after={t('mine')}
      />
      <div className={styles.actionLine}>
        <Button type="primary" onClick={draft.keepMine}>
          {t('keepMine')}
        </Button>
        <Button onClick={draft.takeTheirs}>{t('takeTheirs')}</Button>
      </div>
    </section>
  );
}
