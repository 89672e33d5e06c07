import { useState } from 'react';
import { phoneNoticeWords } from '#shared/i18n/phone-notices.ts';
import type { NoticeContent } from '#shared/protocol/notice-view.ts';
import { findHomes } from '../../../features/notices/find-homes.ts';
import { WrittenNotice } from '../../../features/notices/written-notice.tsx';
import { ScrollRegion } from '../../../ui/scroll-region.tsx';
import { useWords } from '../../../lib/language.tsx';
import { Button } from '../../../ui/button.tsx';
import styles from './notice-page.module.css';

/** So many homes at a time: a phone need not draw two thousand lines for one. */
const homesAtOnce = 60;

/** What is written rather than uploaded; tables may be wider than the phone and then move by themselves. */
export function WrittenContent({ content }: { readonly content: NoticeContent }) {
  const t = useWords(phoneNoticeWords);
  if (content.form === 'price-table') return <Prices content={content} />;
  if (content.form === 'text') {
    return (
      <div className={styles.written}>
        <WrittenNotice content={content} />
      </div>
    );
  }
  return (
    <ScrollRegion className={styles.wide} label={t('tableLabel')}>
      <WrittenNotice content={content} />
    </ScrollRegion>
  );
}

function Prices({ content }: { readonly content: NoticeContent & { form: 'price-table' } }) {
  const t = useWords(phoneNoticeWords);
  const [typed, setTyped] = useState('');
  const [shown, setShown] = useState(homesAtOnce);
  const found = findHomes(content.rows, typed);
  const more = Math.min(homesAtOnce, found.length - shown);
  return (
    <div className={styles.prices}>
      <label className={styles.search}>
        {t('searchHomes')}
        <input
          type="search"
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
            setShown(homesAtOnce);
          }}
        />
      </label>
      <output className={styles.found}>
        {found.length === 0 ? t('homesNone') : t('homesFound', { count: found.length })}
      </output>
      <ScrollRegion className={styles.wide} label={t('tableLabel')}>
        <WrittenNotice content={{ ...content, rows: found.slice(0, shown) }} />
      </ScrollRegion>
      {more > 0 ? <Button onClick={() => setShown(shown + more)}>{t('moreHomes', { count: more })}</Button> : null}
    </div>
  );
}
