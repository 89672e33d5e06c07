import { useState } from 'react';
import type { NoticeKind } from '#shared/domain/notices/catalogue.ts';
import type { NoticeId } from '#shared/domain/ids.ts';
import { manageNoticeWords } from '#shared/i18n/manage-notices.ts';
import type { NoticeView } from '#shared/protocol/notice-view.ts';
import { useBilingual } from '../../../lib/bilingual.ts';
import { useWords } from '../../../lib/language.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Card, Page } from '../parts/page.tsx';
import { routeHash } from '../route.ts';
import { DraftEditor } from './editor/draft-editor.tsx';
import { NoticeActions } from './notice-actions.tsx';
import styles from './notices.module.css';
import { useNotices } from './parts/use-notices.ts';
import { VersionSheet } from './parts/version-sheet.tsx';
import { VersionHistory } from './version-history.tsx';

/** One notice: its draft to write on, or the newest version, and all versions before. */
export function OpenNotice({ id }: { readonly id: NoticeId }) {
  const t = useWords(manageNoticeWords);
  const say = useBilingual();
  const all = useNotices();
  const notice = all.data?.notices.find((one) => one.id === id);
  const kind = notice && all.data?.kinds.get(notice.kind);
  return (
    <Page
      title={notice ? say(notice.title) : t('listTitle')}
      {...(kind && say(kind.name) !== say(notice.title) ? { explain: say(kind.name) } : {})}
      actions={
        <a className={styles.plainLink} href={routeHash('notices')}>
          {t('back')}
        </a>
      }
    >
      <Loaded of={all}>
        {() =>
          notice && kind ? (
            <Versions notice={notice} kind={kind} onChanged={all.reload} />
          ) : (
            <p className={styles.empty}>{t('gone')}</p>
          )
        }
      </Loaded>
    </Page>
  );
}

type Props = { readonly notice: NoticeView; readonly kind: NoticeKind; readonly onChanged: () => Promise<void> };

function Versions({ notice, kind, onChanged }: Props) {
  const t = useWords(manageNoticeWords);
  const [newest] = notice.versions;
  const [lookedAt, setLookedAt] = useState<string | null>(null);
  const shown = notice.versions.find(({ id }) => id === lookedAt) ?? newest;
  if (!newest || !shown) return null;
  return (
    <>
      {newest.state === 'draft' ? (
        <DraftEditor key={newest.id} noticeId={notice.id} version={newest} kind={kind} onChanged={onChanged} />
      ) : (
        <NoticeActions notice={notice} newest={newest} onChanged={onChanged} />
      )}
      <div className={styles.beside}>
        {newest.state === 'draft' && shown.id === newest.id ? null : (
          <Card title={t('versionNo', { version: shown.version })}>
            <VersionSheet version={shown} />
          </Card>
        )}
        <Card title={t('history')}>
          <VersionHistory notice={notice} shown={shown.id} onShow={setLookedAt} />
        </Card>
      </div>
    </>
  );
}
