import { Button } from 'antd';
import { useState } from 'react';
import type { NoticeKind } from '#shared/domain/notices/catalogue.ts';
import type { NoticeId } from '#shared/domain/ids.ts';
import { manageNoticeWords } from '#shared/i18n/manage-notices.ts';
import type { NoticeVersionView } from '#shared/protocol/notice-view.ts';
import { useWords } from '../../../../lib/language.tsx';
import { Card } from '../../parts/page.tsx';
import styles from '../notices.module.css';
import { VersionSheet } from '../parts/version-sheet.tsx';
import { BodyFields } from './body-fields.tsx';
import { CertificateFields } from './certificate-fields.tsx';
import { ConflictNote } from './conflict-note.tsx';
import { DiscardDialog } from './discard-dialog.tsx';
import { SaveLine } from './save-line.tsx';
import { TitleFields } from './title-fields.tsx';
import { useDraft } from './use-draft.ts';

type Props = {
  readonly noticeId: NoticeId;
  readonly version: NoticeVersionView;
  readonly kind: NoticeKind;
  readonly onChanged: () => Promise<void>;
};

/** Where a draft is written: what it says on the left, as it will look on the right; it is saved by itself. */
export function DraftEditor({ noticeId, version, kind, onChanged }: Props) {
  const t = useWords(manageNoticeWords);
  const draft = useDraft(noticeId, version, kind);
  const [discarding, setDiscarding] = useState(false);
  return (
    <>
      <ConflictNote draft={draft} />
      <div className={styles.editor}>
        <div className={styles.writing}>
          <Card title={t('draft')} aside={t('versionNo', { version: version.version })}>
            <TitleFields draft={draft} kind={kind} />
          </Card>
          <Card title={t('fields')}>
            <CertificateFields draft={draft} kind={kind} />
          </Card>
          <Card title={t('content')}>
            <BodyFields draft={draft} noticeId={noticeId} kind={kind} />
          </Card>
        </div>
        <div className={styles.previewing}>
          <Card title={t('preview')}>
            <VersionSheet version={draft.saved} />
          </Card>
        </div>
      </div>
      <SaveLine draft={draft} noticeId={noticeId} kind={kind} onSubmitted={onChanged}>
        <Button onClick={() => setDiscarding(true)}>{t('discard')}</Button>
      </SaveLine>
      {discarding ? (
        <DiscardDialog noticeId={noticeId} version={version} onGone={onChanged} onClose={() => setDiscarding(false)} />
      ) : null}
    </>
  );
}
