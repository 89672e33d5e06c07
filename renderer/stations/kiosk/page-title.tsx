import { useEffect, useRef } from 'react';
import styles from './page-title.module.css';

/** The headline of a page. It takes the focus, so that keyboard and screen reader start at the top of each page. */
export function PageTitle({ text, className }: { readonly text: string; readonly className?: string | undefined }) {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus({ preventScroll: true }), []);
  return (
    <h1 ref={title} tabIndex={-1} className={className ?? styles.title}>
      {text}
    </h1>
  );
}
