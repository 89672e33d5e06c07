import { customerWords } from '#shared/i18n/customer.ts';
import type { PublicNotice } from '#shared/protocol/notice-view.ts';
import { useBilingual } from '../../lib/bilingual.ts';
import { useWords } from '../../lib/language.tsx';
import type { ContentOf } from './content-of.ts';
import styles from './notice-rows.module.css';
import rows from './rows.module.css';

type Props = {
  readonly notices: ContentOf<'notices'>['notices'];
  /** What is public under a name; null while it is not known. */
  readonly meant: ((name: string) => readonly PublicNotice[]) | null;
  /** Versions opened already. */
  readonly seen: ReadonlySet<string>;
  readonly onOpen: (notice: PublicNotice) => void;
};

/** The notices of a step: each opens where it is public here; of the others the original is looked at. */
export function NoticeRows({ notices, meant, seen, onOpen }: Props) {
  const t = useWords(customerWords);
  const say = useBilingual();
  return (
    <ol className={`${rows.rows} ${rows.two}`}>
      {notices.map(({ id, name }, index) => {
        const found = meant?.(id) ?? [];
        return (
          <li key={id} className={styles.notice}>
            <span className={rows.quiet} aria-hidden="true">
              {index + 1}
            </span>
            <span className={styles.name}>
              {say(name)}
              {meant && found.length === 0 ? <span className={rows.quiet}>{t('noticesOriginal')}</span> : null}
            </span>
            <span className={styles.open}>
              {found.map((notice) => (
                <button
                  key={notice.versionId}
                  type="button"
                  data-seen={seen.has(notice.versionId) || undefined}
                  aria-label={t(seen.has(notice.versionId) ? 'noticesSeenLabel' : 'noticesOpenLabel', {
                    title: say(notice.title),
                  })}
                  onClick={() => onOpen(notice)}
                >
                  {found.length > 1 ? say(notice.title) : t(seen.has(notice.versionId) ? 'noticesSeen' : 'noticesOpen')}
                </button>
              ))}
            </span>
          </li>
        );
      })}
    </ol>
  );
}
