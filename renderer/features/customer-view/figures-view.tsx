import { customerWords } from '#shared/i18n/customer.ts';
import { useBilingual } from '../../lib/bilingual.ts';
import { useWords } from '../../lib/language.tsx';
import type { ContentOf } from './content-of.ts';
import styles from './figures-view.module.css';
import { Sheet } from './view-parts.tsx';

/** The figures of the home, the ones that matter large, each with how it was computed. */
export function FiguresView({ content }: { readonly content: ContentOf<'figures'> }) {
  const t = useWords(customerWords);
  const say = useBilingual();
  return (
    <Sheet title={say(content.title)}>
      <dl className={styles.figures}>
        {content.rows.map((row) => (
          <div key={row.name.zh} className={styles.figure} data-emphasis={row.emphasis || undefined}>
            <dt className={styles.name}>{say(row.name)}</dt>
            <dd className={styles.value}>{say(row.value)}</dd>
            {row.inWords ? <dd className={styles.how}>{say(row.inWords)}</dd> : null}
            {row.computation.length > 0 ? (
              <dd className={styles.how}>
                <span className={styles.label}>{t('computed')}</span>
                {row.computation.map((line) => (
                  <p key={line.zh}>{say(line)}</p>
                ))}
              </dd>
            ) : null}
          </div>
        ))}
      </dl>
    </Sheet>
  );
}
