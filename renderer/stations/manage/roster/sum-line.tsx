import { rosterWords } from '#shared/i18n/manage-roster.ts';
import { useWords } from '../../../lib/language.tsx';
import type { ImportSums } from './import-sums.ts';
import styles from './roster.module.css';

/** The sums of an import, with the equation that shows that no row was lost. */
export function SumLine({ sums }: { readonly sums: ImportSums }) {
  const t = useWords(rosterWords);
  const { rows, accepted, refused, skipped } = sums;
  const figures = [
    ['created', sums.created],
    ['updated', sums.updated],
    ['unchanged', sums.unchanged],
    ['warnings', sums.warnings],
    ['refused', refused],
  ] as const;
  return (
    <>
      <dl className={styles.sums}>
        {figures.map(([word, count]) => (
          <div key={word} data-word={count > 0 ? word : undefined}>
            <dt>{t(word)}</dt>
            <dd>{count}</dd>
          </div>
        ))}
      </dl>
      {sums.addsUp ? (
        <p className={styles.hint}>{t('sum', { rows, accepted, refused, skipped })}</p>
      ) : (
        <p className={styles.fault} role="alert">
          {t('sumOff', { rows })}
        </p>
      )}
    </>
  );
}
