import { useBilingual } from '../../lib/bilingual.ts';
import type { ContentOf } from './content-of.ts';
import styles from './point-view.module.css';
import { Sheet } from './view-parts.tsx';

/** A step that needs no more than to be named. */
export function TextView({ content }: { readonly content: ContentOf<'text'> }) {
  const say = useBilingual();
  return (
    <Sheet title={say(content.title)}>
      {content.words ? <p className={styles.sentences}>{say(content.words)}</p> : null}
    </Sheet>
  );
}
