import { manageNoticeWords } from '#shared/i18n/manage-notices.ts';
import { useWords } from '../../../../lib/language.tsx';
import styles from '../notices.module.css';

type Props = {
  readonly of: {
    readonly required: number;
    readonly valid: number;
    readonly expiring: number;
    readonly missing: number;
    readonly notShown: number;
  };
};

const names = ['required', 'valid', 'expiring', 'missing', 'notShown'] as const;

/** The board in five figures. */
export function Counts({ of }: Props) {
  const t = useWords(manageNoticeWords);
  return (
    <dl className={styles.counts}>
      {names.map((name) => (
        <div key={name} data-name={name} data-none={of[name] === 0}>
          <dt>{t(name)}</dt>
          <dd>{of[name]}</dd>
        </div>
      ))}
    </dl>
  );
}
