import { Button } from 'antd';
import type { ReactNode } from 'react';
import { manageWords } from '#shared/i18n/manage.ts';
import { useWords } from '../../../lib/language.tsx';
import { type Resource, useFeedState } from '../../../lib/use-hub.tsx';
import styles from './page.module.css';
import { ProblemNote } from './problem-note.tsx';

type Props<T> = { readonly of: Resource<T>; readonly children: (data: T) => ReactNode };

/** What was loaded, or in words that it is loading or why it could not be. Older data stays on screen meanwhile. */
export function Loaded<T>({ of, children }: Props<T>) {
  // While the line is broken the page says so above; every part of it saying so again helps nobody.
  const cutOff = useFeedState().kind === 'cut-off';
  return (
    <>
      {cutOff ? null : <ProblemNote problem={of.error} />}
      {of.data === null ? <NotYet cutOff={cutOff} failed={Boolean(of.error)} reload={of.reload} /> : children(of.data)}
    </>
  );
}

function NotYet(props: { readonly cutOff: boolean; readonly failed: boolean; readonly reload: () => Promise<void> }) {
  const t = useWords(manageWords);
  if (props.cutOff || !props.failed) {
    return <output className={styles.wait}>{t(props.cutOff ? 'loadLater' : 'loading')}</output>;
  }
  return (
    <output className={styles.wait}>
      <p>{t('loadFailed')}</p>
      <Button onClick={() => void props.reload()}>{t('tryAgain')}</Button>
    </output>
  );
}
