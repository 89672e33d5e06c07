import { Button } from 'antd';
import { manageNoticeWords } from '#shared/i18n/manage-notices.ts';
import { reviewWords } from '#shared/i18n/manage-reviews.ts';
import { noticeWords } from '#shared/i18n/notices.ts';
import type { NoticeVersionView, NoticeView } from '#shared/protocol/notice-view.ts';
import { useWords } from '../../../lib/language.tsx';
import { useSite } from '../../../lib/site.tsx';
import { momentText } from '../parts/moment-text.ts';
import styles from './notices.module.css';
import { StateMark } from './parts/state-mark.tsx';
import { PrintButtons } from './print-buttons.tsx';
import { ReviewLines } from './reviews/review-lines.tsx';

type Props = {
  readonly notice: NoticeView;
  readonly shown: string;
  readonly onShow: (versionId: string) => void;
};

/** All versions, the newest first, each with what became of it and who reviewed it. */
export function VersionHistory({ notice, shown, onShow }: Props) {
  return (
    <ol className={styles.versions}>
      {notice.versions.map((version) => (
        <li key={version.id}>
          <Version version={version} shown={version.id === shown} onShow={onShow} />
        </li>
      ))}
    </ol>
  );
}

type VersionProps = {
  readonly version: NoticeVersionView;
  readonly shown: boolean;
  readonly onShow: (versionId: string) => void;
};

function Version({ version, shown, onShow }: VersionProps) {
  const t = useWords(manageNoticeWords);
  const r = useWords(reviewWords);
  const n = useWords(noticeWords);
  const { timeZone } = useSite();
  const at = (moment: string) => momentText(moment, timeZone);
  const { submittedAt, publishedAt, endedAt, endReason, contentHash } = version;
  const name = t('versionNo', { version: version.version });
  return (
    <>
      <div className={styles.versionHead}>
        <strong>{name}</strong>
        <StateMark state={version.state} />
        {version.state === 'draft' ? null : (
          <Button
            size="small"
            aria-pressed={shown}
            aria-label={`${t('look')} ${name}`}
            onClick={() => onShow(version.id)}
          >
            {t('look')}
          </Button>
        )}
        {contentHash === null ? null : <PrintButtons version={version} />}
      </div>
      <ul className={styles.dates}>
        <li>{t('madeBy', { name: version.madeByName, at: at(version.madeAt) })}</li>
        {submittedAt ? <li>{t('submittedAt', { at: at(submittedAt) })}</li> : null}
        {publishedAt ? <li>{t('publishedAt', { at: at(publishedAt) })}</li> : null}
        {endedAt ? (
          <li>
            {t('endedAt', { at: at(endedAt) })} {endReason ? <q>{endReason}</q> : null}
          </li>
        ) : null}
      </ul>
      <ReviewLines version={version} label={r('version', { version: version.version })} />
      {contentHash ? <p className={styles.hash}>{n('hash', { hash: contentHash.slice(0, 16) })}</p> : null}
    </>
  );
}
