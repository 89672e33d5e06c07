import type { Bilingual } from '#shared/domain/flow/template.ts';
import { noticeWords } from '#shared/i18n/notices.ts';
import { useBilingual } from '../../lib/bilingual.ts';
import { useLanguage, useWords } from '../../lib/language.tsx';
import styles from './written-notice.module.css';

type Text = { readonly zh: string; readonly en: string | null };

/** A part of a text notice with its heading; where there is no English the Chinese stands and says so. */
export function Prose({
  heading = null,
  title,
  text,
}: {
  readonly heading?: Bilingual | null;
  /** A heading in the words of the page. */
  readonly title?: string;
  readonly text: Text;
}) {
  const { language } = useLanguage();
  const t = useWords(noticeWords);
  const inBoth = useBilingual();
  const own = language === 'en' ? text.en : text.zh;
  const over = title ?? (heading === null ? null : inBoth(heading));
  return (
    <section className={styles.part}>
      {over !== null && <h3 className={styles.heading}>{over}</h3>}
      {own === null && <p className={styles.note}>{t('onlyChinese')}</p>}
      {(own ?? text.zh)
        .split(/\n+/)
        .filter((line) => line.trim() !== '')
        .map((line, index) => (
          <p key={index} className={styles.line} lang={own === null ? 'zh-CN' : undefined}>
            {line}
          </p>
        ))}
    </section>
  );
}
