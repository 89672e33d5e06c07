import { noticeGroups } from '#shared/domain/notices/catalogue.ts';
import { noticeWords } from '#shared/i18n/notices.ts';
import { phoneNoticeWords } from '#shared/i18n/phone-notices.ts';
import type { PublicNotice } from '#shared/protocol/notice-view.ts';
import { useBilingual } from '../../../lib/bilingual.ts';
import { useWords } from '../../../lib/language.tsx';
import styles from './other-notices.module.css';

/** Everything else that is public, by group. */
export function OtherNotices({ notices }: { readonly notices: readonly PublicNotice[] }) {
  const t = useWords(phoneNoticeWords);
  const words = useWords(noticeWords);
  const inBoth = useBilingual();
  if (notices.length === 0) return null;
  return (
    <nav className={styles.others} aria-labelledby="other-notices">
      <h2 id="other-notices">{t('others')}</h2>
      {noticeGroups.map((group) => {
        const own = notices.filter((notice) => notice.group === group);
        if (own.length === 0) return null;
        return (
          <section key={group}>
            <h3>{words(`group-${group}`)}</h3>
            <ul>
              {own.map(({ id, code, title, kindName }) => (
                <li key={id}>
                  <a href={`/n/${code}`}>
                    <span>{inBoth(title)}</span>
                    {inBoth(kindName) === inBoth(title) ? null : <small>{inBoth(kindName)}</small>}
                  </a>
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </nav>
  );
}
