import { reviewWords } from '#shared/i18n/manage-reviews.ts';
import { useBilingual } from '../../../../lib/bilingual.ts';
import { useWords } from '../../../../lib/language.tsx';
import styles from '../notices.module.css';
import type { Waiting } from './review-queue.ts';

type Props = {
  readonly queue: readonly Waiting[];
  readonly open: string;
  readonly onOpen: (versionId: string) => void;
};

/** Everything in review, to choose from. */
export function ReviewChoice({ queue, open, onOpen }: Props) {
  const t = useWords(reviewWords);
  const mine = queue.filter(({ rights }) => rights.length > 0);
  const others = queue.filter(({ rights }) => rights.length === 0);
  return (
    <nav className={styles.choice} aria-label={t('title')}>
      {mine.length > 0 ? <Group title={t('waitsForYou')} of={mine} open={open} onOpen={onOpen} /> : null}
      {others.length > 0 ? <Group title={t('waitsForOthers')} of={others} open={open} onOpen={onOpen} /> : null}
    </nav>
  );
}

type GroupProps = Pick<Props, 'open' | 'onOpen'> & { readonly title: string; readonly of: readonly Waiting[] };

function Group({ title, of, open, onOpen }: GroupProps) {
  const t = useWords(reviewWords);
  const say = useBilingual();
  return (
    <section aria-label={title}>
      <h2>{title}</h2>
      <ul>
        {of.map(({ version }) => (
          <li key={version.id}>
            <button
              type="button"
              aria-current={version.id === open ? 'true' : undefined}
              onClick={() => onOpen(version.id)}
            >
              <strong>{say(version.title)}</strong>
              <span>
                {t('version', { version: version.version })} · {version.madeByName}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
