import { Progress, Upload } from 'antd';
import type { NoticeId } from '#shared/domain/ids.ts';
import { errorWords } from '#shared/i18n/errors.ts';
import { manageNoticeWords } from '#shared/i18n/manage-notices.ts';
import type { NoticeVersionView } from '#shared/protocol/notice-view.ts';
import { useLanguage, useWords } from '../../../../lib/language.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { Said } from '../../parts/said.tsx';
import styles from '../notices.module.css';
import { sizeText } from './size-text.ts';
import type { Draft } from './use-draft.ts';
import { useUpload } from './use-upload.ts';

type File = NonNullable<NoticeVersionView['file']>;

/** The file of a notice: put in by click or drop, checked and drawn by the hub, which says how far it is. */
export function FileField({ draft, noticeId }: { readonly draft: Draft; readonly noticeId: NoticeId }) {
  const t = useWords(manageNoticeWords);
  const upload = useUpload(draft, noticeId);
  const { file } = draft.saved;
  return (
    <div className={styles.rows}>
      <Upload.Dragger
        accept=".pdf,.png,.jpg,.jpeg,.webp"
        maxCount={1}
        showUploadList={false}
        disabled={upload.sent !== null}
        beforeUpload={(chosen) => {
          void upload.send(chosen);
          return false;
        }}
      >
        <div className={styles.drop}>
          <strong>{t(file ? 'fileReplace' : 'fileDrop')}</strong>
          <span>{t('fileDropText')}</span>
        </div>
      </Upload.Dragger>
      {upload.sent === null ? null : <Sending share={upload.sent} />}
      <ProblemNote problem={upload.problem} />
      {file && upload.sent === null ? <Drawing file={file} /> : null}
    </div>
  );
}

function Sending({ share }: { readonly share: number }) {
  const t = useWords(manageNoticeWords);
  const percent = Math.floor(share * 100);
  const text = percent < 100 ? t('fileSending', { percent }) : t('fileChecking');
  return (
    <div>
      <Progress percent={percent} showInfo={false} aria-label={text} />
      <Said>{text}</Said>
    </div>
  );
}

function Drawing({ file }: { readonly file: File }) {
  const t = useWords(manageNoticeWords);
  const { language } = useLanguage();
  const { drawn, pages, bytes, fault } = file;
  if (fault !== null) {
    const words: Readonly<Record<string, string>> = errorWords[language];
    return (
      <p className={styles.fault} role="alert">
        {words[fault] ?? words['notice-page-broken']}
      </p>
    );
  }
  if (drawn === pages) return <Said tone="done">{t('fileReady', { pages, size: sizeText(bytes) })}</Said>;
  const text = t('fileDrawing', { drawn, pages });
  return (
    <div>
      <Progress percent={Math.floor((drawn / pages) * 100)} showInfo={false} aria-label={text} />
      <Said>{text}</Said>
    </div>
  );
}
