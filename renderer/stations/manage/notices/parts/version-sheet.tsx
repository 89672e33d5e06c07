import { useState } from 'react';
import { noticeFields } from '#shared/domain/notices/catalogue.ts';
import { manageNoticeWords } from '#shared/i18n/manage-notices.ts';
import { noticeWords } from '#shared/i18n/notices.ts';
import type { NoticeVersionView } from '#shared/protocol/notice-view.ts';
import { WrittenNotice } from '../../../../features/notices/written-notice.tsx';
import { useWords } from '../../../../lib/language.tsx';
import { useLive } from '../../../../lib/use-hub.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import styles from '../notices.module.css';
import { PageTurner } from './page-turner.tsx';
import { StaffPagePicture } from './staff-page-picture.tsx';

/** A version as it looks in public: both titles, what the certificate says, and its pages or text. */
export function VersionSheet({ version }: { readonly version: NoticeVersionView }) {
  const n = useWords(noticeWords);
  const said = noticeFields.filter((field) => version.fields[field] !== null);
  return (
    <article className={styles.sheet} aria-label={version.title.zh}>
      <header className={styles.sheetHead}>
        <h3 lang="zh-CN">{version.title.zh}</h3>
        <p lang="en">{version.title.en}</p>
      </header>
      {said.length > 0 ? (
        <dl className={styles.facts}>
          {said.map((field) => (
            <div key={field}>
              <dt>{n(field)}</dt>
              <dd>{version.fields[field]}</dd>
            </div>
          ))}
        </dl>
      ) : null}
      {version.form === 'file' ? <Pages version={version} /> : <Written version={version} />}
    </article>
  );
}

function Pages({ version }: { readonly version: NoticeVersionView }) {
  const t = useWords(manageNoticeWords);
  const [asked, setAsked] = useState(1);
  const at = Math.min(asked, version.pages.length);
  const page = version.pages[at - 1];
  if (!page) return <p className={styles.quiet}>{t('fileNone')}</p>;
  return (
    <>
      <PageTurner page={at} pages={version.pages.length} onTurn={setAsked} />
      {/* The same address shows another page once the draft has another file. */}
      <StaffPagePicture key={version.file?.sha256 ?? ''} version={version} page={page} />
    </>
  );
}

function Written({ version }: { readonly version: NoticeVersionView }) {
  const t = useWords(manageNoticeWords);
  return version.body === null ? <p className={styles.quiet}>{t('previewNone')}</p> : <Content version={version} />;
}

function Content({ version }: { readonly version: NoticeVersionView }) {
  const content = useLive(
    ({ client }) => client.noticeContent({ params: { versionId: version.id } }),
    () => false,
    // A draft says something else after each save.
    `${version.id} ${version.revision}`,
  );
  return <Loaded of={content}>{(data) => <WrittenNotice content={data} />}</Loaded>;
}
