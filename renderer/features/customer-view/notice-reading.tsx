import { useState } from 'react';
import { customerWords } from '#shared/i18n/customer.ts';
import { noticeWords } from '#shared/i18n/notices.ts';
import type { PublicNotice } from '#shared/protocol/notice-view.ts';
import { useBilingual } from '../../lib/bilingual.ts';
import { useWords } from '../../lib/language.tsx';
import { useLive } from '../../lib/use-hub.tsx';
import { dayOf } from '../notices/day-of.ts';
import { shortHash } from '../notices/notice-facts.tsx';
import { NoticePagePicture } from '../notices/notice-page-picture.tsx';
import { WrittenNotice } from '../notices/written-notice.tsx';
import styles from './notice-reading.module.css';
import { TurnedPages } from './turned-pages.tsx';
import { BigButton, Note, Sheet } from './view-parts.tsx';

type Props = { readonly notice: PublicNotice; readonly onClose: () => void };

/** One of the notices shown to the family: all of it, as it is public now. */
export function NoticeReading({ notice, onClose }: Props) {
  const t = useWords(customerWords);
  const words = useWords(noticeWords);
  const say = useBilingual();
  return (
    <Sheet
      title={say(notice.title)}
      aside={words('version', { version: notice.version })}
      foot={
        <>
          <Note>
            {words('hash', { hash: notice.contentHash.slice(0, shortHash) })} ·{' '}
            {words('publishedOn', { date: dayOf(notice.publishedAt) })}
          </Note>
          <BigButton kind="main" onClick={onClose}>
            {t('noticesBack')}
          </BigButton>
        </>
      }
    >
      {notice.form === 'file' ? <Pages notice={notice} /> : <Words notice={notice} />}
    </Sheet>
  );
}

function Pages({ notice: { versionId, pages, title } }: Pick<Props, 'notice'>) {
  const words = useWords(noticeWords);
  const say = useBilingual();
  const [page, setPage] = useState(1);
  const drawn = pages.find((one) => one.page === page);
  if (!drawn) return null;
  const alt = `${say(title)} · ${words('page', { page, pages: pages.length })}`;
  return (
    <TurnedPages
      title={say(title)}
      page={page}
      pages={pages.length}
      onPage={setPage}
      shape={drawn.height / drawn.width}
    >
      <NoticePagePicture key={page} versionId={versionId} page={drawn} alt={alt} className={styles.picture} />
    </TurnedPages>
  );
}

function Words({ notice: { versionId } }: Pick<Props, 'notice'>) {
  const t = useWords(customerWords);
  const { data, error } = useLive(
    (hub, id) => hub.client.noticeContent({ params: { versionId: id } }),
    ({ type }) => type === 'roster.imported',
    versionId,
  );
  if (!data) return <Note>{t(error === null ? 'noticeOpening' : 'noticeFailed')}</Note>;
  return <WrittenNotice content={data} />;
}
