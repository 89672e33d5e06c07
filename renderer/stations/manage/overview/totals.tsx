import { overviewWords } from '#shared/i18n/manage-overview.ts';
import type { Overview } from '#shared/protocol/floor.ts';
import { useWords } from '../../../lib/language.tsx';
import styles from './overview.module.css';

/** The day so far in five figures. */
export function Totals({ overview }: { readonly overview: Overview }) {
  const t = useWords(overviewWords);
  const open = overview.desks.filter((desk) => desk.state === 'open').length;
  const figures = [
    [t('inHouse'), overview.inHouse],
    [t('issued'), overview.issued],
    [t('done'), overview.done],
    [t('openDesksTotal'), open],
    [t('online'), overview.online],
  ] as const;
  return (
    <dl className={styles.totals}>
      {figures.map(([word, figure]) => (
        <div key={word} className={styles.figure}>
          <dt>{word}</dt>
          <dd>{figure}</dd>
        </div>
      ))}
    </dl>
  );
}
