import { useEffect, useRef } from 'react';
import { WrittenNotice } from '../../../features/notices/written-notice.tsx';
import { SpokenIn } from '../../../lib/language.tsx';
import type { ProseSheet, Unmeasured } from './deck.ts';
import styles from './prose-page.module.css';

/** One screen of a running text: the text flows in columns as large as the page, and one of them is in the window. */
export function ProsePage({ sheet, column }: { readonly sheet: ProseSheet; readonly column: number }) {
  return (
    <div className={styles.window}>
      <div
        className={styles.columns}
        style={{ transform: `translateX(calc(${-column} * (100% + var(--between))))` }}
        lang={sheet.language}
      >
        <SpokenIn language={sheet.language}>
          <WrittenNotice content={sheet.content} />
        </SpokenIn>
      </div>
    </div>
  );
}

type MeasureProps = {
  readonly text: Unmeasured;
  readonly onMeasured: (key: string, columns: number) => void;
};

/** Lays a running text out unseen, where its page would be, and tells how many screens it fills. */
export function ProseMeasure({ text, onMeasured }: MeasureProps) {
  const window = useRef<HTMLDivElement>(null);
  const tell = useRef(onMeasured);
  useEffect(() => {
    tell.current = onMeasured;
  });
  useEffect(() => {
    let gone = false;
    const measure = async () => {
      const columns = window.current?.querySelector<HTMLElement>(`.${styles.columns}`);
      // Its letters are asked for when it is laid out, which asking for its size does.
      columns?.getBoundingClientRect();
      await document.fonts.ready;
      if (gone || !columns) return;
      const between = Number.parseFloat(getComputedStyle(columns).columnGap);
      const count = Math.round((columns.scrollWidth + between) / (columns.clientWidth + between));
      tell.current(text.key, Math.max(1, count));
    };
    void measure();
    return () => {
      gone = true;
    };
  }, [text.key]);
  return (
    <div ref={window} className={styles.measure} aria-hidden="true">
      <ProsePage sheet={text.sheet} column={0} />
    </div>
  );
}
