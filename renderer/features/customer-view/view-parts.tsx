import type { ComponentProps, ReactNode } from 'react';
import { CallRefused } from '#shared/protocol/client.ts';
import { errorText } from '../../lib/error-text.ts';
import { useLanguage } from '../../lib/language.tsx';
import { Button } from '../../ui/button.tsx';
import styles from './view-parts.module.css';

type SheetProps = {
  readonly title: string;
  readonly aside?: ReactNode;
  /** Before the title: tags. */
  readonly before?: ReactNode;
  readonly children: ReactNode;
  readonly foot?: ReactNode;
};

/** The one card of the screen: what it is about, what there is to read, what can be said to it. */
export function Sheet({ title, aside, before, children, foot }: SheetProps) {
  return (
    <section className={styles.sheet} aria-label={title}>
      <header className={styles.head}>
        {before}
        <h1 className={styles.title}>{title}</h1>
        {aside ? <p className={styles.aside}>{aside}</p> : null}
      </header>
      {/* Longer than the screen in large type: keys must be able to move it too. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex, jsx-a11y/prefer-tag-over-role */}
      <div className={styles.body} tabIndex={0} role="group" aria-label={title}>
        {children}
      </div>
      {foot ? <footer className={styles.foot}>{foot}</footer> : null}
    </section>
  );
}

/** A quiet remark beside what can be done. */
export function Note({ children }: { readonly children: ReactNode }) {
  return <p className={styles.note}>{children}</p>;
}

/** The button of this screen: at least 72 px, its type grows in elder mode. */
export function BigButton({ className, ...rest }: Omit<ComponentProps<typeof Button>, 'size'>) {
  return <Button {...rest} size="touch" className={[styles.button, className].filter(Boolean).join(' ')} />;
}

type TagProps = { readonly tone?: 'plain' | 'key' | 'good'; readonly children: ReactNode };

/** A small word beside a thing that says of what kind it is. */
export function Tag({ tone = 'plain', children }: TagProps) {
  return <span className={[styles.tag, tone === 'plain' ? '' : styles[tone]].join(' ')}>{children}</span>;
}

/** Why an answer was not taken, in words; `instead` says it better for one code. */
export function Refusal(props: { readonly problem: unknown; readonly instead?: Readonly<Record<string, string>> }) {
  const { language } = useLanguage();
  if (!props.problem) return null;
  const code = props.problem instanceof CallRefused ? props.problem.code : '';
  return (
    <p className={styles.problem} role="alert">
      {props.instead?.[code] ?? errorText(props.problem, language)}
    </p>
  );
}
