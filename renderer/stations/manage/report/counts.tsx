import { manageWords } from '#shared/i18n/manage.ts';
import { reportWords } from '#shared/i18n/manage-report.ts';
import { useWords } from '../../../lib/language.tsx';
import styles from './report.module.css';

/** Figures beside each other, each under its word. */
export function Counts({
  figures,
}: {
  readonly figures: readonly (readonly [word: string, figure: number | string])[];
}) {
  return (
    <dl className={styles.counts}>
      {figures.map(([word, figure]) => (
        <div key={word}>
          <dt>{word}</dt>
          <dd>{figure}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Lines of words beside each other, each under its word. */
export function Lists({ lists }: { readonly lists: readonly (readonly [word: string, lines: readonly string[]])[] }) {
  const t = useWords(reportWords);
  const m = useWords(manageWords);
  return (
    <dl className={styles.lists}>
      {lists.map(([word, lines]) => (
        <div key={word}>
          <dt>{word}</dt>
          <dd>{lines.length === 0 ? t('none') : lines.join(m('separator'))}</dd>
        </div>
      ))}
    </dl>
  );
}
