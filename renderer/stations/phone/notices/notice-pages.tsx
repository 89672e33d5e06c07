import { useRef, useState } from 'react';
import { noticeWords } from '#shared/i18n/notices.ts';
import { phoneNoticeWords } from '#shared/i18n/phone-notices.ts';
import type { NoticePage, PublicNotice } from '#shared/protocol/notice-view.ts';
import { NoticePagePicture } from '../../../features/notices/notice-page-picture.tsx';
import { ScrollRegion } from '../../../ui/scroll-region.tsx';
import { useWords } from '../../../lib/language.tsx';
import { Button } from '../../../ui/button.tsx';
import styles from './notice-pages.module.css';

type Props = { readonly notice: PublicNotice; readonly title: string };

/** The pages one below the other, as wide as the phone; a touch enlarges one. */
export function NoticePages({ notice, title }: Props) {
  const t = useWords(phoneNoticeWords);
  const words = useWords(noticeWords);
  const dialog = useRef<HTMLDialogElement>(null);
  const [enlarged, setEnlarged] = useState<NoticePage | null>(null);
  const { pages, versionId } = notice;
  const altOf = ({ page }: NoticePage) => `${title} · ${words('page', { page, pages: pages.length })}`;
  const enlarge = (page: NoticePage) => {
    setEnlarged(page);
    dialog.current?.showModal();
  };
  return (
    <>
      <ol className={styles.pages}>
        {pages.map((page) => (
          <li key={page.page}>
            <button
              type="button"
              className={styles.page}
              aria-label={t('enlarge', { page: page.page })}
              onClick={() => enlarge(page)}
            >
              <NoticePagePicture versionId={versionId} page={page} alt={altOf(page)} className={styles.picture} />
            </button>
            {pages.length > 1 ? (
              <p className={styles.count}>{words('page', { page: page.page, pages: pages.length })}</p>
            ) : null}
          </li>
        ))}
      </ol>
      <dialog ref={dialog} className={styles.dialog} aria-label={t('enlargedLabel')} onClose={() => setEnlarged(null)}>
        <ScrollRegion className={styles.glass} label={t('enlargedLabel')}>
          {enlarged ? (
            <NoticePagePicture versionId={versionId} page={enlarged} alt={altOf(enlarged)} className={styles.large} />
          ) : null}
        </ScrollRegion>
        <Button kind="main" className={styles.close} onClick={() => dialog.current?.close()}>
          {t('close')}
        </Button>
      </dialog>
    </>
  );
}
