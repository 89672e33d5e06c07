import { useEffect } from 'react';
import { noticeWords } from '#shared/i18n/notices.ts';
import { phoneNoticeWords } from '#shared/i18n/phone-notices.ts';
import { NoticeFacts } from '../../../features/notices/notice-facts.tsx';
import { useBilingual } from '../../../lib/bilingual.ts';
import { useWords } from '../../../lib/language.tsx';
import { KeyMark } from '../../../ui/key-mark.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { TopBar } from '../../../features/light-page/top-bar.tsx';
import { NoticePages } from './notice-pages.tsx';
import styles from './notice-page.module.css';
import type { NoticeState } from './open-notice.ts';
import { OtherNotices } from './other-notices.tsx';
import { useNotice } from './use-notice.ts';
import { WrittenContent } from './written-content.tsx';

/** A public notice at `/n/{code}`: the same for everybody, and nothing of whoever looks. */
export function NoticePage() {
  const t = useWords(phoneNoticeWords);
  const state = useNotice(location.pathname.split('/')[2] ?? '');
  return (
    <div className={styles.phone}>
      <TopBar otherLanguage={t('otherLanguage')}>
        <KeyMark size={32} />
      </TopBar>
      {state.kind === 'shown' ? <Shown state={state} /> : <Words kind={state.kind} />}
    </div>
  );
}

function Words({ kind }: { readonly kind: 'asking' | 'unreachable' | 'unknown' }) {
  const t = useWords(phoneNoticeWords);
  return kind === 'asking' ? (
    <Notice text={t('loading')} />
  ) : (
    <Notice title={t(`${kind}Title`)} text={t(`${kind}Text`)} />
  );
}

function Shown({ state }: { readonly state: NoticeState & { kind: 'shown' } }) {
  const t = useWords(phoneNoticeWords);
  const words = useWords(noticeWords);
  const inBoth = useBilingual();
  const { notice, content, others, cutOff } = state;
  const title = inBoth(notice.title);
  useEffect(() => {
    document.title = t('pageTitle', { title });
  }, [t, title]);
  return (
    <main className={styles.main}>
      {cutOff ? <output className={styles.cutOff}>{t('cutOff')}</output> : null}
      <section className={styles.head} aria-label={t('factsLabel')}>
        <p className={styles.kind}>
          {words(`group-${notice.group}`)} · {inBoth(notice.kindName)}
        </p>
        <h1 className={styles.title}>{title}</h1>
        <NoticeFacts notice={notice} className={styles.facts} />
      </section>
      <section className={styles.content} aria-label={t('pagesLabel')}>
        {content.form === 'file' ? (
          <NoticePages key={notice.versionId} notice={notice} title={title} />
        ) : (
          <WrittenContent key={notice.versionId} content={content} />
        )}
      </section>
      <OtherNotices notices={others} />
    </main>
  );
}
