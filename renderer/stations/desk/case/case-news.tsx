import { caseWords } from '#shared/i18n/cases.ts';
import type { CaseChange } from '../../../features/cases/case-changes.ts';
import type { Attendant } from '../../../features/cases/use-attendance.ts';
import { useBilingual } from '../../../lib/bilingual.ts';
import { useWords } from '../../../lib/language.tsx';
import { Button } from '../../../ui/button.tsx';
import styles from './case-news.module.css';

type Props = {
  readonly changes: readonly CaseChange[];
  readonly others: readonly Attendant[];
  readonly onRead: () => void;
};

/** Who else has the case open, and what became different meanwhile. */
export function CaseNews({ changes, others, onRead }: Props) {
  const t = useWords(caseWords);
  const say = useBilingual();
  const text = (change: CaseChange) => {
    switch (change.kind) {
      case 'step': {
        const by = change.by ?? t('byFamily');
        return t(`news-step-${change.state}`, { name: by, step: say(change.title) });
      }
      case 'state':
        return t(`news-state-${change.state}`);
      case 'situation':
      case 'escort':
        return t(`news-${change.kind}`);
      case 'signed':
        return t('news-signed', { paper: say(change.title) });
      case 'findings':
        return t('news-findings', { count: change.count });
    }
  };
  if (changes.length === 0 && others.length === 0) return null;
  const separator = t('newsSeparator');
  return (
    <output className={styles.news}>
      <span>
        {others.length > 0
          ? t('othersHere', {
              names: others
                .map(({ name, deskName }) => (deskName ? t('nameAtDesk', { name, desk: deskName }) : name))
                .join(t('listSeparator')),
            })
          : null}
        {others.length > 0 && changes.length > 0 ? separator : null}
        {changes.length > 0 ? <strong>{changes.map(text).join(separator)}</strong> : null}
      </span>
      {changes.length > 0 ? <Button onClick={onRead}>{t('newsRead')}</Button> : null}
    </output>
  );
}
