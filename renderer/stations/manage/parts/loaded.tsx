import { Button } from 'antd';
import type { ReactNode } from 'react';
import { manageWords } from '#shared/i18n/manage.ts';
import { useWords } from '../../../lib/language.tsx';
import type { Resource } from '../../../lib/use-hub.tsx';
import styles from './page.module.css';
import { ProblemNote } from './problem-note.tsx';

type Props<T> = { readonly of: Resource<T>; readonly children: (data: T) => ReactNode };

/** What was loaded, or in words that it is loading or why it could not be. Older data stays on screen meanwhile. */
export function Loaded<T>({ of, children }: Props<T>) {
  const t = useWords(manageWords);
  return (
    <>
      <ProblemNote problem={of.error} />
      {of.data === null ? (
        <output className={styles.wait}>
          {of.error ? (
            <>
              <p>{t('loadFailed')}</p>
              <Button onClick={() => void of.reload()}>{t('tryAgain')}</Button>
            </>
          ) : (
            t('loading')
          )}
        </output>
      ) : (
        children(of.data)
      )}
    </>
  );
}
