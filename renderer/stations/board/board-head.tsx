import { clockText, dayText } from '../../lib/format.ts';
import { useSite } from '../../lib/site.tsx';
import { KeyMark } from '../../ui/key-mark.tsx';
import { Both } from './bilingual.tsx';
import styles from './board-head.module.css';

/** Whose house this is, and the time at the site. */
export function BoardHead({ now }: { readonly now: number }) {
  const site = useSite();
  return (
    <header className={styles.head}>
      <span className={styles.mark}>
        <KeyMark tone="light" />
      </span>
      <h1 className={styles.site}>
        <Both zh={site.siteName} en={site.siteNameEn} />
      </h1>
      <Both className={styles.day} zh={dayText(now, site.timeZone, 'zh-CN')} en={dayText(now, site.timeZone, 'en')} />
      <time className={styles.clock}>{clockText(now, site.timeZone)}</time>
    </header>
  );
}
