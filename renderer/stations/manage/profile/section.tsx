import type { ReactNode } from 'react';
import { profileWords } from '#shared/i18n/manage-profile.ts';
import { useWords } from '../../../lib/language.tsx';
import { Card } from '../parts/page.tsx';
import styles from './profile.module.css';

type Word = keyof (typeof profileWords)['zh-CN'];
type Props = {
  readonly title: Word;
  /** What law and contract say, and what follows. */
  readonly law: Word;
  /** How an example comes out by the rules as they are typed. */
  readonly example?: ReactNode;
  readonly children: ReactNode;
};

/** Some rules that belong together, with what stands behind them at their side. */
export function Section({ title, law, example, children }: Props) {
  const t = useWords(profileWords);
  return (
    <Card title={t(title)}>
      <div className={styles.section}>
        <div className={styles.fields}>{children}</div>
        <aside className={styles.why} aria-label={`${t(title)} · ${t('why')}`}>
          <h3>{t('why')}</h3>
          <p>{t(law)}</p>
          {example}
        </aside>
      </div>
    </Card>
  );
}
