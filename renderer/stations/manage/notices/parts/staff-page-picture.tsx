import { useEffect, useState } from 'react';
import type { NoticePage, NoticeVersionView } from '#shared/protocol/notice-view.ts';
import { manageNoticeWords } from '#shared/i18n/manage-notices.ts';
import { pageAddress } from '../../../../features/notices/notice-page-picture.tsx';
import { useBilingual } from '../../../../lib/bilingual.ts';
import { useWords } from '../../../../lib/language.tsx';
import { useHub } from '../../../../lib/use-hub.tsx';
import styles from '../notices.module.css';

type Picture = { readonly address: string } | 'failed' | null;

/** A page of a version that need not be public: a picture tag alone could not say who asks. */
export function StaffPagePicture(props: { readonly version: NoticeVersionView; readonly page: NoticePage }) {
  const { version, page } = props;
  const t = useWords(manageNoticeWords);
  const say = useBilingual();
  const { headers } = useHub();
  const [picture, setPicture] = useState<Picture>(null);
  const source = pageAddress(version.id, page.page);
  useEffect(() => {
    const stop = new AbortController();
    let address: string | null = null;
    const load = async () => {
      const response = await fetch(source, { headers: headers(), signal: stop.signal });
      if (!response.ok) throw new Error(`page refused: ${response.status}`);
      address = URL.createObjectURL(await response.blob());
      if (stop.signal.aborted) URL.revokeObjectURL(address);
      else setPicture({ address });
    };
    load().catch(() => {
      if (!stop.signal.aborted) setPicture('failed');
    });
    return () => {
      stop.abort();
      if (address !== null) URL.revokeObjectURL(address);
      setPicture(null);
    };
  }, [source, headers]);
  if (picture === null || picture === 'failed') {
    return (
      <output className={styles.noPage} style={{ aspectRatio: `${page.width} / ${page.height}` }}>
        {t(picture === null ? 'pageLoading' : 'pageFailed')}
      </output>
    );
  }
  return (
    <img
      className={styles.pagePicture}
      src={picture.address}
      width={page.width}
      height={page.height}
      alt={t('pageOf', { title: say(version.title), page: page.page })}
    />
  );
}
