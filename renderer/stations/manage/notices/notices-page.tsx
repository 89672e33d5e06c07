import { useState } from 'react';
import { Button } from 'antd';
import type { NoticeId } from '#shared/domain/ids.ts';
import { manageNoticeWords } from '#shared/i18n/manage-notices.ts';
import { useWords } from '../../../lib/language.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Page } from '../parts/page.tsx';
import { useRoute } from '../use-route.ts';
import { BeginDialog } from './begin-dialog.tsx';
import { NoticeList } from './notice-list.tsx';
import { OpenNotice } from './open-notice.tsx';
import { useNotices } from './parts/use-notices.ts';

/** The notices of the site: all of them, or the one the address names. */
export function NoticesPage() {
  const { query } = useRoute();
  const { notice, begin } = query;
  return notice ? (
    <OpenNotice key={notice} id={notice as NoticeId} />
  ) : (
    <AllNotices key={begin} begin={begin ?? null} />
  );
}

function AllNotices({ begin }: { readonly begin: string | null }) {
  const t = useWords(manageNoticeWords);
  const all = useNotices();
  const [beginning, setBeginning] = useState(begin !== null);
  return (
    <Page
      title={t('listTitle')}
      explain={t('listExplain')}
      actions={
        <Button type="primary" onClick={() => setBeginning(true)}>
          {t('begin')}
        </Button>
      }
    >
      <Loaded of={all}>
        {({ notices, kinds }) => (
          <>
            <NoticeList notices={notices} kinds={kinds} />
            {beginning ? (
              <BeginDialog kinds={[...kinds.values()]} asked={begin} onClose={() => setBeginning(false)} />
            ) : null}
          </>
        )}
      </Loaded>
    </Page>
  );
}
